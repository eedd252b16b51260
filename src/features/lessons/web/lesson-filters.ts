import { z } from 'zod';
import { LessonTopic } from '#domain/lesson/lesson.ts';

/** What stands in the address of the list. */
export const LessonFilters = z.object({ topic: LessonTopic.optional() });
export type LessonFilters = z.infer<typeof LessonFilters>;
