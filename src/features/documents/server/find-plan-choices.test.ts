import { describe, expect, it } from 'vitest';
import { planInArrears } from '../../../../tests/harness/plan-in-arrears.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';
import type { PlanChoice } from '../contract.ts';

describe('plans to choose from', async () => {
  const province = await aProvince('2026-03-02');
  const { planId } = await planInArrears(province.db, '2026-06-30');
  await province.db.asOwner((client) =>
    client.query(`update plan set folded = 'phong, chong mua ban nguoi nam 2026'`),
  );
  const coordinator = await province.signIn('dieu-phoi');
  const choices = async (officer: Officer, words?: string, own = false) => {
    const answer = await officer.send<{ rows: PlanChoice[] }>('POST', '/plan-choices', {
      words,
      own,
    });
    expect(answer.status).toBe(200);
    return answer.body.rows;
  };

  it('are the newest where nothing is typed, and found by number or words, marks or none', async () => {
    const whole = { id: planId, number: '12/KH-BCĐ138', year: 2026, isOver: false };
    expect(await choices(coordinator)).toMatchObject([whole]);
    for (const words of ['12/kh-bcd', 'mua bán người', 'NAM 2026 PHONG']) {
      expect(await choices(coordinator, words), words).toMatchObject([whole]);
    }
    expect(await choices(coordinator, '100%')).toEqual([]);
  });

  it('are those the officer may read, and none that was withdrawn', async () => {
    const focal = await province.signIn('dau-moi');
    expect(await choices(focal)).toMatchObject([{ id: planId }]);
    expect(await choices(focal, undefined, true)).toEqual([]);
    expect(await choices(coordinator, undefined, true)).toMatchObject([{ id: planId }]);
    expect(await choices(await province.signIn('phu-nu'))).toEqual([]);
    await province.db.asOwner((client) => client.query(`update plan set state = 'withdrawn'`));
    expect(await choices(coordinator)).toEqual([]);
  });
});
