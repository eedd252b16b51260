import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { CheckField, LongTextField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  addSetting,
  listSettings,
  markSetting,
  type SettingRow,
  type SettingValue,
} from '../contract.ts';
import { deadlineWords } from './words.ts';

const Mark = z.object({
  legalBasis: z.string().optional(),
  note: z.string().optional(),
  verified: z.boolean(),
});
const Value = Mark.extend({
  key: z.string().regex(/^[a-z][a-z0-9.-]{1,78}$/),
  value: z.string().min(1),
  validFrom: DateText,
});

/** A new value of a setting from a day. */
export function SettingValueDialog(props: { readonly settingKey: string; onClose(): void }) {
  const { settingKey, onClose } = props;
  const t = useWords(deadlineWords);
  const { today } = useMe();
  const form = useHouseForm(Value, {
    key: settingKey,
    value: '',
    validFrom: today,
    legalBasis: '',
    note: '',
    verified: false,
  });
  const act = useAct(addSetting, { refreshes: [listSettings], onDone: onClose });
  const labels = useLabels();
  return (
    <Dialog open title={t('settings.addTitle')} onClose={onClose}>
      <Form
        form={form}
        labels={labels}
        error={act.error}
        onSubmit={(input: z.infer<typeof Value>) =>
          act.mutate({ ...input, value: readValue(input.value) })
        }
      >
        <TextField name="key" label={labels.key} hint={t('settings.keyHint')} />
        <TextField name="value" label={labels.value} hint={t('settings.valueHint')} />
        <DateField name="validFrom" label={labels.validFrom} today={today} />
        <MarkFields labels={labels} />
        <NextStep submit busy={act.isPending}>
          {t('settings.save')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** What is said about a value: its basis, its note, whether the source was checked. */
export function SettingMarkDialog(props: { readonly row: SettingRow; onClose(): void }) {
  const { row, onClose } = props;
  const t = useWords(deadlineWords);
  const form = useHouseForm(Mark, {
    legalBasis: row.legalBasis ?? '',
    note: row.note ?? '',
    verified: row.verified,
  });
  const act = useAct(markSetting, { refreshes: [listSettings], onDone: onClose });
  const labels = useLabels();
  return (
    <Dialog open title={t('settings.markTitle', { key: row.key })} onClose={onClose}>
      <Form
        form={form}
        labels={labels}
        error={act.error}
        onSubmit={(input: z.infer<typeof Mark>) =>
          act.mutate({ key: row.key, validFrom: row.validFrom, ...input })
        }
      >
        <MarkFields labels={labels} />
        <NextStep submit busy={act.isPending}>
          {t('settings.saveMark')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function MarkFields({ labels }: { labels: ReturnType<typeof useLabels> }) {
  const t = useWords(deadlineWords);
  return (
    <>
      <TextField name="legalBasis" label={labels.legalBasis} optional />
      <LongTextField name="note" label={labels.note} rows={2} optional />
      <CheckField name="verified" label={t('settings.verified')} />
    </>
  );
}

function useLabels() {
  const t = useWords(deadlineWords);
  return {
    key: t('settings.key'),
    value: t('settings.value'),
    validFrom: t('settings.from'),
    legalBasis: t('settings.basis'),
    note: t('settings.note'),
  };
}

/** A typed value in its form: number, yes or no, list, text. */
function readValue(text: string): SettingValue {
  const trimmed = text.trim();
  if (trimmed.includes(';')) {
    return trimmed
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }
  if (/^(có|yes|true)$/i.test(trimmed)) {
    return true;
  }
  if (/^(không|no|false)$/i.test(trimmed)) {
    return false;
  }
  return /^-?\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : trimmed;
}
