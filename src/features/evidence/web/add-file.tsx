import { useState } from 'react';
import { z } from 'zod';
import { MOST_FILE_BYTES } from '#domain/evidence/file-arrival.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { TextField } from '#platform/web/form/fields.tsx';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { getEvidence, startEvidenceFile } from '../contract.ts';
import css from './evidence.module.css';
import { evidenceWords } from './words.ts';

const TYPES = {
  accept:
    '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp,.heic,.heif,.mp4,.m4v,.3gp,.mov,.webm,.mp3,.m4a,.ogg',
  kinds: 'PDF, DOCX, XLSX, JPG, PNG, WebP, HEIC, MP4, MOV, WebM, MP3, M4A, OGG',
  maxBytes: MOST_FILE_BYTES,
} as const;
const WRONG = {
  vi: 'Mã SHA-256 gồm 64 ký tự 0–9, a–f.',
  en: 'A SHA-256 has 64 characters 0–9, a–f.',
};
const Stated = z.object({
  sha256: z
    .string()
    .trim()
    .toLowerCase()
    .optional()
    .superRefine((text, context) => {
      if (text !== undefined && !/^[0-9a-f]{64}$/.test(text)) {
        context.addIssue({ code: 'custom', params: WRONG });
      }
    }),
});

/** Declares a file and begins to send it. */
export function AddFile(props: { itemId: string; onBegun(fileId: string, file: File): void }) {
  const t = useWords(evidenceWords);
  const [files, setFiles] = useState<readonly File[]>([]);
  const form = useHouseForm(Stated, { sha256: '' });
  const [file] = files;
  const start = useAct(startEvidenceFile, {
    refreshes: [getEvidence],
    onDone: ({ fileId }) => {
      if (file !== undefined) {
        props.onBegun(fileId, file);
      }
      setFiles([]);
      form.reset();
    },
  });
  return (
    <div className={css.add}>
      <FileDrop label={t('files.add')} files={files} onChange={setFiles} {...TYPES} />
      <p className={css.note}>{t('files.addHint')}</p>
      {file === undefined ? null : (
        <Form
          form={form}
          error={start.error}
          labels={{ sha256: t('files.stated') }}
          onSubmit={({ sha256 }: z.infer<typeof Stated>) =>
            start.mutate({
              id: props.itemId,
              name: file.name,
              size: file.size,
              sha256: sha256 ?? null,
            })
          }
        >
          <TextField
            name="sha256"
            label={t('files.stated')}
            hint={t('files.statedHint')}
            optional
          />
          <SideStep submit busy={start.isPending}>
            {t('files.send')}
          </SideStep>
        </Form>
      )}
    </div>
  );
}
