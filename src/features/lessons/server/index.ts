import type { Mount } from '#platform/server/http/mount.ts';
import { listLessonCases, listLessons, shareLesson, writeLesson } from '../contract.ts';
import { listOwnCases, listReadable } from './list-lessons.ts';
import { keepLesson, shareOne } from './write-lesson.ts';

/** The door of lessons from closed cases. */
export function mountLessons(mount: Mount): void {
  mount(listLessons, listReadable);
  mount(listLessonCases, listOwnCases);
  mount(writeLesson, keepLesson);
  mount(shareLesson, shareOne);
}
