import { z } from 'zod';
import { DangerOutcome } from '#domain/duty/duty-codes.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { ChoiceField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { closeDanger, countDangerAlerts, listDangerAlerts } from '../contract.ts';
import { dutyWords } from './words.ts';

const Closing = z.object({ outcome: DangerOutcome });

/** How an alert ended. */
export function CloseDangerDialog({ id, onDone }: { id: string; onDone(): void }) {
  const t = useWords(dutyWords);
  const form = useHouseForm(Closing, { outcome: '' });
  const act = useAct(closeDanger, { refreshes: [listDangerAlerts, countDangerAlerts], onDone });
  return (
    <Dialog open title={t('danger.closeTitle')} onClose={onDone}>
      <Form
        form={form}
        error={act.error}
        labels={{ outcome: t('danger.outcome') }}
        onSubmit={(typed: z.output<typeof Closing>) => act.mutate({ id, outcome: typed.outcome })}
      >
        <ChoiceField
          name="outcome"
          label={t('danger.outcome')}
          choices={DangerOutcome.options.map((value) => ({
            value,
            text: t(`danger.outcomes.${value}`),
          }))}
        />
        <NextStep submit busy={act.isPending}>
          {t('danger.close')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
