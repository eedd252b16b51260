import { useAct } from '#platform/web/api/use-act.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { NumberingPage } from '#platform/web/kit/papers-to-number.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { listPapersToNumber, numberTipPaper } from '../contract.ts';
import { tipWords } from './words.ts';

/** Papers of tips that await a number: the clerk sees a form and a day. */
export function PapersToNumberPage() {
  const t = useWords(tipWords);
  const list = useCallPages(listPapersToNumber, { limit: 50 });
  const act = useAct(numberTipPaper, { refreshes: [listPapersToNumber] });
  return (
    <NumberingPage
      title={t('toNumber.title')}
      lead={t('toNumber.lead')}
      papers={list.rows
        .filter((row) => row.number === null)
        .map((row) => ({ ...row, at: row.draftedAt }))}
      list={list}
      busy={act.isPending}
      error={act.error}
      give={({ id }, given) => act.mutateAsync({ id, ...given })}
    />
  );
}
