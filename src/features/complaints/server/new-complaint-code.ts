import { newSecretId } from '#platform/server/ids/new-id.ts';

/** Letters and digits that are not mistaken for each other on the telephone. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** `KN-<province>-<year>-<6 random>`; says nothing of how many there are. */
export function newComplaintCode(provinceId: string, year: number): string {
  const bytes = Buffer.from(newSecretId().replaceAll('-', ''), 'hex');
  const drawn = [0, 1, 2, 3, 4, 5].map((at) => LETTERS[(bytes[at] ?? 0) % LETTERS.length]);
  return `KN-${provinceId}-${year}-${drawn.join('')}`;
}
