import { beforeAll, describe, expect, it } from 'vitest';
import {
  anEvidenceOffice,
  type EvidenceOffice,
  PLANTED_ITEM,
} from '../../../../tests/harness/evidence-office.ts';
import type { EvidenceView } from '../contract.ts';

let office: EvidenceOffice;

beforeAll(async () => {
  office = await anEvidenceOffice('2026-11-02T08:00:00+07:00');
}, 180_000);

const VIDEO = Buffer.concat([
  Buffer.from('00000018667479706d703432', 'hex'),
  Buffer.alloc(4000, 7),
]);

async function item(id: string, by = 'dieu-tra'): Promise<EvidenceView> {
  const answer = await (await office.as(by)).get<EvidenceView>(`/evidence/${id}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

async function words(id: string): Promise<unknown> {
  const officer = await office.as('dieu-tra');
  return (await officer.send('POST', `/evidence/${id}/words/open`, { purpose: 'investigate' }))
    .body;
}

async function marks(caseId: string, by = 'dieu-tra'): Promise<string[]> {
  const answer = await (await office.as(by)).get<{ rows: { mark: string }[] }>(
    `/cases/${caseId}/evidence`,
  );
  return answer.body.rows.map((row) => row.mark);
}

/** Draws two things and a link that rests on an item. @returns the link */
async function drawOn(caseId: string, evidenceId: string): Promise<string> {
  const officer = await office.as('dieu-tra');
  const put = async (path: string, body: object) => {
    const answer = await officer.send<{ id: string }>(
      'POST',
      `/cases/${caseId}/chart/${path}`,
      body,
    );
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body.id;
  };
  const fromId = await put('nodes', { kind: 'person', label: 'Người đón ở bến' });
  const toId = await put('nodes', { kind: 'phone', label: '0900 000 111' });
  return await put('links', {
    kind: 'uses',
    fromId,
    toId,
    evidenceId,
    source: 'statement',
    certainty: 'established',
  });
}

interface Charted {
  links: { id: string; evidence: string | null; evidenceId: string | null; revision: number }[];
  evidence: { mark: string; gone: boolean }[];
}

async function chartOf(caseId: string): Promise<Charted> {
  return (await (await office.as('dieu-tra')).get<Charted>(`/cases/${caseId}/chart`)).body;
}

async function accuse(caseId: string): Promise<string> {
  const charged = await office.post_('dieu-tra', caseId, '/accused', {
    at: '2026-10-02T09:00:00+07:00',
    office: 'head-of-investigation',
    charges: [{ article: '150', paragraph: 2, points: [] }],
    under18: false,
  });
  expect(charged.status, JSON.stringify(charged.body)).toBe(200);
  return charged.body.accusedId;
}

const DECISION = {
  at: '2026-10-20T09:00:00+07:00',
  office: 'head-of-investigation',
  decision: { number: '77/QĐ', on: '2026-10-20' },
};

describe('the evidence of a case that is merged', () => {
  it('belongs to the case that stays: numbers, words, files and the whole chain', async () => {
    const [into, from] = [await office.open(), await office.open()];
    await office.receiveItem(into);
    const itemId = await office.receiveItem(from);
    const fileId = await office.keepFile(itemId, VIDEO);
    const linkId = await drawOn(from, itemId);
    const merged = await office.post_('dieu-tra', into, '/merge', { ...DECISION, fromId: from });
    expect(merged.status, JSON.stringify(merged.body)).toBe(200);
    expect(await marks(into)).toEqual(['CC1', 'CC2']);
    expect(await marks(from)).toEqual([]);
    expect((await chartOf(from)).links).toMatchObject([
      { id: linkId, evidenceId: itemId, evidence: 'CC1' },
    ]);
    const seen = await item(itemId);
    expect(seen).toMatchObject({ caseId: into, mark: 'CC2', state: 'in-custody' });
    expect(seen.chain.map((line) => line.kind)).toEqual(['received', 'moved-to-case']);
    expect(seen.chain[1]).toMatchObject({
      fromCase: { mark: 'CC1', code: expect.stringMatching(/^VA-/) },
      documentNumber: '77/QĐ',
      at: '2026-10-20T02:00:00.000Z',
    });
    expect(await words(itemId)).toMatchObject({ description: PLANTED_ITEM.description });
    const file = await office.raw('dieu-tra', {
      method: 'GET',
      url: `/api/evidence-files/${fileId}?purpose=investigate`,
    });
    expect(file.status).toBe(200);
    expect(file.body.equals(VIDEO)).toBe(true);
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(
        `select record_id from audit_entry where action = 'evidence-custody.moved-to-case'`,
      ),
    );
    expect(rows).toEqual([{ record_id: itemId }]);
  });
});

describe('the evidence of a case that is split', () => {
  it('goes as chosen, the rest stays; what is not of the case is refused', async () => {
    const id = await office.open();
    const [, going] = [await accuse(id), await accuse(id)];
    const stays = await office.receiveItem(id);
    const goes = await office.receiveItem(id);
    const foreign = await office.receiveItem(await office.open());
    const split = (evidenceIds: string[]) =>
      office.post_('dieu-tra', id, '/split', { ...DECISION, accusedIds: [going], evidenceIds });
    const linkId = await drawOn(id, goes);
    expect((await split([goes, foreign])).status).toBe(404);
    expect(await marks(id)).toEqual(['CC1', 'CC2']);
    const done = await split([goes]);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect(await item(goes)).toMatchObject({ caseId: done.body.newId, mark: 'CC1' });
    expect((await item(goes)).chain.at(-1)).toMatchObject({
      kind: 'moved-to-case',
      fromCase: { mark: 'CC2' },
    });
    expect(await words(goes)).toMatchObject({ description: PLANTED_ITEM.description });
    expect(await item(stays)).toMatchObject({ caseId: id, mark: 'CC1' });
    const chart = await chartOf(id);
    expect(chart.links).toMatchObject([{ id: linkId, evidenceId: goes, evidence: 'CC2' }]);
    expect(chart.evidence).toMatchObject([
      { mark: 'CC1', gone: false },
      { mark: 'CC2', gone: true },
    ]);
    const kept = await (await office.as('dieu-tra')).send(
      'PUT',
      `/cases/${id}/chart/links/${linkId}`,
      {
        revision: chart.links[0]?.revision,
        kind: 'uses',
        evidenceId: goes,
        source: 'statement',
        certainty: 'grounded',
      },
    );
    expect(kept.status, JSON.stringify(kept.body)).toBe(200);
    expect((await chartOf(id)).links).toMatchObject([{ evidence: 'CC2' }]);
    expect((await (await office.as('dieu-tra-2')).get(`/evidence/${goes}`)).status).toBe(404);
  });
});
