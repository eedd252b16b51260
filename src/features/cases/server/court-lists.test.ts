import { beforeAll, describe, expect, it } from 'vitest';
import { docxReader } from '#platform/server/readers/docx/read-docx.ts';
import { aCaseOffice, type CaseOffice, take } from '../../../../tests/harness/case-office.ts';
import type { HandOverRow } from '../contract.ts';

let office: CaseOffice;
let id: string;

const at = (day: string, hour = '09:00') => `${day}T${hour}:00+07:00`;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  id = await office.open();
  await office.bring('investigation', id);
  await office.post_('dieu-tra', id, '/steps', {
    at: at('2026-08-15'),
    do: 'conclude',
    office: 'head-of-investigation',
  });
  await office.post_('dieu-tra', id, '/hand-overs', {
    at: at('2026-08-16'),
    purpose: 'prosecute',
    toAgencyId: office.regionProcuracy,
    papers: ['opening-decision', 'charge-decisions', 'evidence-list', 'conclusion'],
    volumes: 2,
  });
}, 180_000);

async function files(by: string, query: string): Promise<HandOverRow[]> {
  const answer = await (await office.as(by)).get<{ rows: HandOverRow[] }>(
    `/case-hand-overs?${query}`,
  );
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.rows;
}

describe('files handed over', () => {
  it('stand with sender and receiver; the receiver has no way in before it accepts', async () => {
    const [sent] = await files('dieu-tra', 'way=outgoing');
    expect(sent).toMatchObject({ caseId: id, to: { id: office.regionProcuracy } });
    const [waiting] = await files('kiem-sat-kv', 'way=incoming');
    expect(waiting).toMatchObject({ missing: ['conclusion-served'], volumes: 2 });
    for (const stranger of ['tham-phan-kv', 'tham-phan', 'kiem-sat', 'bien-phong']) {
      for (const way of ['incoming', 'outgoing']) {
        expect(await files(stranger, `way=${way}`), `${stranger} ${way}`).toEqual([]);
      }
    }
    for (const outsider of ['dieu-phoi', 'lanh-dao', 'van-thu', 'quan-tri-he-thong']) {
      const answer = await (await office.as(outsider)).get('/case-hand-overs');
      expect(answer.status, outsider).toBe(403);
    }
    expect(await files('dieu-tra', 'way=outgoing&state=accepted')).toEqual([]);
    await take(office, 'kiem-sat-kv', id, '2026-08-17');
    expect(await files('dieu-tra', 'way=outgoing')).toEqual([]);
    expect(await files('kiem-sat-kv', 'way=incoming&state=accepted')).toMatchObject([
      { caseId: id, answeredAt: expect.any(String) },
    ]);
  });

  it('offers each body the offices of its own only', async () => {
    const view = await office.view<{ steps: { step: string; offices: string[] }[] }>(
      'kiem-sat-kv',
      id,
    );
    expect(view.body.steps.find((one) => one.step === 'suspend')?.offices).toEqual([
      'head-of-procuracy',
      'head-of-higher-procuracy',
      'supreme-procuracy',
    ]);
    expect(view.body.steps.map((one) => one.step)).not.toContain('return-file');
  });
});

describe('difficulties of the law', () => {
  it('leave as a report and as a workbook, without the case', async () => {
    const written = await office.post_('kiem-sat-kv', id, '/legal-notes', {
      at: at('2026-08-20'),
      matter: 'paragraph-facts',
      provision: 'Điều 150 khoản 2',
      text: 'Lời riêng của vụ án.',
    });
    const prosecutor = await office.as('kiem-sat-kv');
    const shared = await prosecutor.send(
      'POST',
      `/cases/${id}/legal-notes/${written.body.noteId}/share`,
      { purpose: 'supervise-legality', text: 'Cách tính số nạn nhân khi cứu giữa đường.' },
    );
    expect(shared.status, JSON.stringify(shared.body)).toBe(200);
    const days = 'from=2026-01-01&to=2026-12-31';
    const report = await prosecutor.get<Buffer>(`/legal-notes/export?${days}&format=docx`);
    expect(report.status).toBe(200);
    const { text } = await docxReader.read(Buffer.from(report.body));
    expect(text).toContain('BÁO CÁO');
    expect(text).toContain('Cách tính số nạn nhân khi cứu giữa đường.');
    expect(text).toContain('Tình tiết định khung');
    expect(text).not.toContain('VA-');
    expect(text).not.toContain('Lời riêng');
    expect((await prosecutor.get(`/legal-notes/export?${days}`)).status).toBe(200);
  });
});
