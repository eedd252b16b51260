import { useState } from 'react';
import { useGo } from '#platform/web/address/use-address.ts';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { upload } from '#platform/web/api/upload.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { Progress } from '#platform/web/kit/progress.tsx';
import { NextStep, SideStep } from '#platform/web/kit/steps.tsx';
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
  return (
    <Page>
      <PageTitle
        title={t('import.title')}
        lead={t('import.lead')}
        help={<p>{t('import.help')}</p>}
      />
      {preview === null ? (
        <Choosing onRead={setPreview} />
      ) : (
        <Preview preview={preview} onLeave={() => setPreview(null)} />
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

function Preview({ preview, onLeave }: { preview: AgencyImportView; onLeave(): void }) {
  const t = useWords(agencyWords);
  const go = useGo();
  const count = preview.fresh + preview.changed;
  const accept = useAct(acceptAgencyImport, {
    refreshes: [listAgencies],
    onDone: () => go('/agencies'),
  });
  const abandon = useAct(abandonAgencyImport, { onDone: onLeave });
  return (
    <>
      <ul className={css.summary}>
        <li>{t('import.fresh', { count: preview.fresh })}</li>
        <li>{t('import.changed', { count: preview.changed })}</li>
        <li>{t('import.rejected', { count: preview.rejected.length })}</li>
      </ul>
      <ProblemNotice error={accept.error ?? abandon.error} />
      <div className={css.inline}>
        {count === 0 ? null : (
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
