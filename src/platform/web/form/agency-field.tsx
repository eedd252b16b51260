import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { FieldProps } from './field-frame.tsx';
import { LookupField, type LookupOption, type LookupProps } from './lookup-field.tsx';

export type AgencyOption = LookupOption;

/** One or several agencies, looked up while typing; the value is a list of options. */
export function AgencyField(props: FieldProps & Pick<LookupProps, 'search' | 'single'>) {
  const t = useWords(kitWords);
  return (
    <LookupField
      {...props}
      hint={props.hint ?? t('fields.searchAgency')}
      listName={t('fields.searchAgency')}
      nothingFound={t('fields.nothingFound')}
      drawChosen={(option, remove) => (
        <AgencyChip key={option.id} name={option.name} onRemove={remove} />
      )}
    />
  );
}
