import { type DragEvent, useId, useState } from 'react';
import { Icon } from '#platform/web/kit/icon.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './file-drop.module.css';

interface FileDropProps {
  readonly label: string;
  readonly files: readonly File[];
  onChange(files: readonly File[]): void;
  /** “.docx,.pdf” */
  readonly accept: string;
  /** “DOCX, PDF” */
  readonly kinds: string;
  readonly maxBytes: number;
  readonly maxFiles?: number;
}

/** Files by drop or choice; what does not fit is told at once, before anything is sent. */
export function FileDrop(props: FileDropProps) {
  const { label, files, onChange, accept, kinds, maxBytes, maxFiles = 1 } = props;
  const t = useWords(kitWords);
  const f = useFormats();
  const id = useId();
  const [refusals, setRefusals] = useState<string[]>([]);
  const [over, setOver] = useState(false);
  const add = (added: readonly File[]) => {
    const found: string[] = [];
    const good = added.filter((file) => {
      if (!fits(file.name, accept)) {
        found.push(t('files.wrongKind', { name: file.name, kinds }));
        return false;
      }
      if (file.size > maxBytes) {
        found.push(t('files.tooLarge', { name: file.name, size: f.bytes(maxBytes) }));
        return false;
      }
      return true;
    });
    const all = maxFiles === 1 ? good : [...files, ...good];
    if (all.length > maxFiles) {
      found.push(t('files.tooMany', { count: maxFiles }));
    }
    setRefusals(found);
    onChange(all.slice(0, maxFiles));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <div className={css.drop}>
      <p className={css.label} id={`${id}-label`}>
        {label}
      </p>
      <p className={css.hint}>{t('files.limit', { kinds, size: f.bytes(maxBytes) })}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div
        className={css.well}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" />
        <span>{t('files.drop')}</span>
        <label className={css.choose}>
          {t('files.choose')}
          <input
            type="file"
            className="lc-hidden"
            accept={accept}
            multiple={maxFiles > 1}
            aria-labelledby={`${id}-label`}
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </label>
      </div>
      <ChosenFiles files={files} onChange={onChange} />
      <Refusals refusals={refusals} />
    </div>
  );
}

function ChosenFiles({ files, onChange }: Pick<FileDropProps, 'files' | 'onChange'>) {
  const t = useWords(kitWords);
  const f = useFormats();
  return (
    <ul className={css.files}>
      {files.map((file) => (
        <li key={`${file.name}-${file.size}`}>
          <Icon name="attach" />
          {file.name} · {f.bytes(file.size)}
          <button
            type="button"
            aria-label={t('files.remove', { name: file.name })}
            onClick={() => onChange(files.filter((one) => one !== file))}
          >
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Refusals({ refusals }: { refusals: readonly string[] }) {
  return (
    <div role="alert">
      {refusals.map((refusal) => (
        <p key={refusal} className={css.refusal}>
          <Icon name="warning" />
          {refusal}
        </p>
      ))}
    </div>
  );
}

function fits(name: string, accept: string): boolean {
  const lower = name.toLowerCase();
  return accept.split(',').some((ending) => lower.endsWith(ending.trim().toLowerCase()));
}
