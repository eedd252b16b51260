import { beforeAll, describe, expect, it } from 'vitest';
import { docxReader } from '#platform/server/readers/docx/read-docx.ts';
import {
  anEvidenceOffice,
  type EvidenceOffice,
  PLANTED_ITEM,
} from '../../../../tests/harness/evidence-office.ts';
import type { EvidenceView } from '../contract.ts';

let office: EvidenceOffice;
let caseId: string;

beforeAll(async () => {
  office = await anEvidenceOffice('2026-11-02T08:00:00+07:00');
  caseId = await office.open();
}, 180_000);

describe('an item of evidence', () => {
  it('gets the next number of its case, stands in the register, and is read off its chain', async () => {
    const first = await office.receiveItem(caseId);
    await office.receiveItem(caseId, { kind: 'exhibit', sealNumber: null });
    const register = await (await office.as('dieu-tra')).get<{
      rows: { mark: string; id: string }[];
    }>(`/cases/${caseId}/evidence`);
    expect(register.body).toMatchObject({
      rows: [{ id: first, mark: 'CC1' }, { mark: 'CC2' }],
      contentKept: true,
      mayReceive: true,
      next: null,
    });
    const page = await (await office.as('dieu-tra')).get<{ rows: object[]; next: string }>(
      `/cases/${caseId}/evidence?limit=1`,
    );
    const second = await (await office.as('dieu-tra')).get(
      `/cases/${caseId}/evidence?limit=1&after=${page.body.next}`,
    );
    expect(second.body).toMatchObject({ rows: [{ mark: 'CC2' }] });
    expect(await view('dieu-tra', first)).toMatchObject({
      state: 'in-custody',
      sealNumber: 'NP-2026-014',
      kept: 'evidence-store',
      hasWords: true,
      chain: [{ kind: 'received', documentNumber: '05/BB' }],
      mayAddFiles: true,
    });
  });

  it('is described in sealed words, opened with a purpose and corrected by who keeps it', async () => {
    const id = await office.receiveItem(caseId);
    const open = async (by: string, purpose: string) =>
      (await office.as(by)).send<{ revision: number }>('POST', `/evidence/${id}/words/open`, {
        purpose,
      });
    expect(await open('dieu-tra', 'investigate')).toMatchObject({
      status: 200,
      body: { state: 'open', description: PLANTED_ITEM.description, keptAt: PLANTED_ITEM.keptAt },
    });
    expect((await open('dieu-tra', 'support-victim')).status).not.toBe(200);
    const correct = async (by: string, revision: number) =>
      (await office.as(by)).send('PUT', `/evidence/${id}/words`, {
        revision,
        description: 'Điện thoại vỏ xanh',
      });
    expect(await correct('kiem-sat-kv', 1)).toMatchObject({
      body: { code: 'evidence.not-holder' },
    });
    expect((await correct('dieu-tra', 1)).status).toBe(200);
    expect(await correct('dieu-tra', 1)).toMatchObject({ body: { code: 'record.changed' } });
    expect(await open('kiem-sat-kv', 'supervise-legality')).toMatchObject({
      body: { description: 'Điện thoại vỏ xanh', receivedFrom: '' },
    });
  });

  it('is never received in the future nor without a description', async () => {
    const receive = async (changes: object) =>
      (await office.as('dieu-tra')).send('POST', `/cases/${caseId}/evidence`, {
        kind: 'exhibit',
        source: 'handed-in',
        at: '2026-10-01T10:00:00+07:00',
        kept: 'evidence-store',
        description: 'x',
        ...changes,
      });
    expect(await receive({ at: '2026-12-01T10:00:00+07:00' })).toMatchObject({
      body: { code: 'evidence.in-future' },
    });
    expect(await receive({ description: ' ' })).toMatchObject({
      body: { code: 'evidence.description-missing' },
    });
  });
});

describe('its custody', () => {
  it('passes from post to post with both confirming', async () => {
    const id = await office.receiveItem(caseId);
    const before = await view('dieu-tra', id);
    const receiver = before.receivers.find((one) => one.title !== '');
    expect(before.receivers.map((one) => one.agency)).not.toEqual([]);
    const head = await office.post('thu-truong');
    expect(before.receivers.map((one) => one.id)).toContain(head);
    expect(receiver).toBeDefined();
    const passed = await act('dieu-tra', id, {
      act: 'passed-on',
      at: '2026-07-17T08:00:00+07:00',
      toPostId: head,
      purpose: 'study',
    });
    expect(passed.status, JSON.stringify(passed.body)).toBe(200);
    expect(await view('dieu-tra', id)).toMatchObject({ pending: true, acts: [] });
    const list = await (await office.as('thu-truong')).get<{
      rows: { id: string; awaitsMe: boolean }[];
    }>(`/cases/${caseId}/evidence`);
    expect(list.body.rows.find((row) => row.id === id)?.awaitsMe).toBe(true);
    expect(
      (await act('dieu-tra', id, { act: 'receipt-confirmed', at: '2026-07-17T09:00:00+07:00' }))
        .body,
    ).toMatchObject({ code: 'evidence.not-receiver' });
    expect(
      (await act('thu-truong', id, { act: 'receipt-confirmed', at: '2026-07-17T09:00:00+07:00' }))
        .status,
    ).toBe(200);
    expect(await view('dieu-tra', id)).toMatchObject({ pending: false, holder: { id: head } });
  });

  it('is not given to a post to which the case is closed', async () => {
    const id = await office.receiveItem(caseId);
    const passed = await act('dieu-tra', id, {
      act: 'passed-on',
      at: '2026-07-17T08:00:00+07:00',
      toPostId: await office.post('dieu-tra-2'),
      purpose: 'study',
    });
    expect(passed.body).toMatchObject({ code: 'evidence.receiver-missing' });
  });

  it('is lent against a record, and ends by a decision', async () => {
    const id = await office.receiveItem(caseId);
    const labs = await office.agency('provincial-procuracy');
    const lend = {
      act: 'lent',
      at: '2026-07-18T08:00:00+07:00',
      toAgencyId: labs,
      purpose: 'expert-examination',
    };
    expect((await act('dieu-tra', id, lend)).body).toMatchObject({
      code: 'evidence.record-missing',
    });
    const paper = { number: '9/BBGN', on: '2026-07-18' };
    expect((await act('dieu-tra', id, { ...lend, paper })).status).toBe(200);
    expect(await view('dieu-tra', id)).toMatchObject({ state: 'lent', acts: ['taken-back'] });
    await act('dieu-tra', id, {
      act: 'taken-back',
      at: '2026-07-28T08:00:00+07:00',
      paper,
      sealNumber: 'NP-2',
    });
    const ended = { act: 'destroyed', at: '2026-08-01T08:00:00+07:00' };
    expect((await act('dieu-tra', id, ended)).body).toMatchObject({
      code: 'evidence.decision-missing',
    });
    expect((await act('dieu-tra', id, { ...ended, paper })).status).toBe(200);
    expect(await view('dieu-tra', id)).toMatchObject({
      state: 'destroyed',
      sealNumber: 'NP-2',
      acts: [],
      mayAddFiles: false,
    });
  });

  it('takes no line that somebody else has overtaken', async () => {
    const id = await office.receiveItem(caseId);
    const given = {
      revision: 1,
      act: 'stored-elsewhere',
      at: '2026-07-18T08:00:00+07:00',
      kept: 'treasury',
    };
    const officer = await office.as('dieu-tra');
    expect((await officer.send('POST', `/evidence/${id}/custody`, given)).status).toBe(200);
    expect((await officer.send('POST', `/evidence/${id}/custody`, given)).body).toMatchObject({
      code: 'record.changed',
    });
  });

  it('follows the file of its case to the body that accepts it', async () => {
    const moved = await office.open();
    const id = await office.receiveItem(moved);
    await office.bring('prosecution', moved);
    const seen = await view('kiem-sat-kv', id);
    expect(seen).toMatchObject({ holderAgency: { id: office.regionProcuracy } });
    expect(seen.chain.map((line) => line.kind)).toEqual(['received', 'moved-with-file']);
    expect(
      await act('dieu-tra', id, { act: 'sealed-again', at: '2026-09-01T08:00:00+07:00' }),
    ).toMatchObject({
      status: 409,
    });
    const again = await act('kiem-sat-kv', id, {
      act: 'sealed-again',
      at: '2026-09-01T08:00:00+07:00',
      sealNumber: 'VKS-1',
      paper: { number: null, on: '2026-09-01' },
    });
    expect(again.status, JSON.stringify(again.body)).toBe(200);
  });

  it('shows the investigating side its own stage once a court has taken the case on', async () => {
    const tried = await office.open();
    const id = await office.receiveItem(tried);
    await office.bring('trial', tried);
    const later = await office.receiveItem(
      tried,
      { at: '2026-10-05T08:00:00+07:00' },
      'tham-phan-kv',
    );
    const police = await office.as('dieu-tra');
    expect((await view('dieu-tra', id)).chain.map((line) => line.kind)).toEqual(['received']);
    expect((await police.get(`/evidence/${later}`)).status).toBe(404);
    const register = await police.get<{ rows: { id: string }[] }>(`/cases/${tried}/evidence`);
    expect(register.body.rows.map((row) => row.id)).toEqual([id]);
    expect((await view('tham-phan-kv', id)).chain.map((line) => line.kind)).toEqual([
      'received',
      'moved-with-file',
      'moved-with-file',
    ]);
  });
});

describe('the printed register', () => {
  it('is a Word file that the head of the investigating body signs, and its reading stands in the trail with its purpose', async () => {
    const printed = await (await office.as('dieu-tra')).send<Buffer>(
      'POST',
      `/cases/${caseId}/evidence/docx`,
      { purpose: 'investigate' },
    );
    expect(printed.status).toBe(200);
    const { text } = await docxReader.read(Buffer.from(printed.body));
    expect(text).toContain('THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA');
    expect(text).not.toContain('GIÁM ĐỐC');
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(
        `select purpose, fields from audit_entry where action = 'case.opened' and record_id = $1 order by at desc`,
        [caseId],
      ),
    );
    expect(rows).toContainEqual({ purpose: 'investigate', fields: ['evidence-register'] });
  });
});

async function view(by: string, id: string): Promise<EvidenceView> {
  const answer = await (await office.as(by)).get<EvidenceView>(`/evidence/${id}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

async function act(by: string, id: string, given: object) {
  const officer = await office.as(by);
  const { revision } = (await officer.get<EvidenceView>(`/evidence/${id}`)).body;
  return await officer.send<{ code?: string }>('POST', `/evidence/${id}/custody`, {
    revision,
    ...given,
  });
}
