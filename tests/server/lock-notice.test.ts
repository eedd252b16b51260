import { beforeAll, describe, expect, it } from 'vitest';
import { aTipOffice, type TipOffice } from '../harness/tip-office.ts';

let office: TipOffice;

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
  await office.as('truc-ban');
  await office.as('kiem-sat');
}, 120_000);

const waits = async (name: string) =>
  (await (await office.as(name)).get<{ waits: boolean }>('/lock-notice')).body;

/** Twenty minutes without a touch. */
async function lockAll(): Promise<void> {
  await office.province.db.asOwner((client) =>
    client.query(`update session set last_seen_at = '2026-03-02T07:40:00+07:00'`),
  );
}

describe('a locked screen', () => {
  it('knows that an alert waits for its post, and that alone; nobody else’s does, and the lock holds', async () => {
    await lockAll();
    expect(await waits('truc-ban')).toEqual({ waits: false });
    await (await office.as('phu-nu')).send('POST', '/danger-alerts', { kind: 'violence' });
    expect(await waits('truc-ban')).toEqual({ waits: true });
    expect(await waits('kiem-sat')).toEqual({ waits: false });
    const list = await (await office.as('truc-ban')).get<{ code: string }>('/danger-alerts');
    expect(list.body.code).toBe('session.locked');
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(
        `select count(*)::int as awake from session s join officer o on o.id = s.officer_id
          where o.sign_in_name = 'truc-ban' and s.last_seen_at > '2026-03-02T07:40:00+07:00'`,
      ),
    );
    expect(rows).toEqual([{ awake: 0 }]);
  });

  it('knows nothing without a session, after it was ended, or once somebody answered', async () => {
    const bare = await office.province.app.inject({ url: '/api/lock-notice' });
    expect(bare.json()).toEqual({ waits: false });
    await office.province.db.asOwner((client) =>
      client.query(`update danger_alert set state = 'acknowledged'`),
    );
    expect(await waits('truc-ban')).toEqual({ waits: false });
    await office.province.db.asOwner((client) =>
      client.query(
        `update danger_alert set state = 'calling'; update session set revoked_at = now()`,
      ),
    );
    expect(await waits('truc-ban')).toEqual({ waits: false });
  });
});
