import { z } from 'zod';
import { HOUSE_SETTINGS, type HouseSettingKey } from '#domain/setting/house-settings.ts';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { CheckField, LongTextField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { addSetting, listSettings, markSetting, type SettingRow } from '../contract.ts';
import css from './deadlines.module.css';
import { readTyped, typedOf } from './setting-value.ts';
import { ValueField } from './setting-value-field.tsx';
import { deadlineWords } from './words.ts';

const Mark = z.object({
  legalBasis: z.string().optional(),
  note: z.string().optional(),
  verified: z.boolean(),
});
const Value = Mark.extend({ value: z.unknown(), validFrom: DateText });

/** A new value of a setting from a day. */
export function SettingValueDialog(props: {
  readonly settingKey: HouseSettingKey;
  readonly present: SettingRow['value'];
  onClose(): void;
}) {
  const { settingKey, present, onClose } = props;
  const t = useWords(deadlineWords);
  const both = useBothLanguages();
  const { today } = useMe();
  const setting = HOUSE_SETTINGS[settingKey];
  const form = useHouseForm(Value, {
    value: typedOf(setting.form, present),
    validFrom: today,
    legalBasis: '',
    note: '',
    verified: false,
  });
  const act = useAct(addSetting, { refreshes: [listSettings], onDone: onClose });
  const labels = useLabels();
  const send = ({ value, ...input }: z.infer<typeof Value>) => {
    const read = readTyped(setting.form, value);
    if (read === null) {
      form.setError('value', setting.ask);
    } else {
      act.mutate({ key: settingKey, ...input, value: read });
    }
  };
  return (
    <Dialog open title={t('settings.addTitle')} onClose={onClose}>
      <Form form={form} labels={labels} error={act.error} onSubmit={send}>
        <p>
          <strong>{both(setting)}</strong>
          <br />
          <span className={css.small}>{both(setting.about)}</span>
        </p>
        <ValueField setting={setting} label={labels.value} />
        <DateField
          name="validFrom"
          label={labels.validFrom}
          today={today}
          hint={t('settings.fromHint')}
        />
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
  const both = useBothLanguages();
  const form = useHouseForm(Mark, {
    legalBasis: row.legalBasis ?? '',
    note: row.note ?? '',
    verified: row.verified,
  });
  const act = useAct(markSetting, { refreshes: [listSettings], onDone: onClose });
  const labels = useLabels();
  return (
    <Dialog open title={t('settings.mark')} onClose={onClose}>
      <Form
        form={form}
        labels={labels}
        error={act.error}
        onSubmit={(input: z.infer<typeof Mark>) =>
          act.mutate({ key: row.key, validFrom: row.validFrom, ...input })
        }
      >
        <p>
          <strong>{both(HOUSE_SETTINGS[row.key])}</strong>
        </p>
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
    value: t('settings.value'),
    validFrom: t('settings.from'),
    legalBasis: t('settings.basis'),
    note: t('settings.note'),
  };
}
