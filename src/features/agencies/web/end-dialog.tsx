import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { CheckField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type AgencyView, endAgency, getAgency, listAgencies } from '../contract.ts';
import css from './agencies.module.css';
import { agencyWords } from './words.ts';

const Ending = z.object({
  lastDay: DateText,
  legalBasis: z.string().optional(),
  leaveWork: z.boolean(),
});

/** Records the last day of an agency. */
export function EndDialog(props: { readonly agency: AgencyView; onClose(): void }) {
  const { agency, onClose } = props;
  const t = useWords(agencyWords);
  const { today } = useMe();
  const form = useHouseForm(Ending, { lastDay: today, legalBasis: '', leaveWork: false });
  const act = useAct(endAgency, { refreshes: [getAgency, listAgencies], onDone: onClose });
  const labels = { lastDay: t('end.lastDay'), legalBasis: t('end.basis') };
  return (
    <Dialog open title={t('end.title')} onClose={onClose}>
      <Form
        form={form}
        labels={labels}
        error={act.error}
        onSubmit={(input: z.infer<typeof Ending>) => act.mutate({ id: agency.id, ...input })}
      >
        <DateField name="lastDay" label={labels.lastDay} today={today} />
        <TextField name="legalBasis" label={labels.legalBasis} optional />
        <CheckField name="leaveWork" label={t('end.leave')} />
        <p className={css.small}>{t('end.posts')}</p>
        <NextStep submit busy={act.isPending}>
          {t('end.save')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
