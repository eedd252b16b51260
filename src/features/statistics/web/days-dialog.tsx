import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { statisticsWords } from './words.ts';

const Days = z.object({ from: DateText, to: DateText });
type Days = z.infer<typeof Days>;

interface DaysDialogProps {
  readonly open: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
  onClose(): void;
  onChoose(days: Days): void;
}

/** The first and last day of a period of the reader's own. */
export function DaysDialog(props: DaysDialogProps) {
  const t = useWords(statisticsWords);
  return (
    <Dialog open={props.open} title={t('days.title')} onClose={props.onClose}>
      <DaysForm {...props} />
    </Dialog>
  );
}

function DaysForm({ from, to, onChoose }: DaysDialogProps) {
  const t = useWords(statisticsWords);
  const me = useMe();
  const form = useHouseForm(Days, { from: from ?? me.today, to: to ?? me.today });
  const labels = { from: t('days.from'), to: t('days.to') };
  return (
    <Form form={form} labels={labels} onSubmit={onChoose}>
      <DateField name="from" label={labels.from} today={me.today} />
      <DateField name="to" label={labels.to} today={me.today} />
      <NextStep submit>{t('days.show')}</NextStep>
    </Form>
  );
}
