import { findPlanChoices, type PlanChoice } from '#features/documents/contract.ts';
import { call } from '#platform/web/api/call.ts';

/** Plans by typed words or, where nothing is typed, the newest, for a field. */
export async function searchPlans(words: string): Promise<readonly PlanChoice[]> {
  return (await call(findPlanChoices, { words })).rows;
}
