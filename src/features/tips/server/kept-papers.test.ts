import { beforeAll, describe, expect, it } from 'vitest';
import { fileSession } from '../../../../tests/harness/file-session.ts';
import { expectOfficial } from '../../../../tests/harness/official-paper.ts';
import { aTipOffice, PLANTED, type TipOffice } from '../../../../tests/harness/tip-office.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<<>>\n%%EOF\n');

let office: TipOffice;

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
}, 120_000);

interface Receipts {
  rows: { id: string; code: string; papers: { id: string; acts: { act: string }[] }[] }[];
}

/** Received at the commune and passed on to the police of the province. */
async function aTransferredTip(words = '') {
  const commune = await office.as('cong-an-xa');
  const { id, code } = await office.receive(commune);
  const toAgencyId = await office.agency('provincial-police');
  const sent = await office.act(commune, id, { do: 'transfer', toAgencyId, words });
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  return { id, code, slipId: String(sent.body.paperId) };
}

const take = async (by: string, paperId: string, purpose = 'handle-tip') =>
  await (await office.as(by)).send<{ code?: string }>('POST', `/tip-papers/${paperId}/docx`, {
    purpose,
  });

describe('a paper of a tip that has left the body', () => {
  it('stays printable by the body that issued it: that paper, nothing else of the tip', async () => {
    const { id, code, slipId } = await aTransferredTip('Kèm một tập tài liệu');
    const commune = await office.as('cong-an-xa');
    expect(await office.sees(commune, id)).toBe(false);
    const file = await take('cong-an-xa', slipId);
    expect(file.status, JSON.stringify(file.body).slice(0, 200)).toBe(200);
    const text = await expectOfficial(file.body, {
      what: 'transfer slip',
      type: null,
      signedAs: 'TRƯỞNG CÔNG AN',
    });
    expect(text).toContain(code);
    expect(text).toContain('Kèm một tập tài liệu');
    expect(text).not.toContain(PLANTED.words);
    const receipts = await commune.get<Receipts>('/tip-receipts');
    const row = receipts.body.rows.find((one) => one.code === code);
    expect(row?.papers.map((one) => one.id)).toEqual([slipId]);
    expect((await commune.get(`/tips/${id}`)).status).toBe(404);
    expect((await take('cong-an-xa', id)).status).toBe(404);
  });

  it('is nothing to any other body, and papers written later are nothing to the former one', async () => {
    const { id, slipId } = await aTransferredTip();
    for (const stranger of ['phu-nu', 'bien-phong', 'dieu-tra-2', 'thanh-tra', 'lanh-dao']) {
      const refused = await take(stranger, slipId);
      expect(refused.status, `${stranger} ${JSON.stringify(refused.body)}`).toBeGreaterThanOrEqual(
        403,
      );
    }
    const duty = await office.as('truc-ban');
    expect((await office.act(duty, id, { do: 'take-over', bookNumber: '78' })).status).toBe(200);
    const offence = { article: '150', paragraph: 1 };
    expect((await office.act(duty, id, { do: 'classify', offence })).status).toBe(200);
    const assigned = await office.act(await office.as('thu-truong'), id, {
      do: 'assign',
      handlerPostIds: [await office.post('dieu-tra')],
      decidedByPostId: office.headOfPolice,
    });
    const later = String(assigned.body.paperId);
    expect((await take('thu-truong', later)).status).toBe(200);
    expect((await take('cong-an-xa', later)).status).toBe(404);
    expect((await take('cong-an-xa', slipId)).status).toBe(200);
    expect((await take('thu-truong', slipId)).status).toBe(200);
  });

  it('walks on to its number in the body that issued it', async () => {
    const duty = await office.as('truc-ban');
    const { id } = await office.receive(duty);
    const toAgencyId = await office.agency('border-guard-command');
    const sent = await office.act(duty, id, { do: 'transfer', toAgencyId });
    const slipId = String(sent.body.paperId);
    const head = await office.as('thu-truong');
    for (const [at, act] of ['check', 'approve'].entries()) {
      const step = await head.send('POST', `/tip-papers/${slipId}/steps`, {
        revision: at + 1,
        do: act,
      });
      expect(step.status, `${act} ${JSON.stringify(step.body)}`).toBe(200);
    }
    const copy = await (await fileSession(office.province.app, 'thu-truong')).upload(
      `/tip-papers/${slipId}/signed?revision=3`,
      { name: 'phieu-chuyen.pdf', bytes: PDF },
    );
    expect(copy.status, JSON.stringify(copy.body)).toBe(200);
    const numbered = await (await office.as('van-thu')).send(
      'POST',
      `/tip-papers/${slipId}/number`,
      { number: 21, issuedOn: '2026-03-02' },
    );
    expect(numbered.status, JSON.stringify(numbered.body)).toBe(200);
    const text = await expectOfficial((await take('truc-ban', slipId)).body, {
      what: 'numbered slip',
      type: null,
      signedAs: 'THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA',
    });
    const signed = await duty.send<Buffer>('POST', `/tip-papers/${slipId}/signed/open`, {
      purpose: 'handle-tip',
    });
    expect(PDF.equals(signed.body)).toBe(true);
    const stranger = await office.as('bien-phong');
    expect(
      (await stranger.send('POST', `/tip-papers/${slipId}/signed/open`, { purpose: 'handle-tip' }))
        .status,
    ).not.toBe(200);
    expect(text).toContain('Số: 21/');
    expect(text).toContain('ngày 02 tháng 3 năm 2026');
  });

  it('closes where the tip is sealed away from the police', async () => {
    const { id, slipId } = await aTransferredTip();
    expect((await take('cong-an-xa', slipId)).status).toBe(200);
    await office.province.db.asOwner((client) =>
      client.query('update tip set secluded = true where id = $1', [id]),
    );
    expect((await take('cong-an-xa', slipId)).status).toBe(404);
    const receipts = await (await office.as('cong-an-xa')).get<Receipts>('/tip-receipts');
    expect(receipts.body.rows.flatMap((row) => row.papers.map((one) => one.id))).not.toContain(
      slipId,
    );
  });
});
