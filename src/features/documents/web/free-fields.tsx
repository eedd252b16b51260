import { type DocumentTypeCode, getDocumentType } from '#domain/document/document-types.ts';
import { findAgencies } from '#features/agencies/contract.ts';
import { call } from '#platform/web/api/call.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './documents.module.css';
import { documentWords } from './words.ts';

interface AddresseeFieldsProps {
  readonly labels: { readonly toAgencies: string; readonly addressee: string };
  readonly typeCode: DocumentTypeCode | string;
}

/** Who receives it here, and for a type with “Kính gửi” what is printed under it. */
export function AddresseeFields({ labels, typeCode }: AddresseeFieldsProps) {
  const t = useWords(documentWords);
  return (
    <>
      <AgencyField
        name="toAgencies"
        label={labels.toAgencies}
        hint={t('free.toAgenciesHint')}
        search={searchAgencies}
        optional
      />
      {getDocumentType(typeCode).addressed === true ? (
        <LongTextField
          name="addressee"
          label={labels.addressee}
          hint={t('free.addresseeHint')}
          rows={2}
          optional
        />
      ) : null}
    </>
  );
}

/** The text, line by line as an office types it. */
export function BodyField({ label }: { label: string }) {
  const t = useWords(documentWords);
  return (
    <div className={css.bodyField}>
      <LongTextField name="body" label={label} hint={t('free.bodyHint')} />
    </div>
  );
}

/** Agencies by typed words. */
export async function searchAgencies(words: string): Promise<AgencyOption[]> {
  const { rows } = await call(findAgencies, { words, limit: 8 });
  return rows.map(({ id, name }) => ({ id, name }));
}
