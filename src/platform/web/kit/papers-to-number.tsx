import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import type { PagedRows } from '#platform/web/api/use-call.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { NumberField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { Dialog } from './dialog.tsx';
import { EmptyPage } from './empty-page.tsx';
import { kitWords } from './kit-words.ts';
import css from './limits.module.css';
import { Page, PageTitle } from './page.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { NextStep, StepLink } from './steps.tsx';

/** A protected paper that awaits its number: a form and a day, nothing of what it says or is about. */
interface PaperToNumber {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly at: string;
  readonly proposedNumber: number;
}

/** Number and day as the clerk enters them. */
const NumberGiven = z.object({
  number: z.number().int().min(1).max(999_999),
  issuedOn: DateText,
});
export type NumberGiven = z.infer<typeof NumberGiven>;

interface NumberingProps<P extends PaperToNumber> {
  readonly title: string;
  readonly lead: string;
  readonly papers: readonly P[];
  readonly list: Pick<PagedRows<unknown>, 'isLoading' | 'error' | 'hasMore' | 'loadMore'>;
  readonly busy: boolean;
  readonly error: ProblemError | null;
  give(paper: P, given: NumberGiven): Promise<unknown>;
}

/** The clerk gives number and day to protected papers, and learns nothing of what they say. */
export function NumberingPage<P extends PaperToNumber>(props: NumberingProps<P>) {
  const { title, lead, papers, list, busy, error, give } = props;
  const t = useWords(kitWords);
  const [chosen, setChosen] = useState<P | null>(null);
  const isEmpty = papers.length === 0 && !list.isLoading && list.error === null;
  return (
    <Page>
      <PageTitle title={title} lead={lead} />
      <ProblemNotice error={list.error} />
      {isEmpty ? <EmptyPage title={t('number.empty')} text={t('number.emptyText')} /> : null}
      <ul className={css.plain}>
        {papers.map((paper) => (
          <PaperLine key={paper.id} paper={paper}>
            <StepLink run={() => setChosen(paper)}>{t('number.give')}</StepLink>
          </PaperLine>
        ))}
      </ul>
      {list.hasMore ? <StepLink run={list.loadMore}>{t('table.loadMore')}</StepLink> : null}
      {chosen === null ? null : (
        <NumberDialog
          key={chosen.id}
          paper={chosen}
          busy={busy}
          error={error}
          send={(given) =>
            void give(chosen, given).then(
              () => setChosen(null),
              () => undefined,
            )
          }
          onClose={() => setChosen(null)}
        />
      )}
    </Page>
  );
}

function PaperLine({ paper, children }: { paper: PaperToNumber; children: ReactNode }) {
  const t = useWords(kitWords);
  const f = useFormats();
  const both = useBothLanguages();
  return (
    <li className={css.line}>
      <div>
        <p>{both(paper.name)}</p>
        <p className={css.quiet}>{t('number.drafted', { at: f.instant(paper.at) })}</p>
      </div>
      {children}
    </li>
  );
}

function NumberDialog(props: {
  paper: PaperToNumber;
  busy: boolean;
  error: ProblemError | null;
  send(given: NumberGiven): void;
  onClose(): void;
}) {
  const { paper, busy, error, send, onClose } = props;
  const t = useWords(kitWords);
  const both = useBothLanguages();
  const { today } = useMe();
  const form = useHouseForm(NumberGiven, { number: paper.proposedNumber, issuedOn: today });
  const labels = { number: t('number.number'), issuedOn: t('number.issuedOn') };
  return (
    <Dialog open title={both(paper.name)} onClose={onClose}>
      <Form form={form} error={error} labels={labels} onSubmit={send}>
        <NumberField name="number" label={labels.number} hint={t('number.hint')} />
        <DateField name="issuedOn" label={labels.issuedOn} today={today} />
        <NextStep submit busy={busy}>
          {t('number.give')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
