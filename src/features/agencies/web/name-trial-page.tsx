import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { ChoiceField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { tryName } from '../contract.ts';
import { NameSteps } from './name-steps.tsx';
import { searchPlacesOfAnyTime } from './searches.ts';
import { agencyWords } from './words.ts';

const LEVELS = ['province', 'district', 'commune'] as const;
const Trial = z.object({
  written: z.string().trim().min(2).max(300),
  level: z.enum(LEVELS),
  placeId: z.array(z.object({ id: z.string() })).default([]),
  planDate: DateText,
});

/** Tries how a name written in a plan resolves, in the three steps of a review. */
export function NameTrialPage() {
  const t = useWords(agencyWords);
  const { today } = useMe();
  const form = useHouseForm(Trial, {
    written: '',
    level: 'province',
    placeId: [] as AgencyOption[],
    planDate: today,
  });
  const act = useAct(tryName);
  const labels = {
    written: t('trial.written'),
    level: t('trial.level'),
    placeId: t('trial.place'),
    planDate: t('trial.day'),
  };
  const send = ({ placeId, ...input }: z.infer<typeof Trial>) =>
    act.mutate({ ...input, placeId: placeId[0]?.id ?? null });
  return (
    <Page>
      <PageTitle title={t('trial.title')} lead={t('trial.lead')} />
      <Form form={form} labels={labels} error={act.error} onSubmit={send}>
        <TextField name="written" label={labels.written} hint={t('trial.writtenHint')} />
        <ChoiceField
          name="level"
          label={labels.level}
          choices={LEVELS.map((value) => ({ value, text: t(`trial.levels.${value}`) }))}
        />
        {form.values.level === 'province' ? null : (
          <AgencyField
            name="placeId"
            label={labels.placeId}
            hint={t('trial.placeHint')}
            search={searchPlacesOfAnyTime}
            single
          />
        )}
        <DateField name="planDate" label={labels.planDate} today={today} />
        <NextStep submit busy={act.isPending}>
          {t('trial.go')}
        </NextStep>
      </Form>
      {act.data === undefined ? null : (
        <Section title={`“${act.data.written}”`}>
          <NameSteps trial={act.data} />
        </Section>
      )}
    </Page>
  );
}
