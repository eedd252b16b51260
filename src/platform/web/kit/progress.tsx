import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { kitWords } from './kit-words.ts';
import css from './small-pieces.module.css';

interface ProgressProps {
  /** “Đang lập báo cáo quý IV” */
  readonly title: string;
  /** What is being done just now. */
  readonly doing?: string;
  /** Between 0 and 1; absent when nobody can tell. */
  readonly share?: number;
  readonly timeLeft?: string;
  onStop?(): void;
}

/** Long work: what is being done, how far, how to stop it. */
export function Progress({ title, doing, share, timeLeft, onStop }: ProgressProps) {
  const t = useWords(kitWords);
  const f = useFormats();
  const percent = share === undefined ? undefined : Math.round(share * 100);
  const left = timeLeft === undefined ? '' : `, ${t('progress.left', { text: timeLeft })}`;
  return (
    <div className={css.progress}>
      <p className={css.progressTitle}>{title}</p>
      {doing === undefined ? null : <p className={css.small}>{doing}</p>}
      <progress
        aria-label={title}
        className={css.bar}
        max={100}
        {...(percent === undefined ? {} : { value: percent })}
      />
      <div className={css.progressFoot}>
        <span role="status">{percent === undefined ? '' : `${f.percent(percent)}${left}`}</span>
        {onStop === undefined ? null : (
          <button type="button" className={css.textButton} onClick={onStop}>
            {t('progress.stop')}
          </button>
        )}
      </div>
    </div>
  );
}
