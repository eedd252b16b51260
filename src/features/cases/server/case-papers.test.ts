import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aCaseOffice, type CaseOffice } from '../../../../tests/harness/case-office.ts';
import { fileSession } from '../../../../tests/harness/file-session.ts';
import type { CaseView } from '../contract.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<<>>\n%%EOF\n');
const HASH = createHash('sha256').update(PDF).digest('hex');
const WHOSE = { name: 'Giang Quoc Truong Phieng.pdf', bytes: PDF };

let office: CaseOffice;
let caseId: string;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  caseId = await office.open();
}, 180_000);

async function seen(by: string, id = caseId): Promise<CaseView> {
  const answer = await office.view<CaseView>(by, id);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

/** Drafted by the investigator, approved by the head, numbered by the clerk where one is given. */
async function aPaper(form: string, given: { eventId?: string; number?: number } = {}) {
  const { number, ...about } = given;
  const drafted = await office.post_('dieu-tra', caseId, '/papers', { form, ...about });
  expect(drafted.status, JSON.stringify(drafted.body)).toBe(200);
  const { paperId } = drafted.body as unknown as { paperId: string };
  if (number !== undefined) {
    const approve = { revision: 1, do: 'approve' };
    await (await office.as('thu-truong')).send('POST', `/case-papers/${paperId}/steps`, approve);
    const given = { revision: 2, number, issuedOn: '2026-11-02' };
    const clerk = await office.as('van-thu');
    const numbered = await clerk.send('POST', `/case-papers/${paperId}/number`, given);
    expect(numbered.status, JSON.stringify(numbered.body)).toBe(200);
  }
  return paperId;
}

const upload = async (by: string, paperId: string, revision: number) =>
  (await fileSession(office.province.app, by)).upload<{
    code?: string;
    file: { name: string; sha256: string; size: number };
  }>(`/case-papers/${paperId}/signed?revision=${revision}`, WHOSE);

const take = async (by: string, paperId: string) =>
  (await office.as(by)).send<{ code?: string }>('POST', `/case-papers/${paperId}/signed/open`, {
    purpose: by.startsWith('kiem-sat') ? 'supervise-legality' : 'investigate',
  });

describe('the step that a paper documents', () => {
  it('stands with the paper; a step whose rule asks for a decision shows which', async () => {
    const opened = (await seen('dieu-tra')).events[0];
    expect(opened).toMatchObject({ kind: 'opened', forms: ['opening-decision'] });
    const paperId = await aPaper('opening-decision', { eventId: opened?.id ?? '' });
    const paper = (await seen('dieu-tra')).papers.find((one) => one.id === paperId);
    expect(paper).toMatchObject({ eventId: opened?.id, signed: null });
    expect(paper?.may).toEqual(['edit', 'cancel', 'tie']);
  });

  it('may be chosen later, fits the kind of paper, and is entered by its issuer alone', async () => {
    const opened = (await seen('dieu-tra')).events[0]?.id;
    const paperId = await aPaper('opening-decision');
    const tie = async (by: string, eventId: string | null | undefined, revision = 1) =>
      (await office.as(by)).send<{ code: string }>('PUT', `/case-papers/${paperId}/step`, {
        revision,
        eventId,
      });
    const wrong = await aPaper('case-stay');
    const misfit = await (await office.as('dieu-tra')).send('PUT', `/case-papers/${wrong}/step`, {
      revision: 1,
      eventId: opened,
    });
    expect(misfit.body).toMatchObject({ code: 'case.paper-does-not-fit' });
    expect((await tie('kiem-sat-kv', opened)).body.code).toBe('case.not-issuer');
    for (const stranger of ['dieu-tra-2', 'tham-phan-kv', 'dau-moi']) {
      expect((await tie(stranger, opened)).status, stranger).toBe(404);
    }
    expect((await tie('dieu-tra', caseId)).status).toBe(404);
    expect((await tie('dieu-tra', opened)).status).toBe(200);
    expect((await seen('kiem-sat-kv')).papers.find((one) => one.id === paperId)).toMatchObject({
      eventId: opened,
      may: [],
    });
    expect((await tie('dieu-tra', null, 2)).status).toBe(200);
  });
});

describe('the papers of another stage', () => {
  it('are nothing to the police once a court has taken the case on', async () => {
    const id = await office.open();
    await office.bring('trial', id);
    const drafted = await office.post_('tham-phan-kv', id, '/papers', { form: 'trial-decision' });
    const { paperId } = drafted.body as unknown as { paperId: string };
    expect((await seen('tham-phan-kv', id)).papers).toHaveLength(1);
    expect((await seen('kiem-sat-kv', id)).papers).toHaveLength(1);
    expect((await seen('dieu-tra', id)).papers).toEqual([]);
    const opened = await (await office.as('dieu-tra')).send(
      'POST',
      `/case-papers/${paperId}/open`,
      {
        purpose: 'investigate',
      },
    );
    expect(opened.status).toBe(404);
  });
});

describe('the signed copy of a paper', () => {
  it('comes in once there is a number, by the issuer, and is called by that number', async () => {
    const paperId = await aPaper('opening-decision');
    expect((await upload('dieu-tra', paperId, 1)).body.code).toBe('case.paper-unnumbered');
    const numbered = await aPaper('opening-decision', { number: 51 });
    for (const stranger of ['dieu-tra-2', 'kiem-sat', 'van-thu', 'dau-moi']) {
      expect((await upload(stranger, numbered, 3)).status, stranger).toBe(404);
    }
    const sent = await upload('dieu-tra', numbered, 3);
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    expect(sent.body.file).toMatchObject({ sha256: HASH, size: PDF.length });
    expect(sent.body.file.name).toMatch(/^51-.*\.pdf$/);
    expect(await upload('dieu-tra', numbered, 3)).toMatchObject({
      body: { code: 'record.changed' },
    });
    const receipt = (await seen('kiem-sat-kv')).papers.find((one) => one.id === numbered)?.signed;
    expect(receipt).toMatchObject({ sha256: HASH, size: PDF.length, name: sent.body.file.name });
  });

  it('opens with a purpose to whom the case is open, and is nothing to anybody else', async () => {
    const paperId = (await seen('dieu-tra')).papers.find((one) => one.signed !== null)?.id ?? '';
    for (const reader of ['dieu-tra', 'kiem-sat-kv']) {
      const copy = await take(reader, paperId);
      expect(copy.status, JSON.stringify(copy.body)).toBe(200);
      expect(PDF.equals(copy.body as unknown as Buffer)).toBe(true);
    }
    for (const stranger of ['dieu-tra-2', 'tham-phan-kv', 'van-thu', 'dau-moi']) {
      expect((await take(stranger, paperId)).status, stranger).toBe(404);
    }
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(
        `select action, n::text as line from audit_entry n where action in ('case-paper.signed-copy', 'case.opened')`,
      ),
    );
    expect(rows.map((row) => row.action)).toContain('case-paper.signed-copy');
    expect(JSON.stringify(rows)).not.toContain('Truong');
  });

  it('is off where dates only are kept: neither taken, nor given, nor told of', async () => {
    const view = await seen('dieu-tra');
    const paperId = view.papers.find((one) => one.signed !== null)?.id ?? '';
    const proposed = await (await office.as('quan-tri-he-thong')).send<{ id: string }>(
      'POST',
      '/case-content',
      { mode: 'dates-only', number: '88/QĐ-UBND', on: '2026-10-30' },
    );
    const second = await office.as('quan-tri-2');
    await second.send('POST', `/case-content/${proposed.body.id}/confirm`, {});
    expect((await take('dieu-tra', paperId)).body.code).toBe('case.copies-closed');
    expect((await upload('dieu-tra', paperId, 4)).body.code).toBe('case.copies-closed');
    const closed = (await seen('dieu-tra')).papers.find((one) => one.id === paperId);
    expect(closed).toMatchObject({ signed: null, may: ['tie'] });
  });
});
