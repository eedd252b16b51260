import { useAct } from '#platform/web/api/use-act.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { NumberingPage } from '#platform/web/kit/papers-to-number.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { listPapersToNumber, numberCasePaper } from '../contract.ts';
import { caseWords } from './words.ts';

/** Papers of cases that await a number: the clerk sees a form and a day. */
export function PapersToNumberPage() {
  const t = useWords(caseWords);
  const list = useCallPages(listPapersToNumber, { limit: 50 });
  const act = useAct(numberCasePaper, { refreshes: [listPapersToNumber] });
  return (
    <NumberingPage
      title={t('toNumber.title')}
      lead={t('toNumber.lead')}
      papers={list.rows.map((row) => ({ ...row, at: row.createdAt }))}
      list={list}
      busy={act.isPending}
      error={act.error}
      give={({ id, revision }, given) => act.mutateAsync({ id, revision, ...given })}
    />
  );
}
