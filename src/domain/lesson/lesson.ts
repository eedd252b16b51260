import { z } from 'zod';

/** Field of work in which a closed case taught something. */
export const LessonTopic = z.enum([
  'intake',
  'evidence',
  'victims',
  'cooperation',
  'abroad',
  'prevention',
  'other-topic',
]);
export type LessonTopic = z.infer<typeof LessonTopic>;
