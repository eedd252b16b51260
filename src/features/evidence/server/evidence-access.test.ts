import { beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../../../tests/harness/case-office.ts';
import {
  anEvidenceOffice,
  countByPolicy,
  type EvidenceOffice,
  PLANTED_ITEM,
  sha256Of,
} from '../../../../tests/harness/evidence-office.ts';
import { box } from '../../../../tests/harness/sample-evidence.ts';

/** Who reads the evidence of a case at which stage, as the table of the office says. */
const MAY_SEE: Record<Stage, readonly string[]> = {
  investigation: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  prosecution: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  trial: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv', 'tham-phan-kv'],
  judged: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv', 'tham-phan-kv'],
};

/** Who keeps the item, and may add to it: the body that answers for it. */
const MAY_KEEP: Record<Stage, readonly string[]> = {
  investigation: ['dieu-tra', 'thu-truong'],
  prosecution: ['kiem-sat-kv', 'vien-truong-kv'],
  trial: ['tham-phan-kv'],
  judged: ['tham-phan-kv'],
};

const EVERYBODY = [
  'lanh-dao',
  'dieu-phoi',
  'van-thu',
  'thu-truong',
  'truc-ban',
  'dieu-tra',
  'dieu-tra-2',
  'kiem-sat',
  'kiem-sat-kv',
  'vien-truong',
  'vien-truong-kv',
  'tham-phan',
  'tham-phan-kv',
  'toa-an',
  'dau-moi',
  'cong-tac-xa-hoi',
  'duong-day-nong',
  'bien-phong',
  'tro-giup-phap-ly',
  'thanh-tra',
  'bao-ve-du-lieu',
  'quan-tri-co-quan',
  'quan-tri-he-thong',
  'phu-nu',
  'cong-an-xa',
  'uy-ban-xa',
];
const STAGES: readonly Stage[] = ['investigation', 'prosecution', 'trial', 'judged'];
const CONTENT = Buffer.concat([
  box('ftyp', Buffer.from('isom\0\0\0\0isomavc1')),
  box('mdat', Buffer.from('what was filmed')),
]);

let office: EvidenceOffice;
const made = {} as Record<
  Stage,
  { caseId: string; itemId: string; fileId: string; arriving: string }
>;

beforeAll(async () => {
  office = await anEvidenceOffice('2026-11-02T08:00:00+07:00');
  for (const stage of STAGES) {
    const caseId = await office.open();
    const itemId = await office.receiveItem(caseId);
    const fileId = await office.keepFile(itemId, CONTENT);
    const arriving = await office.startFile(itemId, CONTENT);
    await office.sendPart(arriving, 0, CONTENT.subarray(0, 10));
    await office.bring(stage, caseId);
    made[stage] = { caseId, itemId, fileId, arriving };
  }
}, 300_000);

describe.each(EVERYBODY)('the rights of %s', (name) => {
  it.each(STAGES)('to evidence at the stage “%s” are the same in every route', async (stage) => {
    const { caseId, itemId, fileId, arriving } = made[stage];
    const officer = await office.as(name);
    const sees = MAY_SEE[stage].includes(name);
    const keeps = MAY_KEEP[stage].includes(name);
    const expected = sees ? 200 : 404;
    const list = await officer.get<{ rows?: { id: string }[] }>(`/cases/${caseId}/evidence`);
    expect(list.status, 'register').toBe(expected);
    expect(list.body.rows?.map((row) => row.id) ?? [], 'rows').toEqual(sees ? [itemId] : []);
    const detail = await officer.get<{ files?: { id: string }[]; acts?: string[] }>(
      `/evidence/${itemId}`,
    );
    expect(detail.status, 'detail').toBe(expected);
    const shown = detail.body.files?.map((file) => file.id) ?? [];
    expect(shown.includes(fileId), 'kept file').toBe(sees);
    expect(shown.includes(arriving), 'arriving file').toBe(sees && name === 'dieu-tra');
    expect((detail.body.acts ?? []).length > 0, 'acts').toBe(keeps);
    const words = await officer.send<{ description?: string }>(
      'POST',
      `/evidence/${itemId}/words/open`,
      { purpose: 'supervise-legality' },
    );
    expect(words.status, 'words').toBe(expected);
    expect(words.body.description, 'description').toBe(sees ? PLANTED_ITEM.description : undefined);
    expect((await takeAs(name, fileId)).status, 'file').toBe(expected);
    expect((await takeAs(name, arriving)).status, 'unfinished file').toBe(404);
    const printed = await officer.send('POST', `/cases/${caseId}/evidence/docx`, {
      purpose: 'supervise-legality',
    });
    expect(printed.status, 'print').toBe(expected);
    expect((await actAs(name, itemId)).status, 'custody').toBe(keeps ? 409 : sees ? 409 : 404);
    const corrected = await officer.send('PUT', `/evidence/${itemId}/words`, {
      revision: 99,
      description: 'x',
    });
    expect(corrected.body, 'correction').toMatchObject({
      code: keeps
        ? 'record.changed'
        : sees
          ? expect.stringContaining('not-holder')
          : 'record.not-found',
    });
    const started = await officer.send<{ fileId?: string }>('POST', `/evidence/${itemId}/files`, {
      name: 'a.mp4',
      size: 10,
    });
    expect(started.status, 'sending').toBe(keeps ? 200 : sees ? 409 : 404);
    if (started.body.fileId !== undefined) {
      await officer.send('DELETE', `/evidence-files/${started.body.fileId}`);
    }
    await expectArrivingClosed(name, arriving, stage);
  });

  it.each(STAGES)('to the rows themselves at the stage “%s” are the same', async (stage) => {
    const one = MAY_SEE[stage].includes(name) ? 1 : 0;
    expect(await countByPolicy(office, name, made[stage])).toEqual({
      items: one,
      words: one,
      lines: one,
      files: one,
      parts: one,
      changeable: MAY_KEEP[stage].includes(name) ? 1 : 0,
    });
  });

  it('to evidence that does not exist are the same as to what may not be seen', async () => {
    const officer = await office.as(name);
    const nowhere = '11111111-2222-4333-8444-555555555555';
    for (const path of [`/cases/${nowhere}/evidence`, `/evidence/${nowhere}`]) {
      expect((await officer.get<{ code: string }>(path)).body.code).toBe('record.not-found');
    }
    expect((await takeAs(name, nowhere)).status).toBe(404);
  });
});

/** A file on its way belongs to its sender, and to that sender only while the case is there. */
async function expectArrivingClosed(name: string, arriving: string, stage: Stage): Promise<void> {
  const officer = await office.as(name);
  const part = CONTENT.subarray(10);
  const isSender = name === 'dieu-tra';
  const stillHere = stage === 'investigation';
  const status = isSender ? (stillHere ? 200 : 409) : 404;
  expect((await officer.get(`/evidence-files/${arriving}/arrival`)).status, 'arrival').toBe(status);
  if (isSender && stillHere) {
    return;
  }
  const sent = await office.raw(name, {
    method: 'PATCH',
    url: `/api/evidence-files/${arriving}?at=10&sha256=${sha256Of(part)}`,
    headers: { 'content-type': 'application/offset+octet-stream' },
    payload: part,
  });
  expect(sent.status, 'part').toBe(status);
  expect((await officer.send('POST', `/evidence-files/${arriving}/finish`)).status, 'finish').toBe(
    status,
  );
  expect((await officer.send('DELETE', `/evidence-files/${arriving}`)).status, 'drop').toBe(status);
}

async function takeAs(name: string, fileId: string) {
  return await office.raw(name, {
    method: 'GET',
    url: `/api/evidence-files/${fileId}?purpose=supervise-legality`,
  });
}

/** An act that nobody may do, so that nothing changes: who keeps the item hears why, who does not that it is not his. */
async function actAs(name: string, itemId: string) {
  return await (await office.as(name)).send('POST', `/evidence/${itemId}/custody`, {
    revision: 99,
    act: 'destroyed',
    at: '2026-10-30T08:00:00+07:00',
  });
}
