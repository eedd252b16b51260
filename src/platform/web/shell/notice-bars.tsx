import { useOnline } from '#platform/web/api/online.ts';
import type { FeatureWeb } from '#platform/web/feature-web.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useNewVersion } from './new-version.ts';
import css from './notice-bars.module.css';
import { shellWords } from './shell-words.ts';

/** The line is down, a new version waits, or a feature has something to say on every page. */
export function NoticeBars({ features }: { readonly features: readonly FeatureWeb[] }) {
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
      {features.map(({ name, useNotice }) =>
        useNotice === undefined ? null : <FeatureBar key={name} useNotice={useNotice} />,
      )}
    </div>
  );
}

function FeatureBar({ useNotice }: { readonly useNotice: () => string | null }) {
  const notice = useNotice();
  return notice === null ? null : (
    <p className={css.bar}>
      <Icon name="refresh" />
      {notice}
    </p>
  );
}
