import { z } from 'zod';
import { ShortText } from '#platform/contract/fields.ts';
import { useGo } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { LongTextField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import type { LookupOption } from '#platform/web/form/lookup-field.tsx';
import { PlanField } from '#platform/web/form/plan-field.tsx';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { listDifficulties, raiseDifficulty } from '../contract.ts';
import { searchPlans } from './search-plans.ts';
import { difficultyWords } from './words.ts';

const Words = z.string().trim().min(1).max(10_000);
const Raised = z.object({
  plan: z.array(z.object({ id: z.string() })).default([]),
  field: ShortText,
  body: Words,
  basis: z.string().trim().max(4000).default(''),
  proposal: Words,
});
type Raised = z.infer<typeof Raised>;

const EMPTY = { plan: [] as LookupOption[], field: '', body: '', basis: '', proposal: '' };

/** An agency raises a difficulty with its basis and a proposal. */
export function RaisePage() {
  const t = useWords(difficultyWords);
  const go = useGo();
  const form = useHouseForm(Raised, EMPTY);
  const draft = useDraft('difficulty.new', form);
  const act = useAct(raiseDifficulty, {
    refreshes: [listDifficulties],
    onDone: ({ id }) => {
      draft.sent();
      go(`/difficulties/${id}`);
    },
  });
  const labels: Record<keyof Raised, string> = {
    plan: t('form.plan'),
    field: t('form.field'),
    body: t('form.body'),
    basis: t('form.basis'),
    proposal: t('form.proposal'),
  };
  return (
    <Page>
      <PageTitle title={t('form.title')} lead={t('form.lead')} />
      <p>{t('form.warning')}</p>
      <Form
        form={form}
        draft={draft}
        labels={labels}
        error={act.error}
        onSubmit={({ plan, ...input }: Raised) =>
          act.mutate({ ...input, planId: plan[0]?.id ?? null })
        }
      >
        <PlanField
          name="plan"
          label={labels.plan}
          hint={t('form.planHint')}
          optional
          search={searchPlans}
        />
        <TextField name="field" label={labels.field} hint={t('form.fieldHint')} maxLength={300} />
        <LongTextField name="body" label={labels.body} rows={5} />
        <LongTextField name="basis" label={labels.basis} optional rows={2} />
        <LongTextField name="proposal" label={labels.proposal} rows={4} />
        <NextStep submit busy={act.isPending}>
          {t('form.save')}
        </NextStep>
      </Form>
    </Page>
  );
}
