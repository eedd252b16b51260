import { useState } from 'react';
import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { CheckField, ChoiceField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type AgencyView, getAgency, type MovedWork, recordSuccession } from '../contract.ts';
import css from './agencies.module.css';
import { searchAgencies } from './searches.ts';
import { agencyWords } from './words.ts';

const Succession = z.object({
  successor: z.array(z.object({ id: z.string() })).min(1),
  on: DateText,
  share: z.enum(['whole', 'part']),
  duty: z.string().optional(),
  legalBasis: z.string().optional(),
  verified: z.boolean(),
  takesWork: z.boolean(),
});
type Succession = z.infer<typeof Succession>;

/** Records a successor and says how much open work went along. */
export function SuccessionDialog(props: { readonly agency: AgencyView; onClose(): void }) {
  const { agency, onClose } = props;
  const t = useWords(agencyWords);
  const [moved, setMoved] = useState<MovedWork | null>(null);
  const act = useAct(recordSuccession, {
    refreshes: [getAgency],
    onDone: (answer) => (answer.moved === null ? onClose() : setMoved(answer.moved)),
  });
  const send = ({ successor, ...input }: Succession) =>
    act.mutate({ id: agency.id, successorId: successor[0]?.id ?? '', ...input });
  return (
    <Dialog open title={t('succeed.title')} onClose={onClose}>
      {moved === null ? (
        <SuccessionForm agency={agency} busy={act.isPending} error={act.error} onSend={send} />
      ) : (
        <>
          <p role="status">{t('succeed.done', { ...moved })}</p>
          <StepLink to={`/agencies/${agency.id}/hand-over`}>{t('succeed.toHandOver')}</StepLink>
        </>
      )}
    </Dialog>
  );
}

interface SuccessionFormProps {
  readonly agency: AgencyView;
  readonly busy: boolean;
  readonly error: ReturnType<typeof useAct<typeof recordSuccession>>['error'];
  onSend(input: Succession): void;
}

function SuccessionForm({ agency, busy, error, onSend }: SuccessionFormProps) {
  const t = useWords(agencyWords);
  const { today } = useMe();
  const taken = agency.successors.some((one) => one.takesWork);
  const form = useHouseForm(Succession, {
    successor: [] as AgencyOption[],
    on: today,
    share: 'whole',
    duty: '',
    legalBasis: '',
    verified: false,
    takesWork: !taken,
  });
  const labels = {
    successor: t('succeed.successor'),
    on: t('succeed.on'),
    share: t('succeed.share'),
    duty: t('succeed.duty'),
    legalBasis: t('succeed.basis'),
  };
  return (
    <Form form={form} labels={labels} error={error} onSubmit={onSend}>
      <AgencyField name="successor" label={labels.successor} search={searchAgencies} single />
      <DateField name="on" label={labels.on} today={today} />
      <ChoiceField
        name="share"
        label={labels.share}
        choices={(['whole', 'part'] as const).map((value) => ({
          value,
          text: t(`history.${value}`),
        }))}
      />
      <p className={css.small}>
        {t(form.values.share === 'whole' ? 'succeed.wholeHint' : 'succeed.partHint')}
      </p>
      {form.values.share === 'part' ? <TextField name="duty" label={labels.duty} optional /> : null}
      <TextField name="legalBasis" label={labels.legalBasis} optional />
      <CheckField name="verified" label={t('succeed.verified')} />
      <CheckField name="takesWork" label={t('succeed.takes')} hint={t('succeed.takesHint')} />
      <NextStep submit busy={busy}>
        {t('succeed.save')}
      </NextStep>
    </Form>
  );
}
