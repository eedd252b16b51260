import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DangerRow, DangerStep } from '#features/duty/contract.ts';
import { escalateDanger } from '#features/duty/server/index.ts';
import { aPublicOffice, PLANTED, type PublicOffice } from '../harness/public-office.ts';

let world: PublicOffice;

beforeAll(async () => {
  world = await aPublicOffice();
}, 120_000);

type Detail = DangerRow & { steps: DangerStep[] };

async function opened(name: string, id: string): Promise<{ status: number; words: string }> {
  const officer = await world.office.as(name);
  const answer = await officer.send<{ placeWords: string }>('POST', `/danger-alerts/${id}/open`);
  return { status: answer.status, words: answer.body.placeWords };
}

describe('a danger that the public tells', () => {
  it('is called like any other; its place in words goes on to the heads with the next call, to nobody else', async () => {
    await world.lodge({
      danger: 'now',
      alertWords: PLANTED.alert,
      kind: 'tip',
      concerns: 'no',
      account: PLANTED.account,
    });
    expect((await world.watch()).told).toBe(1);
    const duty = await world.office.as('truc-ban');
    const list = await duty.get<{ rows: DangerRow[] }>('/danger-alerts');
    const [alert] = list.body.rows;
    expect(alert).toMatchObject({ source: 'lodging', state: 'calling', hasWords: true });
    const id = alert?.id ?? '';
    expect(alert?.calledTitle).toBe('Trực ban hình sự');
    expect((await opened('truc-ban', id)).words).toBe(PLANTED.alert);
    expect((await opened('thu-truong', id)).status).toBe(404);

    const later = '2026-03-02T08:10:00+07:00';
    world.office.moveTo(later);
    const job = { db: world.office.province.db, now: Temporal.Instant.from(later) };
    expect((await escalateDanger(job)).called).toBe(1);
    expect((await opened('thu-truong', id)).words).toBe(PLANTED.alert);
    for (const name of ['cong-an-xa', 'kiem-sat', 'dieu-tra', 'dieu-phoi', 'lanh-dao']) {
      expect((await opened(name, id)).status, name).toBe(404);
    }
    const head = await world.office.as('thu-truong');
    const { body } = await head.get<Detail>(`/danger-alerts/${id}`);
    expect(body.steps.map((step) => step.kind)).toEqual([
      'alert-raised',
      'post-called',
      'post-called',
    ]);
    expect((await head.send('POST', `/danger-alerts/${id}/acknowledge`)).status).toBe(200);
  });
});
