import { useState } from 'react';
import { buildRequest } from '#platform/web/api/build-request.ts';
import { PurposeForm } from '#platform/web/form/purpose-form.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type EvidenceFileRow, type EvidenceView, takeEvidenceFile } from '../contract.ts';
import { AddFile } from './add-file.tsx';
import { ArrivingFile } from './arriving-file.tsx';
import css from './evidence.module.css';
import { usePurposes } from './purposes.ts';
import { evidenceWords } from './words.ts';

/** Files of an item: kept ones with their hash, those on their way with how far they got. */
export function ItemFiles({ item }: { item: EvidenceView }) {
  const t = useWords(evidenceWords);
  const [taken, setTaken] = useState<EvidenceFileRow | null>(null);
  /** Files chosen on this page, by the file that they are sent as. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, File>>(new Map());
  if (!item.contentKept) {
    return null;
  }
  return (
    <Section title={t('files.title')} note={t('files.note')}>
      {item.files.length === 0 ? <p className={css.note}>{t('files.none')}</p> : null}
      <ul className={css.files}>
        {item.files.map((file) => (
          <li key={file.id}>
            {file.state === 'kept' ? (
              <KeptFile file={file} take={() => setTaken(file)} />
            ) : (
              <ArrivingFile file={file} chosen={chosen.get(file.id) ?? null} />
            )}
          </li>
        ))}
      </ul>
      {item.mayAddFiles ? (
        <AddFile
          itemId={item.id}
          onBegun={(fileId, file) => setChosen((before) => new Map(before).set(fileId, file))}
        />
      ) : null}
      {taken === null ? null : <TakeDialog file={taken} onClose={() => setTaken(null)} />}
    </Section>
  );
}

function KeptFile({ file, take }: { file: EvidenceFileRow; take(): void }) {
  const t = useWords(evidenceWords);
  const f = useFormats();
  return (
    <div className={css.file}>
      <p className={css.line}>
        <strong className={css.code}>{file.mark}</strong>
        <span>{file.mediaType}</span>
        <span>{f.bytes(file.size)}</span>
        {file.keptAt === null ? null : <span>{f.instant(file.keptAt)}</span>}
      </p>
      <p className={css.hash}>
        {t('files.sha')}
        {file.hashStated ? ` (${t('files.shaStated')})` : ''}: <code>{file.sha256}</code>
      </p>
      <StepLink run={take}>
        {t('files.take')}
        <span className="lc-hidden"> {file.mark}</span>
      </StepLink>
    </div>
  );
}

/** The browser itself takes the file, so that gigabytes go to the disk and a cut is resumed. */
function TakeDialog({ file, onClose }: { file: EvidenceFileRow; onClose(): void }) {
  const t = useWords(evidenceWords);
  return (
    <Dialog open title={t('files.takeTitle', { mark: file.mark })} onClose={onClose}>
      <PurposeForm
        purposes={usePurposes()}
        verb={t('files.take')}
        run={async (purpose) => {
          const anchor = document.createElement('a');
          anchor.href = buildRequest(takeEvidenceFile, { id: file.id, purpose }).url;
          anchor.download = '';
          anchor.click();
          onClose();
        }}
      />
    </Dialog>
  );
}
