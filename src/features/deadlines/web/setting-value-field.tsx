import { CLEARNESS_ITEMS } from '#domain/programme/clearness.ts';
import type { HouseSetting } from '#domain/setting/house-settings.ts';
import { FieldGroup, useField } from '#platform/web/form/field-frame.tsx';
import { CheckField, NumberField, TextField } from '#platform/web/form/fields.tsx';
import form from '#platform/web/form/form.module.css';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { deadlineWords } from './words.ts';

interface ValueFieldProps {
  readonly setting: HouseSetting;
  readonly label: string;
}

/** The field of a setting's value, in its form. */
export function ValueField({ setting, label }: ValueFieldProps) {
  const t = useWords(deadlineWords);
  const both = useBothLanguages();
  const unit = setting.unit === null ? '' : t(`settings.units.${setting.unit}`);
  switch (setting.form) {
    case 'number':
      return <NumberField name="value" label={label} unit={unit} hint={both(setting.ask)} />;
    case 'numbers':
      return <TextField name="value" label={`${label} (${unit})`} hint={both(setting.ask)} />;
    case 'yes-no':
      return <CheckField name="value" label={t('settings.rolls')} />;
    case 'clearness':
      return <ClearnessField label={label} />;
  }
}

function ClearnessField({ label }: { label: string }) {
  const both = useBothLanguages();
  const field = useField({ name: 'value', label });
  const chosen = Array.isArray(field.value) ? field.value.map(String) : [];
  return (
    <FieldGroup name="value" label={label}>
      <div className={form.choices}>
        {CLEARNESS_ITEMS.map((item) => (
          <label key={item.code} className={form.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(item.code)}
              onChange={({ target }) =>
                field.set(
                  target.checked
                    ? [...chosen, item.code]
                    : chosen.filter((code) => code !== item.code),
                )
              }
            />
            <span>{both(item)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
