import { z } from 'zod';
import { LessonTopic } from '#domain/lesson/lesson.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

/** A lesson as it is read: which case it came from is not said. */
export const LessonRow = z.object({
  id: Id,
  topic: LessonTopic,
  title: z.string(),
  body: z.string(),
  agency: z.string(),
  writtenOn: DateText,
  sharedOn: DateText.nullable(),
  revision: z.number().int(),
  /** True for whoever the case is open to, while the lesson is not shared. */
  mayShare: z.boolean(),
});
export type LessonRow = z.infer<typeof LessonRow>;

export const listLessons = endpoint({
  method: 'GET',
  path: '/lessons',
  tag: 'lessons',
  summary: 'Bài học rút kinh nghiệm / Lessons: shared ones, and those of one’s own cases',
  input: z.object({ ...PageInput, topic: LessonTopic.optional() }),
  output: pageOf(LessonRow),
});

export const listLessonCases = endpoint({
  method: 'GET',
  path: '/lessons/cases',
  tag: 'lessons',
  summary: 'Vụ án đã có bản án có hiệu lực mà mình được mở / Own cases whose judgment is in force',
  input: z.object({}),
  output: z.object({
    rows: z.array(z.object({ id: Id, code: z.string(), endedOn: DateText.nullable() })),
  }),
});

export const writeLesson = endpoint({
  method: 'POST',
  path: '/lessons',
  tag: 'lessons',
  summary:
    'Viết bài học không tên; máy so với tên người trong vụ án trước khi lưu / Write a lesson; compared with the names of the case before it is kept',
  input: z.object({
    caseId: Id,
    topic: LessonTopic,
    title: z.string().trim().min(3).max(200),
    body: z.string().trim().min(10).max(6000),
    share: z.boolean().default(false),
  }),
  output: z.object({ id: Id }),
});

export const shareLesson = endpoint({
  method: 'POST',
  path: '/lessons/:id/share',
  tag: 'lessons',
  summary: 'Chia sẻ bài học cho các cơ quan của chương trình / Share a lesson with the programme',
  input: z.object({ id: Id, revision: z.number().int() }),
  output: z.object({}),
});
