import { useState } from 'react';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { upload } from '#platform/web/api/upload.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Choose } from '#platform/web/kit/choose.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { Progress } from '#platform/web/kit/progress.tsx';
import { ClosedButton, NextStep, SideStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import {
  abandonPlaceImport,
  acceptPlaceImport,
  findPlaces,
  getPlace,
  getPlaceMap,
  listPlaces,
  type PlaceImportView,
  previewPlaceImport,
} from '../contract.ts';
import css from './places.module.css';
import { placeWords } from './words.ts';

type Kind = PlaceImportView['kind'];
const KINDS: readonly Kind[] = ['units', 'successions', 'map'];

/** Files of units, successions and outlines: read on trial, looked at, written. */
export function PlaceImportPage() {
  const t = useWords(placeWords);
  const f = useFormats();
  const [preview, setPreview] = useState<PlaceImportView | null>(null);
  const [written, setWritten] = useState<number | null>(null);
  return (
    <Page>
      <PageTitle title={t('import.title')} lead={t('import.lead')} />
      {written === null ? null : (
        <>
          <p role="status">{t('import.done', { count: f.number(written) })}</p>
          <div className={css.steps}>
            <SideStep run={() => setWritten(null)}>{t('import.another')}</SideStep>
            <StepLink to="/places">{t('import.see')}</StepLink>
          </div>
        </>
      )}
      {written === null && preview === null ? <Choosing onRead={setPreview} /> : null}
      {preview === null ? null : (
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

function Choosing({ onRead }: { onRead(preview: PlaceImportView): void }) {
  const t = useWords(placeWords);
  const [kind, setKind] = useState<Kind>('units');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<ProblemError | null>(null);
  const read = () => {
    setError(null);
    setShare(0);
    upload(previewPlaceImport, { kind }, files, { onProgress: setShare })
      .then(onRead, (wrong: unknown) => setError(wrong as ProblemError))
      .finally(() => setShare(null));
  };
  const map = kind === 'map';
  return (
    <>
      <Choose
        name={t('import.kind')}
        value={kind}
        choices={KINDS.map((value) => ({ value, text: t(`import.kinds.${value}`) }))}
        onChange={(value) => {
          setKind(value as Kind);
          setFiles([]);
        }}
      />
      <p className={css.small}>{t(`import.columns.${kind}`)}</p>
      <FileDrop
        key={kind}
        label={t('import.file')}
        files={files}
        onChange={setFiles}
        accept={map ? '.geojson,.topojson,.json' : '.csv'}
        kinds={map ? 'GEOJSON, TOPOJSON' : 'CSV'}
        maxBytes={25 * 1024 * 1024}
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

function Preview(props: { preview: PlaceImportView; onLeave(written: number | null): void }) {
  const { preview, onLeave } = props;
  const t = useWords(placeWords);
  const f = useFormats();
  const count = preview.acceptedCount;
  const accept = useAct(acceptPlaceImport, {
    refreshes: [listPlaces, findPlaces, getPlace, getPlaceMap],
    onDone: (answer) => onLeave(answer.written),
  });
  const abandon = useAct(abandonPlaceImport, { onDone: () => onLeave(null) });
  return (
    <Section title={preview.fileName} note={t(`import.kinds.${preview.kind}`)}>
      <p>
        <strong>{t('import.accepted', { count: f.number(count) })}</strong>
        {preview.kind === 'units'
          ? ` (${t('import.fresh', { count: f.number(preview.fresh) })}, ${t('import.changed', { count: f.number(preview.changed) })}, ${t('import.same', { count: f.number(preview.same) })})`
          : ''}
        {' · '}
        {t('import.rejected', { count: f.number(preview.rejectedCount) })}
      </p>
      <ProblemNotice error={accept.error ?? abandon.error} />
      {accept.isPending ? (
        <Progress title={t('import.writing', { count: f.number(count) })} />
      ) : null}
      <div className={css.steps}>
        {count === 0 ? (
          <ClosedButton reason={t('import.nothing')}>
            {t('import.write', { count: f.number(count) })}
          </ClosedButton>
        ) : (
          <NextStep run={() => accept.mutate({ id: preview.id })} busy={accept.isPending}>
            {t('import.write', { count: f.number(count) })}
          </NextStep>
        )}
        <SideStep run={() => abandon.mutate({ id: preview.id })}>{t('import.drop')}</SideStep>
      </div>
      <WrongRows preview={preview} />
      {preview.sample.length === 0 ? null : (
        <details className={css.sample}>
          <summary>{t('import.sample')}</summary>
          <ul className={css.plain}>
            {preview.sample.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function WrongRows({ preview }: { preview: PlaceImportView }) {
  const t = useWords(placeWords);
  const both = useBothLanguages();
  const { rejected, rejectedCount } = preview;
  return rejected.length === 0 ? null : (
    <>
      <table className={css.rows}>
        <caption className="lc-hidden">{t('import.wrong')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            <th scope="col">{t('import.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.map((row) => (
            <tr key={`${row.line} ${row.reason}`}>
              <td className={css.number}>{row.line}</td>
              <td>{both(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rejectedCount > rejected.length ? (
        <p className={css.small}>
          {t('import.more', { shown: rejected.length, all: rejectedCount })}
        </p>
      ) : null}
    </>
  );
}
