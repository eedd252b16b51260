import { kitWords } from '#platform/web/kit/kit-words.ts';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './form.module.css';
import type { Draft } from './use-draft.ts';

/** Says that the text is kept, or that an earlier one is open again. */
export function DraftNote({ draft }: { draft: Draft }) {
  const t = useWords(kitWords);
  const f = useFormats();
  if (draft.keptAt === null && draft.restoredAt === null) {
    return null;
  }
  return (
    <p className={css.draft} role="status">
      {draft.restoredAt === null
        ? null
        : t('fields.restored', { time: f.instant(draft.restoredAt) })}{' '}
      {draft.keptAt === null ? null : t('fields.kept', { time: f.instant(draft.keptAt).slice(-5) })}{' '}
      <button type="button" onClick={draft.discard}>
        {t('fields.discard')}
      </button>
    </p>
  );
}
