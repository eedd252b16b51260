import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  type DifficultyView,
  decideDifficulties,
  getDifficulty,
  listDifficulties,
  listDifficultyGroups,
} from '../contract.ts';
import { searchAgencies } from './search-agencies.ts';
import { difficultyWords } from './words.ts';

const Decision = z
  .object({
    decision: z.string().trim().min(1).max(10_000),
    body: z.string().trim().min(5).max(4000).optional(),
    lead: z.array(z.object({ id: z.string() })).default([]),
    dueOn: DateText.optional(),
  })
  .superRefine((input, context) => {
    if (input.body !== undefined && input.lead.length === 0) {
      context.addIssue({
        code: 'custom',
        path: ['lead'],
        params: {
          vi: difficultyWords.vi.form.agencyMissing,
          en: difficultyWords.en.form.agencyMissing,
        },
      });
    }
  });
type Decision = z.infer<typeof Decision>;

/** The committee decides one difficulty or its whole group, and gives the work that follows. */
export function DecideDialog(props: { difficulty: DifficultyView; onClose(): void }) {
  const { difficulty, onClose } = props;
  const t = useWords(difficultyWords);
  const form = useHouseForm(Decision, {
    decision: '',
    body: '',
    lead: [] as AgencyOption[],
    dueOn: '',
  });
  const draft = useDraft(`difficulty.${difficulty.group?.id ?? difficulty.id}.decide`, form);
  const act = useAct(decideDifficulties, {
    refreshes: [getDifficulty, listDifficulties, listDifficultyGroups],
    onDone: () => {
      draft.sent();
      onClose();
    },
  });
  const verb = t(difficulty.group === null ? 'ways.decide' : 'ways.decideGroup');
  const labels = {
    decision: t('form.decision'),
    body: t('form.followUp'),
    lead: t('form.agency'),
    dueOn: t('form.due'),
  };
  return (
    <Dialog open title={verb} onClose={onClose}>
      <Form
        form={form}
        draft={draft}
        labels={labels}
        error={act.error}
        onSubmit={(input: Decision) => act.mutate(toDecision(difficulty, input))}
      >
        <Fields labels={labels} />
        <NextStep submit busy={act.isPending}>
          {verb}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function Fields({ labels }: { labels: Record<keyof Decision, string> }) {
  const t = useWords(difficultyWords);
  const { today } = useMe();
  return (
    <>
      <LongTextField name="decision" label={labels.decision} rows={4} />
      <LongTextField
        name="body"
        label={labels.body}
        hint={t('form.followUpHint')}
        optional
        rows={2}
      />
      <AgencyField name="lead" label={labels.lead} optional single search={searchAgencies} />
      <DateField name="dueOn" label={labels.dueOn} optional today={today} />
    </>
  );
}

function toDecision({ id, group }: DifficultyView, input: Decision) {
  const [lead] = input.lead;
  return {
    ...(group === null ? { difficultyId: id } : { groupId: group.id }),
    decision: input.decision,
    followUp:
      input.body === undefined || lead === undefined
        ? null
        : { body: input.body, leadAgencyId: lead.id, dueOn: input.dueOn ?? null },
  };
}
