import { useState } from 'react';
import { z } from 'zod';
import { listPapersToNumber as listTipPapers, numberTipPaper } from '#features/tips/contract.ts';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { NumberField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { listPapersToNumber, numberCasePaper } from '../contract.ts';
import css from './cases.module.css';
import { caseWords } from './words.ts';

/** A paper that awaits its number: a form and a day; no case, no tip, no word. */
interface Waiting {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly at: string;
  readonly proposedNumber: number;
  /** Of a paper of a case, as it was seen. */
  readonly revision: number | null;
}

/** The clerk gives number and day to papers of tips and cases, and learns nothing of what they say. */
export function PapersToNumberPage() {
  const t = useWords(caseWords);
  const cases = useCallPages(listPapersToNumber, { limit: 50 });
  const tips = useCallPages(listTipPapers, { limit: 50 });
  return (
    <Page>
      <PageTitle title={t('toNumber.title')} lead={t('toNumber.lead')} />
      <WaitingList
        title={t('toNumber.cases')}
        list={cases}
        papers={cases.rows.map((row) => ({ ...row, at: row.createdAt }))}
      />
      <WaitingList
        title={t('toNumber.tips')}
        list={tips}
        papers={tips.rows
          .filter((row) => row.number === null)
          .map((row) => ({ ...row, at: row.draftedAt, revision: null }))}
      />
    </Page>
  );
}

interface WaitingListProps {
  readonly title: string;
  readonly papers: readonly Waiting[];
  readonly list: Pick<
    ReturnType<typeof useCallPages>,
    'isLoading' | 'error' | 'hasMore' | 'loadMore'
  >;
}

function WaitingList({ title, papers, list }: WaitingListProps) {
  const t = useWords(caseWords);
  const f = useFormats();
  const both = useBothLanguages();
  const [chosen, setChosen] = useState<Waiting | null>(null);
  return (
    <Section title={title} {...(papers.length === 0 ? {} : { note: String(papers.length) })}>
      <ProblemNotice error={list.error} />
      {papers.length === 0 && !list.isLoading && list.error === null ? (
        <EmptyPage title={t('toNumber.empty')} text={t('toNumber.emptyText')} />
      ) : null}
      <ul className={css.plain}>
        {papers.map((paper) => (
          <li key={paper.id} className={css.line}>
            <div>
              <p>{both(paper.name)}</p>
              <p className={css.quiet}>{t('toNumber.drafted', { at: f.instant(paper.at) })}</p>
            </div>
            <StepLink run={() => setChosen(paper)}>{t('toNumber.give')}</StepLink>
          </li>
        ))}
      </ul>
      {list.hasMore ? <StepLink run={() => list.loadMore()}>{t('toNumber.more')}</StepLink> : null}
      {chosen === null ? null : (
        <NumberDialog key={chosen.id} paper={chosen} onClose={() => setChosen(null)} />
      )}
    </Section>
  );
}

const Numbered = z.object({ number: z.number().int().min(1).max(999_999), issuedOn: DateText });

function NumberDialog({ paper, onClose }: { paper: Waiting; onClose(): void }) {
  const t = useWords(caseWords);
  const both = useBothLanguages();
  const { today } = useMe();
  const form = useHouseForm(Numbered, { number: paper.proposedNumber, issuedOn: today });
  const ofCase = useAct(numberCasePaper, { refreshes: [listPapersToNumber], onDone: onClose });
  const ofTip = useAct(numberTipPaper, { refreshes: [listTipPapers], onDone: onClose });
  const labels = { number: t('toNumber.number'), issuedOn: t('toNumber.issuedOn') };
  const send = (typed: z.infer<typeof Numbered>) =>
    paper.revision === null
      ? ofTip.mutate({ id: paper.id, ...typed })
      : ofCase.mutate({ id: paper.id, revision: paper.revision, ...typed });
  return (
    <Dialog open title={both(paper.name)} onClose={onClose}>
      <Form form={form} error={ofCase.error ?? ofTip.error} labels={labels} onSubmit={send}>
        <NumberField name="number" label={labels.number} hint={t('toNumber.numberHint')} />
        <DateField name="issuedOn" label={labels.issuedOn} today={today} />
        <NextStep submit busy={ofCase.isPending || ofTip.isPending}>
          {t('toNumber.give')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
