import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { ConfirmDialog } from '#platform/web/kit/confirm-dialog.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { SegmentedBar } from '#platform/web/kit/segmented-bar.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { abandonImport, type ImportSummary, listImports } from '../../contract.ts';
import { planWords } from '../words.ts';
import css from './read.module.css';

/** Texts under review: how far each is, and the way back to it. */
export function OpenReviews() {
  const t = useWords(planWords);
  const answer = useCall(listImports, {});
  const [dropping, setDropping] = useState<ImportSummary | null>(null);
  const drop = useAct(abandonImport, {
    refreshes: [listImports],
    onDone: () => setDropping(null),
  });
  const rows = answer.data?.rows ?? [];
  return (
    <Section
      title={t('open.title')}
      note={rows.length === 0 ? undefined : t('open.count', { count: rows.length })}
    >
      <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data !== undefined && rows.length === 0 ? (
        <p className={css.hint}>{t('open.none')}</p>
      ) : null}
      <ul className={css.reviews}>
        {rows.map((row) => (
          <OpenReview key={row.id} row={row} onDrop={() => setDropping(row)} />
        ))}
      </ul>
      <ConfirmDialog
        open={dropping !== null}
        title={t('open.dropTitle')}
        verb={t('open.drop')}
        irreversible
        busy={drop.isPending}
        error={drop.error}
        onConfirm={() => dropping !== null && drop.mutate({ id: dropping.id })}
        onClose={() => setDropping(null)}
      >
        <p>{t('open.dropText', { title: dropping?.title ?? t('open.untitled') })}</p>
      </ConfirmDialog>
    </Section>
  );
}

const SEGMENTS = 24;

function OpenReview({ row, onDrop }: { row: ImportSummary; onDrop(): void }) {
  const t = useWords(planWords);
  const f = useFormats();
  const done = row.all === 0 ? 0 : Math.round((row.seen / row.all) * SEGMENTS);
  return (
    <li className={css.review}>
      <div>
        <p className={css.title}>
          {row.number === null ? null : <span className="lc-num">{row.number} · </span>}
          {row.title ?? t('open.untitled')}
        </p>
        <p className={css.hint}>
          {row.fileName === '' ? t('open.pasted') : row.fileName}
          {', '}
          {t('open.updated', { time: f.instant(row.updatedAt) })}
        </p>
      </div>
      <SegmentedBar
        segments={Array.from({ length: SEGMENTS }, (_, index) => (index < done ? 'done' : 'left'))}
        text={t('open.seen', { seen: row.seen, all: row.all })}
      />
      <div className={css.acts}>
        <StepLink to={`/plans/imports/${row.id}`}>{t('open.go')}</StepLink>
        <button type="button" className={css.drop} onClick={onDrop}>
          {t('open.drop')}
        </button>
      </div>
    </li>
  );
}
