import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { NumberField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type ClockPartRow, listClockValues, setClockValue } from '../contract.ts';
import { LENGTH_UNITS, readClockValue, typedClockValue } from './clock-value.ts';
import css from './deadlines.module.css';
import { useSlotName } from './slot-name.ts';
import { deadlineWords } from './words.ts';

// Which of the five are asked for depends on the part: the others stay empty.
const Typed = z.object({
  number: z.unknown().optional(),
  unit: z.unknown().optional(),
  of: z.unknown().optional(),
  vi: z.unknown().optional(),
  en: z.unknown().optional(),
  from: DateText,
  decidedBy: z.string().trim().min(3).max(200),
  note: z.string().trim().min(3).max(500),
});

const NOTHING = { number: '', unit: '', of: '', vi: '', en: '' };

/** The value that the house decided for one part of a rule, from a day, by whom and on what ground. */
export function ClockValueDialog(props: { readonly row: ClockPartRow; onClose(): void }) {
  const { row, onClose } = props;
  const t = useWords(deadlineWords);
  const both = useBothLanguages();
  const slotName = useSlotName();
  const { today } = useMe();
  const present = row.decided.find((one) => one.inForce)?.value ?? row.shipped;
  const form = useHouseForm(Typed, {
    ...typedClockValue(present),
    from: today,
    decidedBy: '',
    note: '',
  });
  const act = useAct(setClockValue, { refreshes: [listClockValues], onDone: onClose });
  const labels = useLabels();
  const send = ({ from, decidedBy, note, ...typed }: z.infer<typeof Typed>) => {
    const value = readClockValue(row.shipped, { ...NOTHING, ...typed });
    if (value === null) {
      form.setError(row.shipped.part === 'decider' ? 'vi' : 'number', {
        vi: 'Nhập đủ giá trị: số nguyên từ 1 đến 400 và đơn vị, hoặc chức danh bằng hai thứ tiếng.',
        en: 'Enter the whole value: a whole number from 1 to 400 and its unit, or the office in both languages.',
      });
    } else {
      act.mutate({ rule: row.rule, value, from, decidedBy, note });
    }
  };
  return (
    <Dialog open title={t('clocks.addTitle')} onClose={onClose}>
      <Form form={form} labels={labels} error={act.error} onSubmit={send}>
        <p>
          <strong>{both(row.name)}</strong>: {slotName(row)}
          <br />
          <span className={css.small}>
            {row.rule} · {row.cites.join('; ')} · {t('clocks.shipped')}: {both(row.saidShipped)}
          </span>
        </p>
        <ValueFields part={row.shipped.part} labels={labels} />
        <DateField name="from" label={labels.from} today={today} hint={t('clocks.fromHint')} />
        <TextField name="decidedBy" label={labels.decidedBy} hint={t('clocks.decidedByHint')} />
        <TextField name="note" label={labels.note} hint={t('clocks.noteHint')} />
        <NextStep submit busy={act.isPending}>
          {t('clocks.save')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function ValueFields(props: {
  readonly part: ClockPartRow['shipped']['part'];
  readonly labels: ReturnType<typeof useLabels>;
}) {
  const t = useWords(deadlineWords);
  const { part, labels } = props;
  switch (part) {
    case 'length':
    case 'extension':
      return (
        <>
          <NumberField name="number" label={labels.number} />
          <SelectField
            name="unit"
            label={labels.unit}
            choices={LENGTH_UNITS.map((unit) => ({ value: unit, text: t(`clocks.units.${unit}`) }))}
          />
        </>
      );
    case 'decider':
      return (
        <>
          <TextField name="vi" label={labels.vi} maxLength={200} />
          <TextField name="en" label={labels.en} maxLength={200} />
        </>
      );
    case 'ask-days':
      return <NumberField name="number" label={labels.number} unit={t('clocks.units.days')} />;
    case 'minor-share':
      return (
        <>
          <NumberField name="number" label={t('clocks.parts')} />
          <NumberField name="of" label={labels.of} />
        </>
      );
  }
}

function useLabels() {
  const t = useWords(deadlineWords);
  return {
    number: t('clocks.number'),
    unit: t('clocks.unit'),
    of: t('clocks.inParts'),
    vi: t('clocks.deciderVi'),
    en: t('clocks.deciderEn'),
    from: t('clocks.from'),
    decidedBy: t('clocks.decidedBy'),
    note: t('clocks.note'),
  };
}
