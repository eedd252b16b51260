import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { askToSettle, getRound } from '../contract.ts';
import { reconciliationWords } from './words.ts';

interface AskDialogProps {
  readonly open: boolean;
  readonly roundId: string;
  onClose(): void;
  onAsked(count: number): void;
}

const Asked = z.object({ dueOn: DateText });

/** Gives both agencies the task of settling what differs, by a day. */
export function AskDialog(props: AskDialogProps) {
  const t = useWords(reconciliationWords);
  return (
    <Dialog open={props.open} title={t('round.askTitle')} onClose={props.onClose}>
      <AskForm {...props} />
    </Dialog>
  );
}

function AskForm({ roundId, onAsked }: AskDialogProps) {
  const t = useWords(reconciliationWords);
  const me = useMe();
  const inTenDays = Temporal.PlainDate.from(me.today).add({ days: 10 }).toString();
  const form = useHouseForm(Asked, { dueOn: inTenDays });
  const ask = useAct(askToSettle, {
    refreshes: [getRound],
    onDone: ({ asked }) => onAsked(asked),
  });
  return (
    <Form
      form={form}
      labels={{ dueOn: t('round.dueOn') }}
      error={ask.error}
      onSubmit={({ dueOn }: z.infer<typeof Asked>) => ask.mutate({ id: roundId, dueOn })}
    >
      <p>{t('round.askText')}</p>
      <DateField name="dueOn" label={t('round.dueOn')} today={me.today} />
      <NextStep submit busy={ask.isPending}>
        {t('round.ask')}
      </NextStep>
    </Form>
  );
}
