import { useGo, useParam } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  type DocumentView,
  editDocument,
  getDocument,
  listDocumentChoices,
  listDocuments,
} from '../contract.ts';
import { TypedDocument, type TypedValues, toFields, valuesOf } from './document-fields.ts';
import { DocumentFormFields, useDocumentLabels } from './document-form-fields.tsx';
import { documentWords } from './words.ts';

/** A document corrected, or a stub filled in. */
export function EditDocumentPage() {
  const id = useParam('documentId');
  const document = useCall(getDocument, { id });
  if (document.data === undefined) {
    return <ProblemNotice error={document.error} onRetry={() => void document.refetch()} />;
  }
  return <EditDocument key={document.data.id} document={document.data} />;
}

function EditDocument({ document }: { document: DocumentView }) {
  const t = useWords(documentWords);
  const go = useGo();
  const labels = useDocumentLabels();
  const form = useHouseForm<TypedValues>(TypedDocument, valuesOf(document));
  const act = useAct(editDocument, {
    refreshes: [getDocument, listDocuments, listDocumentChoices],
    onDone: ({ id }) => go(`/documents/${id}`),
  });
  const isStub = document.status === 'stub';
  return (
    <Page>
      <PageTitle title={isStub ? t('document.fill') : t('form.editTitle')} />
      <Form
        form={form}
        labels={labels}
        error={act.error}
        onSubmit={(typed: TypedDocument) =>
          act.mutate({ ...toFields(typed), id: document.id, revision: document.revision })
        }
      >
        <DocumentFormFields />
        <NextStep submit busy={act.isPending}>
          {t('form.save')}
        </NextStep>
      </Form>
    </Page>
  );
}
