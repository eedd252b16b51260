import { describe, expect, it } from 'vitest';
import { aProvince } from '../../../../tests/harness/province.ts';
import type { PilotRow, PilotView } from '../contract.ts';

describe('a pilot', async () => {
  const province = await aProvince('2026-03-02');
  let coordinator = await province.signIn('dieu-phoi');
  let focal = await province.signIn('dau-moi');
  const found = await coordinator.send<{ rows: { id: string; name: string; kind: string }[] }>(
    'POST',
    '/agencies/find',
    { words: 'uy ban nhan dan xa', level: 'commune' },
  );
  const commune = found.body.rows.find((row) => row.kind === 'commune-peoples-committee');
  const mark = {
    title: 'Mô hình 3 không, 3 có',
    content: 'Ký cam kết đến từng hộ; tổ tự quản ở thôn, bản',
    startsOn: '2026-04-01',
    endsOn: '2026-09-30',
    agencyId: commune?.id,
  };

  it('marks a commune through its People’s Committee, for all who read plans', async () => {
    const { body } = await coordinator.send<{ id: string }>('POST', '/pilots', mark);
    const { body: view } = await focal.get<PilotView>(`/pilots/${body.id}`);
    expect(view).toMatchObject({ phase: 'planned', mayManage: false, agency: { id: commune?.id } });
    expect(view.place).not.toBeNull();
    expect((await focal.send('POST', '/pilots', mark)).status).toBe(403);
  });

  it('runs, awaits its review, and is reviewed once', async () => {
    const { body } = await coordinator.send<{ id: string }>('POST', '/pilots', mark);
    const review = { revision: 1, review: 'Có kết quả rõ ở 5 bản', spread: true };
    const path = `/pilots/${body.id}/review`;
    expect(await coordinator.send('POST', path, review)).toMatchObject({
      status: 409,
      body: { code: 'pilot.not-finished' },
    });
    province.setToday('2026-10-01');
    coordinator = await province.signIn('dieu-phoi');
    focal = await province.signIn('dau-moi');
    const awaited = await focal.get<{ rows: PilotRow[] }>('/pilots?phase=review-awaited');
    expect(awaited.body.rows.map((row) => row.id)).toContain(body.id);
    expect((await coordinator.send('POST', path, review)).status).toBe(200);
    expect((await focal.get<PilotView>(`/pilots/${body.id}`)).body).toMatchObject({
      phase: 'reviewed',
      spread: true,
      reviewedOn: '2026-10-01',
    });
    expect(await coordinator.send('POST', path, { ...review, revision: 2 })).toMatchObject({
      status: 409,
      body: { code: 'pilot.already-reviewed' },
    });
    expect(
      await coordinator.send('PUT', `/pilots/${body.id}`, { ...mark, revision: 2 }),
    ).toMatchObject({ status: 409, body: { code: 'pilot.already-reviewed' } });
  });

  it('ends on or after its first day', async () => {
    expect(
      await coordinator.send('POST', '/pilots', { ...mark, endsOn: '2026-03-31' }),
    ).toMatchObject({ status: 409, body: { code: 'pilot.window-reversed' } });
  });
});
