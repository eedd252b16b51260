import { FieldGroup, type FieldProps, useField } from './field-frame.tsx';
import type { Choice } from './fields.tsx';
import css from './form.module.css';

/** Several of a few ways, all shown; the value is the list of those that are ticked. */
export function CheckListField({ choices, ...props }: FieldProps & { choices: readonly Choice[] }) {
  const field = useField(props);
  const ticked: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  return (
    <FieldGroup {...props}>
      <div className={css.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={css.choice}>
            <input
              type="checkbox"
              checked={ticked.includes(choice.value)}
              onChange={(event) =>
                field.set(
                  event.target.checked
                    ? [...ticked, choice.value]
                    : ticked.filter((one) => one !== choice.value),
                )
              }
            />
            <span>
              {choice.text}
              {choice.hint === undefined ? null : <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
