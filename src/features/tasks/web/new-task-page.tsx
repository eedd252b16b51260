import { z } from 'zod';
import { findAgencies } from '#features/agencies/contract.ts';
import { DateText } from '#platform/contract/fields.ts';
import { useFilters, useGo } from '#platform/web/address/use-address.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { LongTextField, SelectField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { addTask, getTask, listTasks } from '../contract.ts';
import { NewTaskSearch } from './new-task-search.ts';
import { taskWords } from './words.ts';

const Chosen = z.array(z.object({ id: z.string() })).default([]);
const UNITS = ['week', 'month', 'quarter', 'half-year', 'year'] as const;

const NewTask = z.object({
  body: z.string().trim().min(5).max(20_000),
  startsOn: DateText.optional(),
  dueOn: DateText.optional(),
  lead: Chosen,
  implementing: Chosen,
  cooperating: Chosen,
  unit: z.enum(UNITS).optional(),
});
type NewTask = z.infer<typeof NewTask>;

const EMPTY = {
  body: '',
  startsOn: '',
  dueOn: '',
  lead: [] as AgencyOption[],
  implementing: [] as AgencyOption[],
  cooperating: [] as AgencyOption[],
  unit: '',
};

/** A task added by hand, or a part of another one. */
export function NewTaskPage() {
  const t = useWords(taskWords);
  const go = useGo();
  const [{ parentId, planId }] = useFilters(NewTaskSearch);
  const form = useHouseForm(NewTask, EMPTY);
  const draft = useDraft(`task.new.${parentId ?? planId ?? ''}`, form);
  const act = useAct(addTask, {
    refreshes: [listTasks, getTask],
    onDone: ({ id }) => {
      draft.sent();
      go(`/tasks/${id}`);
    },
  });
  const labels = useLabels();
  const send = (input: NewTask) =>
    act.mutate({
      parentTaskId: parentId ?? null,
      planId: planId ?? null,
      body: input.body,
      startsOn: input.startsOn ?? null,
      dueOn: input.dueOn ?? null,
      leadAgencyIds: idsOf(input.lead),
      implementingAgencyIds: idsOf(input.implementing),
      cooperatingAgencyIds: idsOf(input.cooperating),
      recurrence: input.unit === undefined ? null : { unit: input.unit, every: 1, until: null },
    });
  return (
    <Page>
      <PageTitle
        title={t(parentId === undefined ? 'add.title' : 'add.titleSub')}
        lead={t('add.lead')}
      />
      <Form form={form} onSubmit={send} error={act.error} labels={labels} draft={draft}>
        <NewTaskFields labels={labels} />
        <NextStep submit busy={act.isPending}>
          {t('add.save')}
        </NextStep>
      </Form>
    </Page>
  );
}

function NewTaskFields({ labels }: { labels: Record<keyof NewTask, string> }) {
  const t = useWords(taskWords);
  const { today } = useMe();
  return (
    <>
      <LongTextField name="body" label={labels.body} hint={t('add.bodyHint')} rows={5} />
      <AgencyField name="lead" label={labels.lead} search={searchAgencies} />
      <AgencyField
        name="implementing"
        label={labels.implementing}
        optional
        search={searchAgencies}
      />
      <AgencyField name="cooperating" label={labels.cooperating} optional search={searchAgencies} />
      <DateField name="startsOn" label={labels.startsOn} optional today={today} />
      <DateField name="dueOn" label={labels.dueOn} hint={t('add.dueHint')} optional today={today} />
      <SelectField
        name="unit"
        label={labels.unit}
        optional
        choices={UNITS.map((value) => ({ value, text: t(`add.${value}`) }))}
      />
    </>
  );
}

function useLabels(): Record<keyof NewTask, string> {
  const t = useWords(taskWords);
  return {
    body: t('add.body'),
    startsOn: t('add.startsOn'),
    dueOn: t('add.dueOn'),
    lead: t('add.leadAgencies'),
    implementing: t('add.implementing'),
    cooperating: t('add.cooperating'),
    unit: t('add.unit'),
  };
}

async function searchAgencies(words: string): Promise<AgencyOption[]> {
  const { rows } = await call(findAgencies, { words });
  return rows.map((row) => ({ id: row.id, name: row.shortName, note: row.name }));
}

function idsOf(chosen: readonly { id: string }[]): string[] {
  return chosen.map((one) => one.id);
}
