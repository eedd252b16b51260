import { beforeAll, describe, expect, it } from 'vitest';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import type { NoticeRow } from '../contract.ts';

let office: TipOffice;

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
}, 240_000);

describe('notices of tips', () => {
  it('tell the duty group how many arrive and the handler how many were given, never which', {
    timeout: 60_000,
  }, async () => {
    const toAgencyId = await office.agency('provincial-police');
    const commune = await office.as('cong-an-xa');
    const ids = [];
    for (let time = 0; time < 2; time += 1) {
      const tip = await office.receive(commune);
      await office.act(commune, tip.id, { do: 'transfer', toAgencyId });
      ids.push(tip);
    }
    const [waiting] = await ofKind('truc-ban', 'tip.waiting');
    expect(waiting).toMatchObject({ count: 2, recordKind: 'tip-list', recordId: toAgencyId });
    const [first] = ids;
    const duty = await office.as('truc-ban');
    await office.act(duty, first?.id ?? '', { do: 'take-over' });
    await office.act(duty, first?.id ?? '', {
      do: 'classify',
      offence: { article: '150', paragraph: 1 },
    });
    await office.act(await office.as('thu-truong'), first?.id ?? '', {
      do: 'assign',
      handlerPostIds: [await office.post('dieu-tra')],
      decidedByPostId: office.headOfPolice,
    });
    expect(await ofKind('dieu-tra', 'tip.given')).toMatchObject([{ count: 1 }]);
    const { rows } = await office.province.db.asOwner((client) =>
      client.query('select n::text as row from notification n'),
    );
    const all = rows.map(({ row }) => String(row)).join('\n');
    for (const tip of ids) {
      expect(all).not.toContain(tip.id);
      expect(all).not.toContain(tip.code);
    }
    for (const name of ['dieu-tra-2', 'phu-nu', 'kiem-sat', 'lanh-dao', 'cong-an-xa']) {
      expect([
        ...(await ofKind(name, 'tip.given')),
        ...(await ofKind(name, 'tip.waiting')),
      ]).toEqual([]);
    }
  });
});

describe('notices of complaints', () => {
  it('tell the group that settles it, and nobody of the unit that it is about', async () => {
    const desk = await office.as('tro-giup-phap-ly');
    const made = await desk.send('POST', '/complaints', {
      kind: 'accusation',
      matter: 'conduct',
      standing: 'victim',
      channel: 'letter',
      receivedAt: '2026-03-02T07:30:00+07:00',
      againstId: await office.agency('provincial-police'),
      againstWho: 'unit',
      words: 'Bị bỏ mặc nhiều ngày.',
    });
    expect(made.status).toBe(200);
    for (const name of ['kiem-sat', 'vien-truong']) {
      expect(await ofKind(name, 'complaint.waiting'), name).toMatchObject([{ count: 1 }]);
    }
    for (const name of ['thu-truong', 'dieu-tra', 'truc-ban', 'dieu-phoi', 'thanh-tra']) {
      expect(await ofKind(name, 'complaint.waiting'), name).toEqual([]);
    }
  });
});

async function ofKind(name: string, kind: NoticeRow['kind']): Promise<NoticeRow[]> {
  const officer = await office.as(name);
  const { body } = await officer.get<{ rows: NoticeRow[] }>('/notifications?limit=200');
  return body.rows.filter((row) => row.kind === kind);
}
