import { useState } from 'react';
import type { StatisticsFigure } from '#domain/statistics/statistics-codes.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useCall } from '#platform/web/api/use-call.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type Me, may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { listFigureRecords } from '../contract.ts';
import css from './statistics.module.css';
import type { toAsked } from './statistics-filters.ts';
import { statisticsWords } from './words.ts';

interface FigureCellProps {
  readonly asked: ReturnType<typeof toAsked>;
  readonly figure: StatisticsFigure;
  readonly count: number;
  /** The key of the line; none for the total. */
  readonly line?: string;
}

/** A figure; whoever may open records of its kind comes from it to those that he or she may open. */
export function FigureCell(props: FigureCellProps) {
  const t = useWords(statisticsWords);
  const f = useFormats();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const { count, asked } = props;
  if (count === 0 || asked.split === 'by-month' || !mayOpenAny(me, asked.subject)) {
    return <span className={css.number}>{f.number(count)}</span>;
  }
  return (
    <>
      <button
        type="button"
        className={css.drill}
        aria-label={t('records.see', { count: f.number(count) })}
        onClick={() => setOpen(true)}
      >
        {f.number(count)}
      </button>
      {isOpen ? (
        <Dialog
          open
          title={t('records.title', { figure: t(`figure.${props.figure}`) })}
          onClose={() => setOpen(false)}
        >
          <Records {...props} />
        </Dialog>
      ) : null}
    </>
  );
}

function Records({ asked, figure, count, line }: FigureCellProps) {
  const t = useWords(statisticsWords);
  const f = useFormats();
  const records = useCall(listFigureRecords, {
    ...asked,
    figure,
    ...(line === undefined ? { split: 'by-total' as const } : { key: line }),
  });
  const folder = asked.subject === 'tips' ? 'tips' : 'cases';
  return (
    <div className={css.behind}>
      <ProblemNotice error={records.error} />
      <p>{t('records.lead', { count: f.number(count) })}</p>
      {records.data?.rows.length === 0 ? <p>{t('records.none')}</p> : null}
      <ul className={css.records}>
        {(records.data?.rows ?? []).map((row) => (
          <li key={row.id}>
            <LinkTo to={`/${folder}/${row.id}`}>{row.code}</LinkTo>
          </li>
        ))}
      </ul>
      {records.data?.more === true ? <p>{t('records.more')}</p> : null}
    </div>
  );
}

function mayOpenAny(me: Me, subject: string): boolean {
  return subject === 'tips'
    ? may(me, 'tip.handle') || may(me, 'tip.lead') || may(me, 'tip.supervise')
    : may(me, 'case.read');
}
