import { useCallback } from 'react';
import { z } from 'zod';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { commentOnTask, findTaskReaders, getTask, type TaskView } from '../contract.ts';
import css from './tasks.module.css';
import { taskWords } from './words.ts';

/** Talk between those who may read the task. */
export function TaskComments({ task }: { task: TaskView }) {
  const t = useWords(taskWords);
  const f = useFormats();
  return (
    <Section title={t('record.comments')}>
      {task.comments.length === 0 ? <p>{t('record.noComments')}</p> : null}
      <ol className={css.comments}>
        {task.comments.map((comment) => (
          <li key={comment.id}>
            <p className={css.who}>
              <strong>{comment.by.name}</strong>, {comment.by.agency} ·{' '}
              <time dateTime={comment.at}>{f.instant(comment.at)}</time>
            </p>
            <p className={css.body}>{comment.body}</p>
            {comment.mentions.length === 0 ? null : (
              <p className={css.who}>
                {t('comment.mentioned', { names: comment.mentions.join(', ') })}
              </p>
            )}
          </li>
        ))}
      </ol>
      {task.mayComment ? <CommentForm key={task.comments.length} taskId={task.id} /> : null}
    </Section>
  );
}

const Comment = z.object({
  body: z.string().trim().min(1).max(4000),
  mentions: z.array(z.object({ id: z.string() })).default([]),
});

function CommentForm({ taskId }: { taskId: string }) {
  const t = useWords(taskWords);
  const form = useHouseForm(Comment, { body: '', mentions: [] as AgencyOption[] });
  const act = useAct(commentOnTask, { refreshes: [getTask] });
  const labels = { body: t('comment.body'), mentions: t('comment.mention') };
  const search = useCallback(
    async (words: string) => {
      const { rows } = await call(findTaskReaders, { id: taskId, words });
      return rows.map((row) => ({
        id: row.officerId,
        name: row.name,
        note: `${row.title}, ${row.agency}`,
      }));
    },
    [taskId],
  );
  const send = ({ body, mentions }: z.infer<typeof Comment>) =>
    act.mutate({ id: taskId, body, mentions: mentions.map((one) => one.id) });
  return (
    <Form form={form} onSubmit={send} error={act.error} labels={labels}>
      <LongTextField name="body" label={labels.body} rows={3} />
      <AgencyField
        name="mentions"
        label={labels.mentions}
        hint={t('comment.mentionHint')}
        optional
        search={search}
      />
      <span>
        <SideStep submit busy={act.isPending}>
          {t('comment.send')}
        </SideStep>
      </span>
    </Form>
  );
}
