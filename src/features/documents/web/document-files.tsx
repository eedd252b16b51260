import { useState } from 'react';
import { download } from '#platform/web/api/download.ts';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Icon } from '#platform/web/kit/icon.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { Progress } from '#platform/web/kit/progress.tsx';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  attachDocumentFile,
  type DocumentView,
  downloadDocumentFile,
  getDocument,
  listDocuments,
} from '../contract.ts';
import css from './documents.module.css';
import { SIGNED, useFilesSent } from './use-files-sent.ts';
import { documentWords } from './words.ts';

/** The files of a document, and a place to add one. */
export function DocumentFiles({ document }: { document: DocumentView }) {
  const t = useWords(documentWords);
  return (
    <Section title={t('document.files')}>
      {document.files.length === 0 ? <p>{t('document.filesNone')}</p> : null}
      {document.files.map((file) => (
        <button
          key={file.id}
          type="button"
          className={css.file}
          onClick={() =>
            void download(downloadDocumentFile, { id: document.id, fileId: file.id }, file.name)
          }
        >
          <Icon name="attach" size={14} />
          {file.name}
        </button>
      ))}
      {document.ways.edit.allowed && document.status !== 'stub' ? (
        <AttachFile id={document.id} />
      ) : null}
    </Section>
  );
}

function AttachFile({ id }: { id: string }) {
  const t = useWords(documentWords);
  const [files, setFiles] = useState<readonly File[]>([]);
  const sent = useFilesSent(attachDocumentFile, [getDocument, listDocuments]);
  const send = async () => {
    if ((await sent.send({ id }, files)) !== null) {
      setFiles([]);
    }
  };
  return (
    <div className={css.stack}>
      <FileDrop label={t('document.attach')} files={files} onChange={setFiles} {...SIGNED} />
      <ProblemNotice error={sent.error} />
      {sent.isSending ? <Progress title={t('document.sending')} share={sent.share} /> : null}
      {files.length === 0 || sent.isSending ? null : (
        <SideStep run={() => void send()}>{t('document.send')}</SideStep>
      )}
    </div>
  );
}
