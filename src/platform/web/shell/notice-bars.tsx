import { useOnline } from '#platform/web/api/online.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useNewVersion } from './new-version.ts';
import css from './notice-bars.module.css';
import { shellWords } from './shell-words.ts';

/** The line is down, or a new version waits. */
export function NoticeBars() {
  const t = useWords(shellWords);
  const online = useOnline();
  const reload = useNewVersion();
  return (
    <div role="status" className={css.bars}>
      {online ? null : (
        <p className={css.bar}>
          <Icon name="download" />
          {t('offline')}
        </p>
      )}
      {reload === null ? null : (
        <p className={css.bar}>
          <Icon name="refresh" />
          {t('newVersion')}
          <button type="button" className={css.act} onClick={reload}>
            {t('reload')}
          </button>
        </p>
      )}
    </div>
  );
}
