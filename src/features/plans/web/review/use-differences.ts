import { useQuery } from '@tanstack/react-query';
import { call } from '#platform/web/api/call.ts';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { getImport, type ImportView, type PlanDifference } from '../../contract.ts';
import type { Autosave } from './use-autosave.ts';
import type { Desk } from './use-desk.ts';

/** The differences to the confirmed plan; asked anew, after saving, whenever they are looked at. */
export function useDifferences(
  view: ImportView,
  desk: Desk,
  autosave: Autosave,
  isLooking: boolean,
): readonly PlanDifference[] | null {
  const { cursor: _, ...work } = desk.review;
  const answer = useQuery<readonly PlanDifference[], ProblemError>({
    queryKey: ['plan-differences', view.id, work],
    queryFn: async () => {
      await autosave.flush();
      return (await call(getImport, { id: view.id })).differences;
    },
    enabled: isLooking && view.corrects !== null,
    placeholderData: (last) => last ?? view.differences,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return view.corrects === null ? null : (answer.data ?? view.differences);
}
