import { CORRECTED_FIELD_NAMES, type FieldChange } from '#domain/plan-review/correction.ts';
import { MendedText } from '#platform/web/kit/mended-text.tsx';
import type { TimelineItem } from '#platform/web/kit/timeline.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { TaskView } from '../contract.ts';
import css from './tasks.module.css';
import { taskWords } from './words.ts';

/** What corrections of the plan did to a task, for its timeline: each with the document that did it. */
export function useCorrectionItems(corrections: TaskView['corrections']): TimelineItem[] {
  const t = useWords(taskWords);
  return corrections.map((correction) => ({
    id: correction.id,
    at: correction.at,
    kind: 'decision',
    title: (
      <>
        {t(`corrections.${correction.fate}`)}
        <ChangeLines changes={correction.changes} />
      </>
    ),
    who: [correction.by.name, correction.by.title, correction.by.agency]
      .filter((one) => one !== '')
      .join(', '),
    document: {
      name: correction.number ?? t('corrections.document'),
      to: `/documents/${correction.documentId}`,
    },
  }));
}

const DAYS: readonly string[] = ['from', 'to', 'deadline'];

function ChangeLines({ changes }: { changes: readonly FieldChange[] }) {
  const t = useWords(taskWords);
  const f = useFormats();
  const both = useBothLanguages();
  const say = (field: string, values: readonly string[]) =>
    values.length === 0
      ? t('corrections.nothing')
      : values.map((value) => (DAYS.includes(field) ? f.day(value) : value)).join('; ');
  return changes.map(({ field, before, after }) => (
    <span key={field} className={css.words}>
      {both(CORRECTED_FIELD_NAMES[field])}:{' '}
      <MendedText before={say(field, before)} after={say(field, after)} />
    </span>
  ));
}
