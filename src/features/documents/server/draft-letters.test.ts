import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { fileSession } from '../../../../tests/harness/file-session.ts';
import { planInArrears } from '../../../../tests/harness/plan-in-arrears.ts';
import { aProvince } from '../../../../tests/harness/province.ts';
import type { draftLetters, OutgoingRow, UrgableRow } from '../contract.ts';

type Answer = OutputOf<typeof draftLetters>;

describe('drafting for all that the filter shows', async () => {
  const province = await aProvince('2026-12-21');
  province.deps.installation = 'demonstration';
  const first = await planInArrears(province.db, '2026-12-15');
  const second = await planInArrears(province.db, '2026-12-10');
  const coordinator = await fileSession(province.app, 'dieu-phoi');
  const urgable = async (query: string) =>
    (await coordinator.get<{ rows: UrgableRow[] }>(`/urging${query}`)).rows;

  it('writes letters of that plan and form and of no other', async () => {
    expect(await urgable('')).toHaveLength(8);
    const shown = await urgable(`?planId=${first.planId}&form=urging-dispatch`);
    expect(shown.map((row) => row.form)).toEqual(['urging-dispatch', 'urging-dispatch']);
    const { body } = await coordinator.send<Answer>('POST', '/urging', {
      all: true,
      planId: first.planId,
      form: 'urging-dispatch',
    });
    expect(body.drafted.map((one) => one.agencyId).sort()).toEqual(
      shown.map((row) => row.agency.id).sort(),
    );
    expect(new Set(body.drafted.map((one) => one.planId))).toEqual(new Set([first.planId]));
    const left = await urgable(`?planId=${second.planId}`);
    expect(left.every((row) => row.letterId === null)).toBe(true);
    const drafts = await coordinator.get<{ rows: OutgoingRow[] }>('/outgoing?state=draft');
    expect(drafts.rows).toHaveLength(2);
  });

  it('of several chosen leaves out those that somebody took up or settled meanwhile, and says so', async () => {
    const rows = await urgable(`?planId=${first.planId}`);
    const letters = rows.map((row) => ({
      planId: row.plan.id,
      agencyId: row.agency.id,
      form: row.form,
    }));
    const gone = { ...letters[0], form: 'party-letter' };
    const { status, body } = await coordinator.send<Answer>('POST', '/urging', {
      letters: [...letters, gone],
    });
    expect(status).toBe(200);
    expect([body.drafted.length, body.alreadyOpen, body.settled]).toEqual([2, 2, 1]);
    const again = await coordinator.send('POST', '/urging', { letters: [gone] });
    expect(again).toMatchObject({ status: 409, body: { code: 'document.nothing-to-urge' } });
  });
});
