import { z } from 'zod';

/** The decision over which two bodies hold their lists against each other. */
export const ReconciledMatter = z.enum(['opened', 'concluded', 'indicted']);
export type ReconciledMatter = z.infer<typeof ReconciledMatter>;

/** A side of it; the border guard stands on the side of the police. */
export const ReconcilingBody = z.enum(['police', 'procuracy', 'court']);
export type ReconcilingBody = z.infer<typeof ReconcilingBody>;

/** What differs, as one side is told. */
export const DifferenceKind = z.enum([
  'not-listed-there',
  'not-listed-here',
  'accused-differ',
  'dates-differ',
  'names-differ',
  'number-twice',
]);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** A file as one side lists it. */
export type ListedFile = { number: string; accused: number; on: string };

/** The bodies whose lists of a matter belong together (TTLT 05/2018). */
export function sidesOf(matter: ReconciledMatter): readonly [ReconcilingBody, ReconcilingBody] {
  return matter === 'indicted' ? ['procuracy', 'court'] : ['police', 'procuracy'];
}

/** The one form in which file numbers are compared: “Số 012 /QĐ–CSĐT” is “12/QĐ-CSĐT”. */
export function fileNumberKey(written: string): string {
  return written
    .normalize('NFC')
    .toUpperCase()
    .replace(/[–—−]/g, '-')
    .replace(/\s/g, '')
    .replace(/^(SỐ|SO)[:.]?/, '')
    .replace(/(^|[^0-9])0+([0-9])/g, '$1$2');
}

/** What the owner of the first list is told of each of its lines, by place in the list. */
export function matchLists(
  own: readonly ListedFile[],
  other: readonly ListedFile[],
): DifferenceKind[][] {
  const there = groupByKey(other);
  const here = groupByKey(own);
  return own.map((line) => {
    const key = fileNumberKey(line.number);
    const met = there.get(key) ?? [];
    return [
      ...(met.length === 0 ? (['not-listed-there'] as const) : []),
      ...(met.some(({ accused }) => accused !== line.accused) ? (['accused-differ'] as const) : []),
      ...(met.some(({ on }) => on !== line.on) ? (['dates-differ'] as const) : []),
      ...((here.get(key)?.length ?? 0) > 1 ? (['number-twice'] as const) : []),
    ];
  });
}

function groupByKey(files: readonly ListedFile[]): Map<string, ListedFile[]> {
  const groups = new Map<string, ListedFile[]>();
  for (const file of files) {
    const key = fileNumberKey(file.number);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return groups;
}
