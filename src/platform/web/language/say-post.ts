import type { PostRef } from '#platform/contract/post-ref.ts';

/** A colleague by name and title; a post of another body by title and body. */
export function sayPost({ name, title, agency }: Omit<PostRef, 'id'>): string {
  return name === null ? `${title}, ${agency}` : `${name}, ${title}`;
}

/** Who it is, in one or two words: a colleague's name, else the title. */
export function sayPostShortly({ name, title }: Pick<PostRef, 'name' | 'title'>): string {
  return name ?? title;
}
