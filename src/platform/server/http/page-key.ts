import { Refusal } from '#platform/contract/problem.ts';

export type KeyPart = 'date' | 'instant' | 'uuid' | 'number' | 'text';

const PATTERNS: Record<KeyPart, RegExp> = {
  date: /^(\d{4}-\d{2}-\d{2}|infinity|-infinity)$/,
  instant: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
  uuid: /^[0-9a-f-]{36}$/,
  number: /^-?\d{1,15}$/,
  text: /^[^\0]{0,200}$/,
};

/** The key of the last row seen, taken apart and checked; null for the first page. */
export function afterKey(after: string | undefined, parts: readonly KeyPart[]): string[] | null {
  if (after === undefined) {
    return null;
  }
  const values = decode(after);
  const right =
    values.length === parts.length &&
    parts.every((part, at) => PATTERNS[part].test(values[at] ?? ''));
  if (!right) {
    throw new Refusal('input.invalid', {}, [
      {
        path: 'after',
        code: 'custom',
        vi: 'Khóa trang không đúng. Tải lại danh sách.',
        en: 'Not a page key. Load the list again.',
      },
    ]);
  }
  return values;
}

/** The key of the next page when one more row than asked was found; null at the end. */
export function nextKey<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number)[],
): string | null {
  const last = rows[limit - 1];
  return rows.length > limit && last !== undefined
    ? Buffer.from(JSON.stringify(keyOf(last).map(String))).toString('base64url')
    : null;
}

function decode(after: string): string[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed.map(String) : [];
  } catch {
    return [];
  }
}
