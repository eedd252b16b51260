import { useState } from 'react';
import { useGo } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { type HouseForm, useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, SideStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  attachDocumentFile,
  listArrivals,
  listDocumentChoices,
  listDocuments,
  readHeader,
  registerByHand,
} from '../contract.ts';
import {
  EMPTY_DOCUMENT,
  TypedDocument,
  type TypedValues,
  toFields,
  withRead,
} from './document-fields.ts';
import { DocumentFormFields, useDocumentLabels } from './document-form-fields.tsx';
import css from './documents.module.css';
import { READABLE, useFilesSent } from './use-files-sent.ts';
import { documentWords } from './words.ts';

/** A document registered by hand, its header read from a file where there is one. */
export function NewDocumentPage() {
  const t = useWords(documentWords);
  const go = useGo();
  const form = useHouseForm<TypedValues>(TypedDocument, EMPTY_DOCUMENT);
  const draft = useDraft('document.new', form);
  const labels = useDocumentLabels();
  const [files, setFiles] = useState<readonly File[]>([]);
  const attached = useFilesSent(attachDocumentFile);
  const act = useAct(registerByHand, {
    refreshes: [listDocuments, listDocumentChoices, listArrivals],
    onDone: async ({ id }) => {
      draft.sent();
      if (files.length > 0) {
        await attached.send({ id }, files);
      }
      go(`/documents/${id}`);
    },
  });
  return (
    <Page>
      <PageTitle title={t('form.newTitle')} lead={t('form.newLead')} />
      <HeaderFile form={form} files={files} onFiles={setFiles} />
      <Form
        form={form}
        labels={labels}
        draft={draft}
        error={act.error}
        onSubmit={(typed: TypedDocument) => act.mutate(toFields(typed))}
      >
        <DocumentFormFields />
        <ProblemNotice error={attached.error} />
        <NextStep submit busy={act.isPending || attached.isSending}>
          {t('form.register')}
        </NextStep>
      </Form>
    </Page>
  );
}

function HeaderFile(props: {
  form: HouseForm<TypedValues>;
  files: readonly File[];
  onFiles(files: readonly File[]): void;
}) {
  const t = useWords(documentWords);
  const labels = useDocumentLabels();
  const { form, files, onFiles } = props;
  const reading = useFilesSent(readHeader);
  const [unsure, setUnsure] = useState<readonly string[]>([]);
  const read = async () => {
    const answer = await reading.send({}, files);
    if (answer !== null) {
      form.setAll(withRead(form.values, answer.fields));
      setUnsure(answer.unsure);
    }
  };
  const names: Record<string, string> = {
    ...labels,
    date: labels.issuedOn,
    place: labels.issuedAtPlace,
    title: labels.subject,
    citedDocuments: labels.cites,
  };
  return (
    <div className={css.stack}>
      <FileDrop label={t('form.file')} files={files} onChange={onFiles} {...READABLE} />
      {files.length === 0 ? null : (
        <div className={css.ways}>
          <SideStep run={() => void read()} busy={reading.isSending}>
            {reading.isSending ? t('form.reading') : t('form.read')}
          </SideStep>
        </div>
      )}
      <ProblemNotice error={reading.error} />
      {unsure.length === 0 ? null : (
        <p role="status" className={css.warning}>
          {t('form.unsure', { fields: unsure.map((name) => names[name] ?? name).join(', ') })}
        </p>
      )}
    </div>
  );
}
