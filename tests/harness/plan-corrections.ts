import { expect } from 'vitest';
import type { Review } from '#domain/plan-review/review.ts';
import type { ConfirmOutlook, ImportView } from '#features/plans/contract.ts';
import { acceptAll } from './issue-plan.ts';
import type { Answer, Officer } from './province.ts';

/** What a reviewer does with a corrected text, in the officer's name at that moment. */
export function correctionsBy(officer: () => Officer) {
  return { readCorrection, save, readyCorrection, lookAt, correct, confirm, codesOf };

  async function readCorrection(planId: string, text: string): Promise<ImportView> {
    const started = await officer().send<{ id: string }>('POST', '/plan-imports', {
      text,
      correctsPlanId: planId,
    });
    expect(started.status, JSON.stringify(started.body)).toBe(200);
    return (await officer().get<ImportView>(`/plan-imports/${started.body.id}`)).body;
  }

  async function save(view: ImportView, review: Review): Promise<number> {
    const saved = await officer().send<{ revision: number }>(
      'PUT',
      `/plan-imports/${view.id}/review`,
      { revision: view.revision, review },
    );
    return saved.body.revision;
  }

  async function readyCorrection(
    planId: string,
    text: string,
    correction: 'correct' | 'separate' = 'correct',
  ) {
    const view = await readCorrection(planId, text);
    const review = acceptAll(view.review);
    review.settings.correction = correction;
    const revision = await save(view, review);
    const outlook = await officer().get<ConfirmOutlook>(`/plan-imports/${view.id}/outlook`);
    expect(outlook.body.hindrances).toEqual([]);
    const mark = outlook.body.correction?.mark ?? null;
    return { view, review, revision, mark, outlook: outlook.body };
  }

  async function lookAt(planId: string, text: string): Promise<ConfirmOutlook> {
    return (await readyCorrection(planId, text)).outlook;
  }

  async function correct(planId: string, text: string): Promise<string | undefined> {
    const ready = await readyCorrection(planId, text);
    const done = await confirm(ready.view, ready.review, ready.mark, ready.revision);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    return done.body.planId;
  }

  async function confirm(
    view: ImportView,
    review: Review,
    mark: string | null,
    revision?: number,
    key?: string,
  ): Promise<Answer<{ planId?: string; code?: string }>> {
    const saved = revision ?? (await save(view, review));
    return await officer().send(
      'POST',
      `/plan-imports/${view.id}/confirm`,
      { revision: saved, correctionMark: mark },
      key,
    );
  }

  async function codesOf(view: ImportView): Promise<string[]> {
    const outlook = await officer().get<ConfirmOutlook>(`/plan-imports/${view.id}/outlook`);
    return outlook.body.hindrances.map(({ code }) => code);
  }
}
