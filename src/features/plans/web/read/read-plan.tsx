import { type FormEvent, useId, useRef, useState } from 'react';
import { useGo } from '#platform/web/address/use-address.ts';
import { call } from '#platform/web/api/call.ts';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { upload } from '#platform/web/api/upload.ts';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { Progress } from '#platform/web/kit/progress.tsx';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { pastePlan, uploadPlan } from '../../contract.ts';
import { planWords } from '../words.ts';
import css from './read.module.css';

/** Larger files are refused before anything is sent; the server has the last word. */
const MAX_BYTES = 200 * 1024 * 1024;

/** A file read as soon as it is dropped, or pasted text; what is refused says what to do. */
export function ReadPlan({ corrects }: { corrects: string | undefined }) {
  const t = useWords(planWords);
  const id = useId();
  const [text, setText] = useState('');
  const reading = useReading(corrects);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') {
      reading.readText(text);
    }
  };
  return (
    <>
      <ProblemNotice error={reading.error} />
      {reading.name === null ? null : (
        <Progress
          title={t('newPlan.reading', { name: reading.name || t('newPlan.pasted') })}
          doing={t(reading.share < 1 ? 'newPlan.sending' : 'newPlan.working')}
          {...(reading.share < 1 ? { share: reading.share } : {})}
          onStop={reading.stop}
        />
      )}
      <div className={css.ways} hidden={reading.name !== null}>
        <FileDrop
          label={t('newPlan.file')}
          files={[]}
          accept=".docx,.pdf,.txt"
          kinds="DOCX, PDF, TXT"
          maxBytes={MAX_BYTES}
          onChange={([file]) => file !== undefined && reading.readFile(file)}
        />
        <form className={css.paste} onSubmit={submit}>
          <label htmlFor={id}>{t('newPlan.paste')}</label>
          <p id={`${id}-hint`} className={css.hint}>
            {t('newPlan.pasteHint')}
          </p>
          <textarea
            id={id}
            rows={8}
            aria-describedby={`${id}-hint`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div>
            <SideStep submit>{t('newPlan.read')}</SideStep>
          </div>
        </form>
      </div>
    </>
  );
}

interface Reading {
  /** The file being read, '' for pasted text, null when nothing is. */
  readonly name: string | null;
  readonly share: number;
  readonly error: ProblemError | null;
  readFile(file: File): void;
  readText(text: string): void;
  stop(): void;
}

function useReading(corrects: string | undefined): Reading {
  const go = useGo();
  const [name, setName] = useState<string | null>(null);
  const [share, setShare] = useState(0);
  const [error, setError] = useState<ProblemError | null>(null);
  const stopper = useRef<AbortController | null>(null);
  const input = corrects === undefined ? {} : { correctsPlanId: corrects };
  const run = async (what: string, read: (signal: AbortSignal) => Promise<{ id: string }>) => {
    stopper.current = new AbortController();
    setError(null);
    setName(what);
    try {
      const { id } = await read(stopper.current.signal);
      go(`/plans/imports/${id}`);
    } catch (thrown) {
      setName(null);
      if (!stopper.current.signal.aborted) {
        setError(toProblemError(thrown));
      }
    }
  };
  return {
    name,
    share,
    error,
    readFile: (file) => {
      setShare(0);
      void run(file.name, (signal) =>
        upload(uploadPlan, input, [file], { onProgress: setShare, signal }),
      );
    },
    readText: (text) => {
      setShare(1);
      void run('', (signal) => call(pastePlan, { text, ...input }, { signal }));
    },
    stop: () => stopper.current?.abort(),
  };
}
