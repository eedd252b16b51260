import { useState } from 'react';
import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { LongTextField, NumberField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { actOnTasks, listTasks, type TaskRow } from '../contract.ts';
import css from './tasks.module.css';
import { taskWords } from './words.ts';

type BulkAnswer = z.infer<typeof actOnTasks.output>;

interface BulkActsProps {
  readonly rows: readonly TaskRow[];
  /** The caller's own agency reports; the issuing side confirms. */
  readonly side: 'own' | 'issuing';
  clear(): void;
  onAnswer(answer: BulkAnswer, rows: readonly TaskRow[]): void;
}

/** What may be done with the chosen rows at once. */
export function BulkActs({ rows, side, clear, onAnswer }: BulkActsProps) {
  const t = useWords(taskWords);
  const [asking, setAsking] = useState(false);
  const act = useAct(actOnTasks, {
    refreshes: [listTasks],
    onDone: (answer) => {
      setAsking(false);
      onAnswer(answer, rows);
      clear();
    },
  });
  const targets = {
    ids: rows.map((row) => row.id),
    ...(side === 'issuing' ? { agencyIds: rows.map((row) => row.agency.id) } : {}),
  };
  return (
    <span className={css.bulk}>
      {side === 'issuing' ? (
        <StepLink run={() => act.mutate({ ...targets, do: 'confirm' })}>
          {t('bulk.confirm', { count: rows.length })}
        </StepLink>
      ) : (
        <>
          <StepLink run={() => act.mutate({ ...targets, do: 'acknowledge' })}>
            {t('bulk.accept', { count: rows.length })}
          </StepLink>
          <StepLink run={() => setAsking(true)}>{t('bulk.progress')}</StepLink>
        </>
      )}
      {asking ? null : <ProblemNotice error={act.error} />}
      <Dialog
        open={asking}
        title={t('bulk.title', { count: rows.length })}
        onClose={() => setAsking(false)}
      >
        <SameForAll
          act={act}
          save={(input) => act.mutate({ ...targets, do: 'report-progress', ...input })}
        />
      </Dialog>
    </span>
  );
}

const Same = z.object({
  percent: z.number().int().min(0).max(100),
  text: z.string().trim().min(1).max(4000),
});

function SameForAll(props: {
  act: { error: Parameters<typeof ProblemNotice>[0]['error']; isPending: boolean };
  save(input: z.infer<typeof Same>): void;
}) {
  const t = useWords(taskWords);
  const form = useHouseForm(Same, { percent: '', text: '' });
  const labels = { percent: t('act.percent'), text: t('act.text') };
  return (
    <Form form={form} onSubmit={props.save} error={props.act.error} labels={labels}>
      <NumberField name="percent" label={labels.percent} unit="%" />
      <LongTextField name="text" label={labels.text} hint={t('act.textHint')} />
      <NextStep submit busy={props.act.isPending}>
        {t('bulk.save')}
      </NextStep>
    </Form>
  );
}

/** What became of a bulk act: how many went through, and which did not and why. */
export function BulkOutcome({ answer, rows }: { answer: BulkAnswer; rows: readonly TaskRow[] }) {
  const t = useWords(taskWords);
  const both = useBothLanguages();
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.title ?? '';
  return (
    <div role="status" className={css.outcome}>
      <p>{t('bulk.done', { count: answer.done })}</p>
      {answer.refused.length === 0 ? null : (
        <>
          <p>{t('bulk.refused', { count: answer.refused.length })}</p>
          <ul>
            {answer.refused.map((one) => (
              <li key={one.id}>
                {nameOf(one.id)}: {both(one.title)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
