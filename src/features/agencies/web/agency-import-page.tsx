import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { upload } from '#platform/web/api/upload.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { Progress } from '#platform/web/kit/progress.tsx';
import { ClosedButton, NextStep, SideStep } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import {
  type AgencyImportView,
  abandonAgencyImport,
  acceptAgencyImport,
  listAgencies,
  previewAgencyImport,
} from '../contract.ts';
import css from './agencies.module.css';
import { useKindName } from './agency-columns.tsx';
import { agencyWords } from './words.ts';

/** Agencies from a table: read on trial, looked at, written. */
export function AgencyImportPage() {
  const t = useWords(agencyWords);
  const [preview, setPreview] = useState<AgencyImportView | null>(null);
  const [written, setWritten] = useState<number | null>(null);
  return (
    <Page>
      <PageTitle
        title={t('import.title')}
        lead={t('import.lead')}
        help={<p>{t('import.help')}</p>}
      />
      {written === null ? null : (
        <p role="status" className={css.done}>
          {t('import.done', { count: written })} <LinkTo to="/agencies">{t('import.see')}</LinkTo>
        </p>
      )}
      {preview === null ? (
        <Choosing
          onRead={(read) => {
            setWritten(null);
            setPreview(read);
          }}
        />
      ) : (
        <Preview
          preview={preview}
          onLeave={(count) => {
            setWritten(count);
            setPreview(null);
          }}
        />
      )}
    </Page>
  );
}

function Choosing({ onRead }: { onRead(preview: AgencyImportView): void }) {
  const t = useWords(agencyWords);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<ProblemError | null>(null);
  const read = () => {
    setError(null);
    setShare(0);
    upload(previewAgencyImport, {}, files, { onProgress: setShare })
      .then(onRead, (wrong: unknown) => setError(wrong as ProblemError))
      .finally(() => setShare(null));
  };
  return (
    <>
      <p className={css.note}>
        {t('import.needs')} <SampleFile />
      </p>
      <FileDrop
        label={t('import.file')}
        files={files}
        onChange={setFiles}
        accept=".xlsx,.csv"
        kinds="XLSX, CSV"
        maxBytes={20 * 1024 * 1024}
      />
      <ProblemNotice error={error} />
      {share === null ? null : <Progress title={t('import.reading')} share={share} />}
      {files.length === 0 ? null : (
        <div>
          <NextStep run={read} busy={share !== null}>
            {t('import.read')}
          </NextStep>
        </div>
      )}
    </>
  );
}

/** A table with its heading and one row of each way to write, to be filled in. */
function SampleFile() {
  const t = useWords(agencyWords);
  const rows = [t('import.sampleHeading'), t('import.sampleRow')];
  // the mark in front tells Excel that the file is UTF-8
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${rows.join('\r\n')}\r\n`)}`;
  return (
    <a href={href} download="mau-co-quan.csv">
      {t('import.sample')}
    </a>
  );
}

function Preview(props: { preview: AgencyImportView; onLeave(written: number | null): void }) {
  const { preview, onLeave } = props;
  const t = useWords(agencyWords);
  const count = preview.fresh + preview.changed;
  const accept = useAct(acceptAgencyImport, {
    refreshes: [listAgencies],
    onDone: (answer) => onLeave(answer.written),
  });
  const abandon = useAct(abandonAgencyImport, { onDone: () => onLeave(null) });
  return (
    <>
      <ul className={css.summary}>
        <li>{t('import.fresh', { count: preview.fresh })}</li>
        <li>{t('import.changed', { count: preview.changed })}</li>
        <li>{t('import.rejected', { count: preview.rejectedCount })}</li>
      </ul>
      <ProblemNotice error={accept.error ?? abandon.error} />
      <div className={css.inline}>
        {count === 0 ? (
          <ClosedButton reason={t('import.nothing')}>{t('import.write', { count })}</ClosedButton>
        ) : (
          <NextStep run={() => accept.mutate({ id: preview.id })} busy={accept.isPending}>
            {t('import.write', { count })}
          </NextStep>
        )}
        <SideStep run={() => abandon.mutate({ id: preview.id })}>{t('import.drop')}</SideStep>
      </div>
      <WrongRows preview={preview} />
      <RightRows preview={preview} />
    </>
  );
}

function WrongRows({ preview }: { preview: AgencyImportView }) {
  const t = useWords(agencyWords);
  const both = useBothLanguages();
  return preview.rejected.length === 0 ? null : (
    <Section title={t('import.wrongRows')}>
      <div className={css.scroll}>
        <table className={css.rows}>
          <thead>
            <tr>
              <th scope="col">{t('import.line')}</th>
              <th scope="col">{t('import.what')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rejected.map((row) => (
              <tr key={row.line}>
                <td className={css.number}>{row.line}</td>
                <td>{both(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {preview.rejectedCount > preview.rejected.length ? (
        <p className={css.small}>
          {t('import.more', { shown: preview.rejected.length, all: preview.rejectedCount })}
        </p>
      ) : null}
    </Section>
  );
}

function RightRows({ preview }: { preview: AgencyImportView }) {
  const t = useWords(agencyWords);
  const kindName = useKindName();
  return preview.rows.length === 0 ? null : (
    <Section title={t('import.rightRows')}>
      <div className={css.scroll}>
        <table className={css.rows}>
          <thead>
            <tr>
              <th scope="col">{t('import.line')}</th>
              <th scope="col">{t('import.name')}</th>
              <th scope="col">{t('import.kind')}</th>
              <th scope="col">{t('import.act')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.line}>
                <td className={css.number}>{row.line}</td>
                <td>{row.name}</td>
                <td>{kindName(row.kind)}</td>
                <td>{t(row.fresh ? 'import.add' : 'import.change')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
