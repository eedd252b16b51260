import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Review } from '#domain/plan-review/review.ts';
import { aProvince, type Officer } from '../harness/province.ts';

interface ImportView {
  revision: number;
  review: Review;
  names: { asWritten: string; status: string; choices: { id: string }[] }[];
}

const PLAN = readFileSync(
  join(import.meta.dirname, '../plans/labelled/01-nam-lam-giang-2026.txt'),
  'utf8',
);

describe('a plan becomes a running programme', async () => {
  const province = await aProvince('2026-02-10');

  it('is read, reviewed, confirmed once, and its agencies find their tasks', async () => {
    const coordinator = await province.signIn('dieu-phoi');
    const started = await coordinator.send<{ id: string }>('POST', '/plan-imports', { text: PLAN });
    expect(started.status).toBe(200);
    const revision = await acceptAll(coordinator, started.body.id);
    const path = `/plan-imports/${started.body.id}/confirm`;
    const confirmed = await coordinator.send<{ planId: string }>(
      'POST',
      path,
      { revision },
      'one-intention',
    );
    expect(confirmed.status).toBe(200);
    const again = await coordinator.send<{ planId: string }>(
      'POST',
      path,
      { revision },
      'one-intention',
    );
    expect(again.body.planId).toBe(confirmed.body.planId);

    const plan = await coordinator.get<{ targets: unknown[]; duties: unknown[] }>(
      `/plans/${confirmed.body.planId}`,
    );
    expect(plan.body.targets.length).toBeGreaterThan(0);
    expect(plan.body.duties.length).toBeGreaterThan(0);
    const issued = await coordinator.get<{ rows: unknown[] }>('/tasks?scope=issued&limit=200');
    expect(issued.body.rows.length).toBeGreaterThan(10);
  });

  it('creates nothing while items are unseen', async () => {
    const coordinator = await province.signIn('dieu-phoi');
    const started = await coordinator.send<{ id: string }>('POST', '/plan-imports', { text: PLAN });
    const view = await coordinator.get<ImportView>(`/plan-imports/${started.body.id}`);
    const refused = await coordinator.send<{ code: string }>(
      'POST',
      `/plan-imports/${started.body.id}/confirm`,
      { revision: view.body.revision },
    );
    expect(refused).toMatchObject({ status: 409, body: { code: 'plan.not-ready' } });
  });

  it('is not there for a post without the right to read plans', async () => {
    const administrator = await province.signIn('quan-tri-he-thong');
    expect((await administrator.get<{ rows: unknown[] }>('/plans')).body.rows).toEqual([]);
    const refused = await administrator.send('POST', '/plan-imports', { text: PLAN });
    expect(refused.status).toBe(403);
  });
});

/** Accepts every item and answers every open name with its first choice, or keeps it unassigned. */
async function acceptAll(coordinator: Officer, id: string): Promise<number> {
  const { body } = await coordinator.get<ImportView>(`/plan-imports/${id}`);
  const { review } = body;
  review.header.status = 'accepted';
  for (const items of [review.targets, review.tasks, review.reports, review.recipients]) {
    for (const item of items) {
      item.status = 'accepted';
    }
  }
  for (const name of body.names.filter((one) => one.status !== 'resolved')) {
    const choice = name.choices[0];
    review.names[name.asWritten] = {
      agencyIds: choice === undefined ? [] : [choice.id],
      asGroup: false,
      kept: choice === undefined,
    };
  }
  review.settings.state = 'in-force';
  review.settings.issuerLevel ??= 'province';
  if (review.settings.issuerAgencyId === null) {
    const found = await coordinator.send<{ rows: { id: string }[] }>('POST', '/agencies/find', {
      words: 'ban chi dao',
    });
    review.settings.issuerAgencyId = found.body.rows[0]?.id ?? null;
  }
  const saved = await coordinator.send<{ revision: number }>('PUT', `/plan-imports/${id}/review`, {
    revision: body.revision,
    review,
  });
  return saved.body.revision;
}
