import { z } from 'zod';
import { DOCUMENT_TYPES, DocumentTypeCode } from '#domain/document/document-types.ts';
import { useGo } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import type { AgencyOption } from '#platform/web/form/agency-field.tsx';
import { ChoiceField, LongTextField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { draftOutgoing, type FreeDraft, listIssuers, listOutgoing } from '../contract.ts';
import { AddresseeFields, BodyField } from './free-fields.tsx';
import { useTypeName } from './letter-marks.tsx';
import { linesIn } from './lines-in.ts';
import { documentWords } from './words.ts';

/** A công văn has no letters of its own: an empty value would count as “not chosen”. */
const DISPATCH = 'dispatch';

const Typed = z.object({
  issuerId: z.uuid(),
  type: z.string().min(1),
  unit: z.string().trim().max(20).default(''),
  subject: z.string().trim().min(1).max(500),
  toAgencies: z.array(z.object({ id: z.uuid() })).default([]),
  addressee: z.string().trim().max(8000).default(''),
  body: z.string().trim().min(1).max(60_000),
  recipients: z.string().trim().max(5000).default(''),
});
type Typed = z.infer<typeof Typed>;

const EMPTY = {
  issuerId: '',
  type: DISPATCH,
  unit: '',
  subject: '',
  toAgencies: [] as AgencyOption[],
  addressee: '',
  body: '',
  recipients: '',
};

/** A document that no plan stands behind: typed here, then it goes the way of every letter. */
export function NewOutgoingPage() {
  const issuers = useCall(listIssuers, {});
  if (issuers.data === undefined) {
    return <ProblemNotice error={issuers.error} onRetry={() => void issuers.refetch()} />;
  }
  return <NewOutgoing issuers={issuers.data.rows} />;
}

function NewOutgoing({ issuers }: { issuers: readonly { id: string; name: string }[] }) {
  const t = useWords(documentWords);
  const go = useGo();
  const typeName = useTypeName();
  const form = useHouseForm(Typed, { ...EMPTY, issuerId: issuers[0]?.id ?? '' });
  const draft = useDraft('outgoing.new', form);
  const act = useAct(draftOutgoing, {
    refreshes: [listOutgoing],
    onDone: ({ id }) => {
      draft.sent();
      go(`/outgoing/${id}`);
    },
  });
  const labels = useFreeLabels();
  const code = codeOf(form.values.type);
  return (
    <Page>
      <PageTitle title={t('free.title')} lead={t('free.lead')} />
      <Form
        form={form}
        labels={labels}
        draft={draft}
        error={act.error}
        onSubmit={(typed: Typed) => act.mutate(toDraft(typed))}
      >
        <ChoiceField
          name="issuerId"
          label={labels.issuerId}
          choices={issuers.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <SelectField
          name="type"
          label={labels.type}
          choices={DOCUMENT_TYPES.map((type) => ({
            value: type.code === '' ? DISPATCH : type.code,
            text: typeName(type.code),
          }))}
        />
        {code === '' ? (
          <TextField
            name="unit"
            label={labels.unit}
            hint={t('free.unitHint')}
            maxLength={20}
            optional
          />
        ) : null}
        <LongTextField
          name="subject"
          label={labels.subject}
          hint={t(code === '' ? 'free.subjectHint' : 'free.titleHint')}
          rows={2}
        />
        <AddresseeFields labels={labels} typeCode={code} />
        <BodyField label={labels.body} />
        <LongTextField
          name="recipients"
          label={labels.recipients}
          hint={t('free.recipientsHint')}
          rows={3}
          optional
        />
        <NextStep submit busy={act.isPending}>
          {t('free.save')}
        </NextStep>
      </Form>
    </Page>
  );
}

function useFreeLabels() {
  const t = useWords(documentWords);
  return {
    issuerId: t('free.issuerId'),
    type: t('free.type'),
    unit: t('free.unit'),
    subject: t('free.subject'),
    toAgencies: t('free.toAgencies'),
    addressee: t('free.addressee'),
    body: t('free.body'),
    recipients: t('edit.recipients'),
  };
}

function codeOf(type: string): DocumentTypeCode {
  return DocumentTypeCode.catch('').parse(type === DISPATCH ? '' : type);
}

function toDraft(typed: Typed): FreeDraft {
  const typeCode = codeOf(typed.type);
  return {
    issuerId: typed.issuerId,
    typeCode,
    unit: typeCode === '' ? typed.unit : '',
    subject: typed.subject,
    toAgencyIds: typed.toAgencies.map((agency) => agency.id),
    addressee: typed.addressee,
    body: linesIn(typed.body),
    recipients: linesIn(typed.recipients),
  };
}
