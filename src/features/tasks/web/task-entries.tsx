import { download } from '#platform/web/api/download.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import type { TimelineItem } from '#platform/web/kit/timeline.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { downloadEvidence, type TaskView } from '../contract.ts';
import css from './tasks.module.css';
import { taskWords } from './words.ts';

type Entry = TaskView['entries'][number];

const DECISIONS: readonly string[] = ['returned', 'confirmed', 'cancelled'];

/** The history of a task for the timeline: what was done, its words, who, with files to download. */
export function useTimelineItems(entries: readonly Entry[]): TimelineItem[] {
  const t = useWords(taskWords);
  const f = useFormats();
  return entries.map((entry) => {
    const percent = entry.percent === null ? '' : f.percent(entry.percent);
    return {
      id: entry.id,
      at: entry.at,
      kind: DECISIONS.includes(entry.toState ?? '') || isAnswer(entry) ? 'decision' : 'act',
      title: (
        <>
          {isAnswer(entry)
            ? t('timeline.answered')
            : t(`timeline.${entry.toState ?? 'in-progress'}`, { percent })}
          {entry.body === '' ? null : <span className={css.words}>{entry.body}</span>}
          <EntryFiles entry={entry} />
        </>
      ),
      who: [entry.by.name, entry.by.title, entry.by.agency].filter((one) => one !== '').join(', '),
    };
  });
}

/** A line by another agency than the one whose task it is, that moved the task back to where it was. */
function isAnswer(entry: Entry): boolean {
  return entry.by.agency !== entry.agency && !DECISIONS.includes(entry.toState ?? '');
}

function EntryFiles({ entry }: { entry: Entry }) {
  const t = useWords(taskWords);
  const f = useFormats();
  return entry.files.length === 0 ? null : (
    <span className={css.files}>
      {entry.files.map((file) => (
        <button
          key={file.id}
          type="button"
          className={css.file}
          aria-label={t('record.download', { name: file.name })}
          onClick={() => void download(downloadEvidence, { fileId: file.id }, file.name)}
        >
          <Icon name="document" size={14} />
          {file.name} · {f.bytes(file.size)}
        </button>
      ))}
    </span>
  );
}
