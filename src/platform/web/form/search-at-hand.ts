import { useCallback } from 'react';
import { foldText } from '#domain/text/fold-text.ts';
import type { LookupOption } from './lookup-field.tsx';

/** Looks up among rows at hand, marks not needed; keyed by their ids so that the list stays open. */
export function useSearchAtHand(rows: readonly LookupOption[]) {
  const key = rows.map((row) => row.id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same ids are the same rows
  return useCallback(
    async (words: string) => {
      const wanted = foldText(words);
      return rows.filter((row) => foldText(row.name).includes(wanted)).slice(0, 40);
    },
    [key],
  );
}
