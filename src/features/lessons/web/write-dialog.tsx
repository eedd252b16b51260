import type { z } from 'zod';
import { LessonTopic } from '#domain/lesson/lesson.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { CheckField, LongTextField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { listLessonCases, listLessons, writeLesson } from '../contract.ts';
import css from './lessons.module.css';
import { lessonWords } from './words.ts';

const EMPTY = { caseId: '', topic: '', title: '', body: '', share: false };

/** Writes a lesson; what names somebody of the case is refused, and the words stay to be changed. */
export function WriteDialog({ onDone, onClose }: { onDone(): void; onClose(): void }) {
  const t = useWords(lessonWords);
  const f = useFormats();
  const cases = useCall(listLessonCases, {});
  const form = useHouseForm(writeLesson.input, EMPTY);
  const write = useAct(writeLesson, { refreshes: [listLessons], onDone });
  const rows = cases.data?.rows ?? [];
  return (
    <Dialog open title={t('write.title')} onClose={onClose}>
      <ProblemNotice error={cases.error} onRetry={() => void cases.refetch()} />
      {cases.data !== undefined && rows.length === 0 ? <p>{t('write.noCase')}</p> : null}
      {rows.length === 0 ? null : (
        <Form
          form={form}
          error={write.error}
          labels={{
            caseId: t('write.case'),
            topic: t('list.topic'),
            title: t('write.line'),
            body: t('write.body'),
            share: t('write.share'),
          }}
          onSubmit={(typed: z.output<typeof writeLesson.input>) => write.mutate(typed)}
        >
          <p className={css.quiet}>{t('write.note')}</p>
          <SelectField
            name="caseId"
            label={t('write.case')}
            hint={t('write.caseHint')}
            choices={rows.map((row) => ({
              value: row.id,
              text: row.endedOn === null ? row.code : `${row.code}, ${f.day(row.endedOn)}`,
            }))}
          />
          <SelectField
            name="topic"
            label={t('list.topic')}
            choices={LessonTopic.options.map((value) => ({ value, text: t(`topic.${value}`) }))}
          />
          <TextField name="title" label={t('write.line')} />
          <LongTextField name="body" label={t('write.body')} rows={8} />
          <CheckField name="share" label={t('write.share')} />
          <NextStep submit busy={write.isPending}>
            {t('write.save')}
          </NextStep>
        </Form>
      )}
    </Dialog>
  );
}
