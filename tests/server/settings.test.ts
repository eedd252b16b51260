import { describe, expect, it } from 'vitest';
import { HouseSettingKey } from '#domain/setting/house-settings.ts';
import type { SettingRow } from '#features/deadlines/contract.ts';
import { momentOf } from '#main/config.ts';
import { receiveSilentCards } from '#main/jobs/receive-silent-cards.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { planInArrears } from '../harness/plan-in-arrears.ts';
import { aProvince } from '../harness/province.ts';
import { finishSignIns, storeSampleWork } from '../harness/sample-work.ts';

const province = await aProvince('2026-11-02');
const admin = await province.signIn('quan-tri-he-thong');
const coordinator = await province.signIn('dieu-phoi');
await finishSignIns(province.db);

async function agency(words: string): Promise<string> {
  const { body } = await coordinator.send<{ rows: { id: string }[] }>('POST', '/agencies/find', {
    words,
  });
  return body.rows[0]?.id ?? '';
}

async function add(input: { key: HouseSettingKey; validFrom: string; value: unknown }) {
  // the clock moves on between the stories, past the end of a session
  const administrator = await province.signIn('quan-tri-he-thong');
  await finishSignIns(province.db);
  return await administrator.send<{ code: string; fields?: { path: string }[] }>(
    'POST',
    '/settings',
    input,
  );
}

async function listRows(): Promise<SettingRow[]> {
  return (await admin.get<{ rows: SettingRow[] }>('/settings')).body.rows;
}

describe('the page of settings', () => {
  it('shows every setting that a rule reads, as shipped, none of them claimed to be verified', async () => {
    const rows = await listRows();
    expect(rows.map((row) => row.key)).toEqual(HouseSettingKey.options);
    expect(rows.every((row) => row.shipped && row.inForce && !row.verified)).toBe(true);
  });

  it('is for whoever may edit settings, and for keys that a rule reads', async () => {
    const input = { key: 'card.silence-days', validFrom: '2027-01-01', value: 4 } as const;
    expect((await coordinator.get('/settings')).status).toBe(403);
    expect((await coordinator.send('POST', '/settings', input)).status).toBe(403);
    const unread = await admin.send('POST', '/settings', { ...input, key: 'sample.limit' });
    expect(unread.status).toBe(400);
  });

  it('refuses a value that the rule could not read, a day gone by, a day taken', async () => {
    const far = '2029-01-01';
    for (const [key, value] of [
      ['card.silence-days', 0],
      ['card.silence-days', [5]],
      ['reminder.days-before', [3, 3]],
      ['clearness.items', ['sạch']],
      ['account.code-hours', 48],
    ] as const) {
      const { status, body } = await add({ key, validFrom: far, value });
      expect([key, status, body.fields?.[0]?.path]).toEqual([key, 400, 'value']);
    }
    const past = await add({ key: 'letter.answer-days', validFrom: '2026-11-01', value: 7 });
    expect(past.body.code).toBe('setting.day-past');
    expect((await add({ key: 'letter.answer-days', validFrom: far, value: 7 })).status).toBe(200);
    const again = await add({ key: 'letter.answer-days', validFrom: far, value: 8 });
    expect(again.body.code).toBe('setting.day-taken');
  });

  it('takes a basis, a note and the verified mark without touching the value', async () => {
    const path = '/settings/reminder.then-every/2000-01-01';
    const mark = { legalBasis: 'Quy chế mẫu', verified: true };
    expect((await admin.send('PUT', path, mark)).status).toBe(200);
    expect((await listRows()).find((row) => row.key === 'reminder.then-every')).toMatchObject({
      value: 5,
      verified: true,
      legalBasis: 'Quy chế mẫu',
      shipped: false,
    });
  });
});

describe('a setting that changes', () => {
  it('counts silence anew for cards sent from its day, and leaves those sent before', async () => {
    const ids = {
      issuer: await agency('ban chi dao'),
      former: await agency('so tu phap'),
      heir: await agency('so y te'),
    };
    const sentOn = { before: '2026-11-02', after: '2026-11-03' };
    const cards: Record<string, string> = {};
    for (const [name, day] of Object.entries(sentOn)) {
      const { planId } = await storeSampleWork(province.db, ids);
      cards[name] = planId;
      await asSystem(province.db, 'test', (tx) =>
        tx.updateTable('plan_card').set({ sent_on: day }).where('plan_id', '=', planId).execute(),
      );
    }
    const added = await add({ key: 'card.silence-days', validFrom: '2026-11-03', value: 2 });
    expect(added.status).toBe(200);
    const now = momentOf('2026-11-06');
    await receiveSilentCards({ db: province.db, now });
    const states = await asSystem(province.db, 'test', (tx) =>
      tx
        .selectFrom('plan_card')
        .select(['plan_id', 'state'])
        .where('plan_id', 'in', Object.values(cards))
        .execute(),
    );
    expect(new Map(states.map((row) => [row.plan_id, row.state]))).toEqual(
      new Map([
        [cards.before, 'waiting'],
        [cards.after, 'received-by-silence'],
      ]),
    );
  });

  it('asks for an answer within the days of the day on which the letter is drafted', async () => {
    await planInArrears(province.db, '2026-10-20');
    await add({ key: 'letter.answer-days', validFrom: '2026-11-04', value: 3 });
    const answerOf = async (officer: typeof coordinator, at: number) => {
      const { body } = await officer.get<{ rows: Urgable[] }>('/urging');
      const row = body.rows.filter((one) => one.letterId === null)[at];
      const drafted = await officer.send<{ drafted: { id: string }[] }>('POST', '/urging', {
        letters: [{ planId: row?.plan.id, agencyId: row?.agency.id, form: row?.form }],
      });
      const { rows } = await asSystem(province.db, 'test', async (tx) => ({
        rows: await tx
          .selectFrom('outgoing_document')
          .select('content')
          .where('id', '=', drafted.body.drafted[0]?.id ?? '')
          .execute(),
      }));
      return JSON.stringify(rows[0]?.content ?? '');
    };
    expect(await answerOf(coordinator, 0)).toContain('12/11/2026');
    province.setToday('2026-11-04');
    const later = await province.signIn('dieu-phoi');
    await finishSignIns(province.db);
    expect(await answerOf(later, 0)).toContain('07/11/2026');
  });

  it('shortens the one-time code from its day', async () => {
    await add({ key: 'account.code-hours', validFrom: '2026-11-05', value: 2 });
    const issue = async (day: string) => {
      province.setToday(day);
      const officer = await province.signIn('quan-tri-co-quan');
      await finishSignIns(province.db);
      const { body } = await officer.send<{ rows: { id: string }[] }>('POST', '/officers/find', {
        words: '',
      });
      for (const { id } of body.rows) {
        const shown = await officer.send<{ expiresAt: string }>(
          'POST',
          `/officers/${id}/one-time-code`,
          {},
        );
        if (shown.status === 200) {
          return (Date.parse(shown.body.expiresAt) - momentOf(day).epochMilliseconds) / 3_600_000;
        }
      }
      return null;
    };
    expect(await issue('2026-11-04')).toBe(24);
    expect(await issue('2026-11-05')).toBe(2);
  });
});

interface Urgable {
  plan: { id: string };
  agency: { id: string };
  form: string;
  letterId: string | null;
}
