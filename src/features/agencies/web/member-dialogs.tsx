import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { ChoiceField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  type AgencyView,
  addMember,
  endMember,
  getAgency,
  MemberFunction,
  type MemberView,
} from '../contract.ts';
import { searchAgencies, searchOfficers } from './searches.ts';
import { agencyWords } from './words.ts';

const Chosen = z.array(z.object({ id: z.string() })).default([]);
const NewMember = z.object({
  by: z.enum(['agency', 'officer']),
  agency: Chosen,
  officer: Chosen,
  function: MemberFunction,
  from: DateText,
});
const LastDay = z.object({ lastDay: DateText });

/** Adds a member by agency or by officer. */
export function MemberDialog(props: { readonly agency: AgencyView; onClose(): void }) {
  const { agency, onClose } = props;
  const t = useWords(agencyWords);
  const { today } = useMe();
  const form = useHouseForm(NewMember, {
    by: 'agency',
    agency: [] as AgencyOption[],
    officer: [] as AgencyOption[],
    function: 'member',
    from: today,
  });
  const act = useAct(addMember, { refreshes: [getAgency], onDone: onClose });
  const send = (input: z.infer<typeof NewMember>) =>
    act.mutate({
      id: agency.id,
      agencyId: input.by === 'agency' ? (input.agency[0]?.id ?? null) : null,
      officerId: input.by === 'officer' ? (input.officer[0]?.id ?? null) : null,
      function: input.function,
      from: input.from,
    });
  const labels = {
    by: t('committee.by'),
    agency: t('committee.agency'),
    officer: t('committee.officer'),
    function: t('committee.function'),
    from: t('committee.from'),
  };
  return (
    <Dialog open title={t('committee.add')} onClose={onClose}>
      <Form form={form} labels={labels} error={act.error} onSubmit={send}>
        <ChoiceField
          name="by"
          label={labels.by}
          choices={[
            { value: 'agency', text: t('committee.byAgency') },
            { value: 'officer', text: t('committee.byOfficer') },
          ]}
        />
        {form.values.by === 'agency' ? (
          <AgencyField name="agency" label={labels.agency} search={searchAgencies} single />
        ) : (
          <AgencyField
            name="officer"
            label={labels.officer}
            hint={t('committee.officer')}
            search={searchOfficers}
            single
          />
        )}
        <ChoiceField
          name="function"
          label={labels.function}
          choices={MemberFunction.options.map((value) => ({
            value,
            text: t(`committee.functions.${value}`),
          }))}
        />
        <DateField name="from" label={labels.from} today={today} />
        <NextStep submit busy={act.isPending}>
          {t('committee.add')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** Records the last day of a member. */
export function EndMemberDialog(props: { readonly member: MemberView; onClose(): void }) {
  const { member, onClose } = props;
  const t = useWords(agencyWords);
  const { today } = useMe();
  const form = useHouseForm(LastDay, { lastDay: today });
  const act = useAct(endMember, { refreshes: [getAgency], onDone: onClose });
  const labels = { lastDay: t('committee.lastDay') };
  return (
    <Dialog open title={t('committee.end')} onClose={onClose}>
      <Form
        form={form}
        labels={labels}
        error={act.error}
        onSubmit={(input: z.infer<typeof LastDay>) => act.mutate({ id: member.id, ...input })}
      >
        <DateField name="lastDay" label={labels.lastDay} today={today} />
        <NextStep submit busy={act.isPending}>
          {t('committee.end')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
