import { useState } from 'react';
import { z } from 'zod';
import { purposeNames } from '#platform/contract/purpose.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { ChoiceField, SelectField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import { askKnownAnywhere, type TipView } from '../contract.ts';
import { tipWords } from './words.ts';

const PURPOSES = ['verify-tip', 'danger-now', 'protect-victim'] as const;
const Asked = z.object({ what: z.string().min(1), purpose: z.enum(PURPOSES) });

/** Asks whether a recorded value is known elsewhere; the answer is always that it was sent. */
export function AskElsewhereDialog({ tip, onClose }: { tip: TipView; onClose(): void }) {
  const t = useWords(tipWords);
  const kit = useWords(kitWords);
  const locale = useLocale();
  const recorded = useRecorded(tip);
  const form = useHouseForm(Asked, { what: '', purpose: 'verify-tip' });
  const [left, setLeft] = useState<number | null>(null);
  const ask = useAct(askKnownAnywhere, { onDone: ({ leftToday }) => setLeft(leftToday) });
  return (
    <Dialog open title={t('record.elsewhere.title')} onClose={onClose}>
      {left === null ? (
        <Form
          form={form}
          error={ask.error}
          labels={{ what: t('record.elsewhere.what'), purpose: kit('purposeOf') }}
          onSubmit={({ what, purpose }: z.output<typeof Asked>) => {
            const [kind, id = ''] = what.split(':');
            ask.mutate({
              id: tip.id,
              purpose,
              ...(kind === 'person' ? { personId: id } : { valueId: id }),
            });
          }}
        >
          <p>{t('record.elsewhere.note')}</p>
          <SelectField name="what" label={t('record.elsewhere.what')} choices={recorded} />
          <ChoiceField
            name="purpose"
            label={kit('purposeOf')}
            choices={PURPOSES.map((value) => ({ value, text: purposeNames[value][locale] }))}
          />
          <NextStep submit busy={ask.isPending}>
            {t('record.elsewhere.send')}
          </NextStep>
        </Form>
      ) : (
        <p role="status">{t('record.elsewhere.sent', { count: left })}</p>
      )}
    </Dialog>
  );
}

/** What is recorded in the tip, by kind and number; the values themselves stay closed. */
function useRecorded(tip: TipView): { value: string; text: string }[] {
  const t = useWords(tipWords);
  return [
    ...tip.values.map((one, at) => ({
      value: `value:${one.id}`,
      text: `${t(`value.${one.kind as 'phone' | 'plate' | 'account' | 'paper' | 'place'}`)} (${at + 1})`,
    })),
    ...tip.denounced.map((person) => ({
      value: `person:${person.id}`,
      text: t('record.split.person', { ordinal: person.ordinal }),
    })),
  ];
}
