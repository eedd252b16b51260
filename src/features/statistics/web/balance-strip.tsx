import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { FigureLine } from '../contract.ts';
import { FigureCell } from './figure-cell.tsx';
import css from './statistics.module.css';
import type { toAsked } from './statistics-filters.ts';
import { statisticsWords } from './words.ts';

interface BalanceStripProps {
  readonly line: FigureLine;
  readonly asked: ReturnType<typeof toAsked>;
}

const PARTS = [
  { figure: 'carried-over', sign: '', pick: 'carriedOver' },
  { figure: 'taken', sign: '+', pick: 'taken' },
  { figure: 'handled', sign: '=', pick: 'handled' },
  { figure: 'left', sign: '+', pick: 'left' },
] as const;

/** Carried over + new = handled + left, as the office writes it, and how the handled were handled. */
export function BalanceStrip({ line, asked }: BalanceStripProps) {
  const t = useWords(statisticsWords);
  const f = useFormats();
  const { figures } = line;
  if (figures === null) {
    return <p className={css.note}>{t('hiddenTotal')}</p>;
  }
  const outcomes = Object.entries(figures.outcomes).sort(([, a], [, b]) => b - a);
  return (
    <>
      <dl className={css.balance}>
        {PARTS.map(({ figure, sign, pick }) => (
          <div key={figure} className={css.part} data-sign={sign}>
            <dt>{t(`figure.${figure}`)}</dt>
            <dd>
              <FigureCell asked={asked} figure={figure} count={figures[pick]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={css.beside}>
        {outcomes.map(([code, count]) => (
          <span key={code}>
            {t(`outcome.${code}` as 'outcome.judged')} <b>{f.number(count)}</b>
          </span>
        ))}
        {figures.again === 0 ? null : (
          <span>{t('againIn', { count: f.number(figures.again) })}</span>
        )}
        {figures.overdue === 0 || figures.overdue === null ? null : (
          <span className={css.late}>{t('overdueNow', { count: f.number(figures.overdue) })}</span>
        )}
      </p>
    </>
  );
}
