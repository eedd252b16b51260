import { beforeAll, describe, expect, it } from 'vitest';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import type { TipView } from '../contract.ts';

let office: TipOffice;

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
}, 120_000);

async function view(name: string, id: string): Promise<TipView> {
  const answer = await (await office.as(name)).get<TipView>(`/tips/${id}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

/** Received at the commune, passed on, taken over, classified and assigned. */
async function anAssignedTip(): Promise<string> {
  const commune = await office.as('cong-an-xa');
  const duty = await office.as('truc-ban');
  const head = await office.as('thu-truong');
  const { id } = await office.receive(commune);
  const toAgencyId = await office.agency('provincial-police');
  expect((await office.act(commune, id, { do: 'transfer', toAgencyId })).status).toBe(200);
  expect((await office.act(duty, id, { do: 'take-over', bookNumber: '77' })).status).toBe(200);
  const offence = { article: '150', paragraph: 1 };
  expect((await office.act(duty, id, { do: 'classify', offence })).status).toBe(200);
  const handlerPostIds = [await office.post('dieu-tra')];
  const assigned = await office.act(head, id, {
    do: 'assign',
    handlerPostIds,
    decidedByPostId: office.headOfPolice,
  });
  expect(assigned.status, JSON.stringify(assigned.body)).toBe(200);
  return id;
}

describe('receiving a tip', () => {
  it('opens it to the recorder, the body’s duty group and both procuracies, and to nobody else', async () => {
    const { id, code } = await office.receive(await office.as('cong-an-xa'));
    expect(code).toMatch(/^TB-\d+-2026-[0-9A-Z]{6}$/);
    for (const name of ['cong-an-xa', 'kiem-sat', 'kiem-sat-kv', 'vien-truong']) {
      expect(await office.sees(await office.as(name), id), name).toBe(true);
    }
    for (const name of [
      'truc-ban',
      'dieu-tra',
      'thu-truong',
      'bien-phong',
      'uy-ban-xa',
      'phu-nu',
      'lanh-dao',
      'dieu-phoi',
      'thanh-tra',
      'bao-ve-du-lieu',
      'quan-tri-co-quan',
      'tham-phan',
      'toa-an',
      'van-thu',
    ]) {
      expect(await office.sees(await office.as(name), id), name).toBe(false);
    }
  });

  it('puts a trafficking tip of the commune police on the 24-hour track, on 48 hours where remote', async () => {
    const commune = await office.as('cong-an-xa');
    const { id } = await office.receive(commune);
    const near = (await view('cong-an-xa', id)).clocks.find((clock) => clock.rule === 'T-04');
    expect(near?.dueAt).toBe('2026-03-03T00:30:00.000Z');
    const remote = await office.receive(commune, {
      facts: { offence: { article: '151', paragraph: 1 }, remote: true, placeId: office.placeId },
    });
    const far = (await view('cong-an-xa', remote.id)).clocks.find((clock) => clock.rule === 'T-04');
    expect(far?.dueAt).toBe('2026-03-04T00:30:00.000Z');
    const lesser = await office.receive(commune, {
      facts: { offence: { article: '347', paragraph: 1 }, placeId: office.placeId },
    });
    const rules = (await view('cong-an-xa', lesser.id)).clocks.map((clock) => clock.rule);
    expect(rules).toContain('T-05');
    expect(rules).not.toContain('T-04');
  });

  it('passes a petition on the same day where it is not registered, without starting its clock', async () => {
    const commune = await office.as('cong-an-xa');
    const refused = await commune.send<{ code: string }>('POST', '/tips', {
      kind: 'petition',
      channel: 'other-body',
      receivedAt: '2026-03-02T07:30:00+07:00',
      narrative: 'Kiến nghị khởi tố kèm tài liệu',
    });
    expect(refused.body.code).toBe('tip.petition-not-here');
    const passOnToId = await office.agency('provincial-police');
    const { id } = await office.receive(commune, { kind: 'petition', passOnToId });
    expect(await office.sees(commune, id)).toBe(false);
    const arrived = await view('truc-ban', id);
    expect(arrived.state).toBe('in-transfer');
    expect(arrived.clocks).toEqual([]);
    await office.act(await office.as('truc-ban'), id, { do: 'take-over' });
    expect((await view('truc-ban', id)).clocks.map((clock) => clock.rule)).toContain('T-20');
  });

  it('takes no moment in the future', async () => {
    const answer = await (await office.as('cong-an-xa')).send<{ code: string }>('POST', '/tips', {
      kind: 'crime-report',
      channel: 'press',
      receivedAt: '2026-03-03T07:30:00+07:00',
      narrative: 'Báo chí nêu',
    });
    expect(answer.body.code).toBe('tip.dated-in-future');
  });

  it('lets a union and a court receive, and leaves them a receipt when they pass it on', async () => {
    const union = await office.as('phu-nu');
    const { id } = await office.receive(union, { channel: 'in-person' });
    const toAgencyId = await office.agency('provincial-police');
    expect((await office.act(union, id, { do: 'transfer', toAgencyId })).status).toBe(200);
    expect(await office.sees(union, id)).toBe(false);
    const receipts = await union.get<{ rows: { state: string }[] }>('/tip-receipts');
    expect(receipts.body.rows[0]?.state).toBe('in-transfer');
    await office.act(await office.as('truc-ban'), id, { do: 'take-over' });
    const later = await union.get<{ rows: { state: string; takenOverAt: string | null }[] }>(
      '/tip-receipts',
    );
    expect(later.body.rows[0]).toMatchObject({ state: 'awaiting-classification' });
    expect(later.body.rows[0]?.takenOverAt).not.toBeNull();
  });

  it('keeps a referral of 111 with its reference, acknowledges and answers it', async () => {
    const operator = await office.as('duong-day-nong');
    const { id } = await office.receive(operator, {
      channel: 'national-hotline',
      referral: {
        reference: '111-2026-0042',
        passedOnAt: '2026-03-02T07:00:00+07:00',
        asked: 'Xác minh nơi ở của cháu',
      },
    });
    expect((await office.act(operator, id, { do: 'acknowledge-referral' })).status).toBe(200);
    expect((await view('duong-day-nong', id)).referral).toMatchObject({
      reference: '111-2026-0042',
      answeredAt: null,
    });
    const unsigned = await office.act(operator, id, { do: 'answer-referral' });
    expect((unsigned.body as unknown as { code: string }).code).toBe('tip.decision-without-office');
  });
});

describe('handling a tip', () => {
  it('moves content with the tip: the commune keeps a receipt, the duty group lets go on assignment', async () => {
    const id = await anAssignedTip();
    for (const [name, sees] of [
      ['cong-an-xa', false],
      ['truc-ban', false],
      ['thu-truong', true],
      ['dieu-tra', true],
      ['dieu-tra-2', false],
      ['kiem-sat-kv', true],
      ['kiem-sat', false],
    ] as const) {
      expect(await office.sees(await office.as(name), id), name).toBe(sees);
    }
  });

  it('records a decision only with the office that the rule names', async () => {
    const id = await anAssignedTip();
    const investigator = await office.as('dieu-tra');
    const without = await office.act(investigator, id, { do: 'prolong' });
    expect((without.body as unknown as { code: string }).code).toBe('tip.decision-without-office');
    const wrong = await office.act(investigator, id, {
      do: 'prolong',
      decidedByPostId: office.headOfProcuracy,
    });
    expect((wrong.body as unknown as { code: string }).code).toBe('tip.decision-without-office');
    const typed = await office.act(investigator, id, {
      do: 'prolong',
      decidedByPostId: office.headOfPolice,
    });
    expect(typed.status, JSON.stringify(typed.body)).toBe(200);
    const clock = (await view('dieu-tra', id)).clocks.find((one) => one.rule === 'T-21');
    expect(clock?.nominalOn).toBe('2026-05-02');
  });

  it('asks for more time of the procuracy once, and the procuracy answers', async () => {
    const id = await anAssignedTip();
    const investigator = await office.as('dieu-tra');
    const police = { decidedByPostId: office.headOfPolice };
    const early = await office.act(investigator, id, { do: 'request-extension', ...police });
    expect((early.body as unknown as { code: string }).code).toBe('tip.not-prolonged-yet');
    await office.act(investigator, id, { do: 'prolong', ...police });
    await office.act(investigator, id, { do: 'request-extension', ...police });
    const region = await office.as('kiem-sat-kv');
    expect((await view('kiem-sat-kv', id)).clocks.map((one) => one.rule)).toContain('T-24');
    const given = await office.act(region, id, {
      do: 'extend',
      decidedByPostId: office.headOfRegion,
    });
    expect(given.status, JSON.stringify(given.body)).toBe(200);
    const again = await office.act(region, id, {
      do: 'extend',
      decidedByPostId: office.headOfRegion,
    });
    expect((again.body as unknown as { code: string }).code).toBe('tip.no-extension-request');
    const clock = (await view('dieu-tra', id)).clocks.find((one) => one.rule === 'T-22');
    expect(clock?.state).toBe('running');
  });

  it('does not suspend while the limit runs', async () => {
    const id = await anAssignedTip();
    const refused = await office.act(await office.as('dieu-tra'), id, {
      do: 'suspend',
      ground: 'expertise-pending',
      decidedByPostId: office.headOfPolice,
    });
    expect((refused.body as unknown as { code: string }).code).toBe('tip.limit-still-running');
  });

  it('moves supervision to the province when the offence becomes especially serious', async () => {
    const id = await anAssignedTip();
    await office.act(await office.as('dieu-tra'), id, {
      do: 'reclassify',
      offence: { article: '150', paragraph: 3 },
    });
    expect(await office.sees(await office.as('kiem-sat-kv'), id)).toBe(false);
    expect(await office.sees(await office.as('kiem-sat'), id)).toBe(true);
    const event = (await view('kiem-sat', id)).events.at(-1);
    expect(event).toMatchObject({ kind: 'reclassify', params: { severity: 'DBNT', paragraph: 3 } });
  });

  it('drafts the paper, lets the clerk number it blind, and prints it', async () => {
    const id = await anAssignedTip();
    const investigator = await office.as('dieu-tra');
    const done = await office.act(investigator, id, {
      do: 'prolong',
      decidedByPostId: office.headOfPolice,
      words: 'Phải xác minh tại hai xã',
    });
    const clerk = await office.as('van-thu');
    const lines = await clerk.get<{ rows: Record<string, unknown>[] }>('/tip-papers-to-number');
    const line = lines.body.rows.find((row) => row.id === done.body.paperId);
    expect(Object.keys(line ?? {}).sort()).toEqual([
      'draftedAt',
      'id',
      'issuedOn',
      'name',
      'number',
      'proposedNumber',
      'series',
      'state',
    ]);
    const numbered = await clerk.send('POST', `/tip-papers/${done.body.paperId}/number`, {
      number: line?.proposedNumber,
      issuedOn: '2026-03-02',
    });
    expect(numbered.status, JSON.stringify(numbered.body)).toBe(200);
    const paper = (await view('dieu-tra', id)).papers.find((one) => one.id === done.body.paperId);
    expect(paper).toMatchObject({ state: 'issued', issuedOn: '2026-03-02' });
    const words = await investigator.send<{ paragraphs: string[] }>(
      'POST',
      `/tip-papers/${done.body.paperId}/open`,
      { purpose: 'handle-tip' },
    );
    expect(words.body.paragraphs.at(-1)).toBe('Phải xác minh tại hai xã');
    expect(
      (await clerk.send('POST', `/tip-papers/${done.body.paperId}/open`, { purpose: 'handle-tip' }))
        .status,
    ).toBe(404);
  });

  it('hands tips over when somebody is away', async () => {
    const id = await anAssignedTip();
    const head = await office.as('thu-truong');
    const answer = await head.send<{ handedOver: number }>('POST', '/tip-hand-overs', {
      fromPostId: await office.post('dieu-tra'),
      toPostId: await office.post('dieu-tra-2'),
      ids: [id],
      decidedByPostId: office.headOfPolice,
    });
    expect(answer.body).toEqual({ handedOver: 1 });
    expect(await office.sees(await office.as('dieu-tra'), id)).toBe(false);
    expect(await office.sees(await office.as('dieu-tra-2'), id)).toBe(true);
  });
});

describe('a denounced person', () => {
  it('is an ordinal until opened, and closed to all but head and procuracy when nothing is opened', async () => {
    const id = await anAssignedTip();
    const open = async (name: string) => {
      const answer = await (await office.as(name)).send<{ denounced: { name: string | null }[] }>(
        'POST',
        `/tips/${id}/open`,
        { part: 'tip-persons', purpose: 'handle-tip' },
      );
      return answer.body.denounced[0]?.name ?? null;
    };
    expect(await open('dieu-tra')).toBe('Lục Khắc Trượng');
    const ended = await office.act(await office.as('dieu-tra'), id, {
      do: 'not-open-case',
      ground: 'no-elements',
      decidedByPostId: office.headOfPolice,
    });
    expect(ended.status, JSON.stringify(ended.body)).toBe(200);
    expect(await open('dieu-tra')).toBeNull();
    expect(await open('thu-truong')).toBe('Lục Khắc Trượng');
    expect(await open('kiem-sat-kv')).toBe('Lục Khắc Trượng');
    expect((await view('dieu-tra', id)).denounced[0]).toMatchObject({
      standing: 'name-closed',
      mayOpen: false,
    });
    const left = await office.province.db.asOwner((client) =>
      client.query(
        `select count(*)::int as open from fingerprint where closed_at is null and record_id in (select id from denounced_person where tip_id = $1)`,
        [id],
      ),
    );
    expect(left.rows[0].open).toBe(0);
  });
});

describe('boards', () => {
  it('count and list by clock, paged by key, nobody twice', async () => {
    const commune = await office.as('cong-an-xa');
    for (let at = 0; at < 3; at += 1) {
      await office.receive(commune);
    }
    const counts = await commune.get<{ all: { overdue: number; dueToday: number } }>('/tip-boards');
    expect(counts.status, JSON.stringify(counts.body)).toBe(200);
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: { body: { rows: { id: string }[]; next: string | null }; status: number } =
        await commune.get(`/tips?limit=2${after === '' ? '' : `&after=${after}`}`);
      expect(page.status, JSON.stringify(page.body)).toBe(200);
      seen.push(...page.body.rows.map((row) => row.id));
      after = page.body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(3);
    const leaders = await (await office.as('lanh-dao')).get<{ rows: { received: number }[] }>(
      '/tip-counts?from=2026-01-01&to=2026-12-31',
    );
    expect(leaders.body.rows.reduce((sum, row) => sum + row.received, 0)).toBeGreaterThan(5);
    expect(
      (
        await (
          await office.as('quan-tri-he-thong')
        ).get('/tip-counts?from=2026-01-01&to=2026-12-31')
      ).status,
    ).toBe(403);
  });

  it('keep their filters in the box of what is to take up, and repeat nothing on the next page', async () => {
    const toAgencyId = await office.agency('provincial-police');
    const commune = await office.as('cong-an-xa');
    for (const kind of ['denunciation', 'crime-report', 'crime-report'] as const) {
      const { id } = await office.receive(commune, { kind });
      expect((await office.act(commune, id, { do: 'transfer', toAgencyId })).status).toBe(200);
    }
    const duty = await office.as('truc-ban');
    const box = async (search: string) =>
      (
        await duty.get<{ rows: { id: string; kind: string }[]; next: string | null }>(
          `/tips?box=to-take-up&${search}`,
        )
      ).body;
    const reports = await box('kind=crime-report');
    expect(reports.rows.length).toBeGreaterThan(1);
    expect(new Set(reports.rows.map((row) => row.kind))).toEqual(new Set(['crime-report']));
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: Awaited<ReturnType<typeof box>> = await box(
        next === '' ? 'limit=1' : `limit=1&after=${encodeURIComponent(next)}`,
      );
      seen.push(...page.rows.map((row) => row.id));
      next = seen.length > 20 ? null : page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual((await box('')).rows.map((row) => row.id));
  });

  it('take no transfer to a body that could neither take it over nor give it back', async () => {
    const duty = await office.as('truc-ban');
    const { id } = await office.receive(duty, { channel: 'in-person' });
    const toAgencyId = await office.agency('provincial-court');
    const answer = await office.act(duty, id, { do: 'transfer', toAgencyId });
    expect(answer.body).toMatchObject({ code: 'tip.takes-no-transfer' });
    expect(await office.sees(duty, id)).toBe(true);
  });
});
