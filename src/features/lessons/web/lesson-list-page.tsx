import { useState } from 'react';
import { LessonTopic } from '#domain/lesson/lesson.ts';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { SaidLine } from '#platform/web/kit/record-body.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type LessonRow, listLessons, shareLesson } from '../contract.ts';
import { LessonFilters } from './lesson-filters.ts';
import css from './lessons.module.css';
import { lessonWords } from './words.ts';
import { WriteDialog } from './write-dialog.tsx';

/** Lessons from closed cases: read as short texts, written by whoever worked on a case. */
export function LessonListPage() {
  const t = useWords(lessonWords);
  const me = useMe();
  const [writing, setWriting] = useState(false);
  const [said, setSaid] = useState('');
  const writes = may(me, 'case.record');
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        lead={t('list.lead')}
        {...(writes
          ? { actions: <NextStep run={() => setWriting(true)}>{t('list.add')}</NextStep> }
          : {})}
      />
      <SaidLine text={said} />
      <Lessons onShared={() => setSaid(t('list.shared'))} />
      {writing ? (
        <WriteDialog
          onDone={() => {
            setWriting(false);
            setSaid(t('write.done'));
          }}
          onClose={() => setWriting(false)}
        />
      ) : null}
    </Page>
  );
}

function Lessons({ onShared }: { onShared(): void }) {
  const t = useWords(lessonWords);
  const kit = useWords(kitWords);
  const [filters, setFilters] = useFilters(LessonFilters);
  const lessons = useCallPages(listLessons, { ...filters, limit: 50 });
  const share = useAct(shareLesson, { refreshes: [listLessons], onDone: onShared });
  return (
    <>
      <Filters>
        <Choose
          name={t('list.topic')}
          value={filters.topic ?? ''}
          choices={[
            { value: '' as const, text: t('list.any') },
            ...LessonTopic.options.map((value) => ({ value, text: t(`topic.${value}`) })),
          ]}
          onChange={(topic) => setFilters({ topic })}
        />
      </Filters>
      <ProblemNotice error={lessons.error ?? share.error} />
      {lessons.rows.length === 0 && !lessons.isLoading && lessons.error === null ? (
        <EmptyPage title={t('list.empty')} text={t('list.emptyText')} />
      ) : null}
      <ul className={css.lessons}>
        {lessons.rows.map((row) => (
          <Lesson
            key={row.id}
            lesson={row}
            share={() => share.mutate({ id: row.id, revision: row.revision })}
          />
        ))}
      </ul>
      {lessons.hasMore ? <StepLink run={lessons.loadMore}>{kit('table.loadMore')}</StepLink> : null}
    </>
  );
}

function Lesson({ lesson, share }: { lesson: LessonRow; share(): void }) {
  const t = useWords(lessonWords);
  const f = useFormats();
  return (
    <li className={css.lesson}>
      <h2>{lesson.title}</h2>
      <p className={css.head}>
        <Tag>{t(`topic.${lesson.topic}`)}</Tag>
        <span>
          {lesson.agency},{' '}
          {lesson.sharedOn === null
            ? t('list.notShared')
            : t('list.sharedOn', { day: f.day(lesson.sharedOn) })}
        </span>
      </p>
      <p className={css.body}>{lesson.body}</p>
      {lesson.mayShare ? <StepLink run={share}>{t('list.share')}</StepLink> : null}
    </li>
  );
}
