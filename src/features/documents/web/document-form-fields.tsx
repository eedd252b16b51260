import { AgencyField } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { ChoiceField, LongTextField, TextField } from '#platform/web/form/fields.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { searchAgencies } from './free-fields.tsx';
import { KeepTyped } from './keep-typed.tsx';
import { documentWords } from './words.ts';

/** Names of the fields, for the form and its summary of errors. */
export function useDocumentLabels() {
  const t = useWords(documentWords);
  return {
    type: t('form.type'),
    number: t('form.number'),
    issuedOn: t('form.issuedOn'),
    issuedAtPlace: t('form.issuedAtPlace'),
    issuer: t('form.issuer'),
    issuerAgencyId: t('form.issuerAgencyId'),
    subject: t('form.subject'),
    signer: t('form.signer'),
    signingAuthority: t('form.signingAuthority'),
    direction: t('form.direction'),
    recipients: t('form.recipients'),
    implements: t('form.implements'),
    cites: t('form.cites'),
    replaces: t('form.replaces'),
  };
}

/** The fields of a document, as its first page has them from top to bottom. */
export function DocumentFormFields() {
  const t = useWords(documentWords);
  const me = useMe();
  const labels = useDocumentLabels();
  return (
    <>
      <ChoiceField
        name="direction"
        label={labels.direction}
        hint={t('form.directionHint')}
        choices={(['incoming', 'higher', 'outgoing'] as const).map((value) => ({
          value,
          text: t(`direction.${value}`),
        }))}
      />
      <TextField name="type" label={labels.type} hint={t('form.typeHint')} />
      <TextField name="number" label={labels.number} hint={t('form.numberHint')} optional />
      <KeepTyped>
        <DateField name="issuedOn" label={labels.issuedOn} today={me.today} optional />
      </KeepTyped>
      <TextField name="issuedAtPlace" label={labels.issuedAtPlace} optional />
      <TextField name="issuer" label={labels.issuer} optional />
      <AgencyField
        name="issuerAgencyId"
        label={labels.issuerAgencyId}
        search={searchAgencies}
        single
        optional
      />
      <LongTextField name="subject" label={labels.subject} rows={2} />
      <TextField name="signer" label={labels.signer} optional />
      <TextField name="signingAuthority" label={labels.signingAuthority} optional />
      <LongTextField name="recipients" label={labels.recipients} rows={3} optional />
      <LongTextField
        name="implements"
        label={labels.implements}
        hint={t('form.implementsHint')}
        rows={2}
        optional
      />
      <LongTextField
        name="cites"
        label={labels.cites}
        hint={t('form.citesHint')}
        rows={3}
        optional
      />
      <LongTextField
        name="replaces"
        label={labels.replaces}
        hint={t('form.replacesHint')}
        rows={2}
        optional
      />
    </>
  );
}
