import { describe, expect, it } from 'vitest';
import { renderDocx } from '#platform/server/documents/official-document.ts';
import { fileSession } from '../../../../tests/harness/file-session.ts';
import { planInArrears } from '../../../../tests/harness/plan-in-arrears.ts';
import { aProvince } from '../../../../tests/harness/province.ts';
import type { DocumentFields, DocumentRow, DocumentView } from '../contract.ts';

const TODAY = '2026-12-21';
const LAW: DocumentFields = {
  type: 'Luật',
  number: '53/2024/QH15',
  issuedOn: '2024-11-28',
  issuedAtPlace: 'Hà Nội',
  issuer: 'Quốc hội',
  issuerAgencyId: null,
  subject: 'Phòng, chống mua bán người',
  signer: null,
  signingAuthority: null,
  direction: 'higher',
  recipients: [],
  cites: [],
  implements: [],
  replaces: [],
};
const LETTER: DocumentFields = {
  ...LAW,
  type: 'Công văn',
  number: '88/SNV-VP',
  issuedOn: null,
  issuer: 'Sở Nội vụ',
  subject: 'Phối hợp rà soát lao động đi làm việc ở nước ngoài',
  direction: 'incoming',
  cites: ['53/2024/QH15', '12/KH-BCĐ138'],
};

describe('the register of documents', async () => {
  const province = await aProvince(TODAY);
  province.deps.installation = 'demonstration';
  await planInArrears(province.db, '2026-12-15');
  const as = (name: string, post?: string) => fileSession(province.app, name, post);
  const health = await as('dau-moi');
  const find = async (words: string) =>
    (await health.send<{ rows: DocumentRow[] }>('POST', '/documents/find', { words })).body.rows;

  it('takes an incoming letter without a date; what it cites becomes a stub, walked both ways', async () => {
    const made = await health.send<{ id: string }>('POST', '/documents', LETTER);
    expect(made.status).toBe(200);
    const letter = await health.get<DocumentView>(`/documents/${made.body.id}`);
    expect(letter.issuedOn).toBeNull();
    expect(letter.cites.map((one) => [one.number, one.status])).toEqual(
      expect.arrayContaining([
        ['53/2024/QH15', 'stub'],
        ['12/KH-BCĐ138', 'registered'],
      ]),
    );
    const stub = letter.cites.find((one) => one.status === 'stub');
    const law = await health.get<DocumentView>(`/documents/${stub?.id}`);
    expect(law.citedBy.map((one) => one.id)).toEqual([made.body.id]);
    expect(law.ways.edit.allowed).toBe(true);
  });

  it('fills a stub in when its document is registered, and keeps the chain', async () => {
    const [stub] = await find('53/2024');
    const made = await health.send<{ id: string }>('POST', '/documents', LAW);
    expect(made.body.id).toBe(stub?.id);
    const law = await health.get<DocumentView>(`/documents/${made.body.id}`);
    expect([law.status, law.citedBy.length]).toEqual(['registered', 1]);
    const again = await health.send('POST', '/documents', LAW);
    expect(again).toMatchObject({ status: 409, body: { code: 'document.already-registered' } });
  });

  it('lets any agency that registers fill in a stub of another, into its own book', async () => {
    const education = await as('dau-moi-gd');
    const [stub] = await find('12/KH');
    expect(stub?.status).toBe('registered');
    await health.send('POST', '/documents', {
      ...LETTER,
      number: '89/SNV',
      subject: 'Báo cáo tuần',
      cites: ['7/CT-TTg'],
    });
    const [cited] = await find('7/CT-TTg');
    const filled = await education.send('PUT', `/documents/${cited?.id}`, {
      ...LAW,
      type: 'Chỉ thị',
      number: '7/CT-TTg',
      revision: 1,
    });
    expect(filled.status).toBe(200);
    const view = await education.get<DocumentView>(`/documents/${cited?.id}`);
    expect([view.status, view.owner.name]).toEqual(['registered', 'Sở GDĐT']);
    expect(await find('89/SNV')).toHaveLength(1);
  });

  it('finds by number and by words in any order, without marks', async () => {
    expect((await find('luat phong chong')).map((row) => row.number)).toEqual(['53/2024/QH15']);
    expect((await find('53/2024/qh15')).map((row) => row.type)).toEqual(['Luật']);
    expect((await find('nuoc ngoai lao dong')).map((row) => row.number)).toEqual(['88/SNV-VP']);
    expect(await find('100%_')).toEqual([]);
  });

  it('keeps an incoming letter with its agency, and law open to all', async () => {
    const education = await as('dau-moi-gd');
    const list = await education.get<{ rows: DocumentRow[] }>('/documents?limit=200');
    const numbers = list.rows.map((row) => row.number);
    expect(numbers).toContain('53/2024/QH15');
    expect(numbers).not.toContain('88/SNV-VP');
    const law = list.rows.find((row) => row.number === '53/2024/QH15');
    const refused = await education.send('PUT', `/documents/${law?.id}`, { ...LAW, revision: 1 });
    expect(refused.status).toBe(403);
  });

  it('filters by type, year and status and pages by key', async () => {
    const first = await health.get<{ rows: DocumentRow[]; next: string | null }>(
      '/documents?limit=1',
    );
    const second = await health.get<{ rows: DocumentRow[] }>(
      `/documents?limit=1&after=${first.next}`,
    );
    expect(first.rows[0]?.id).not.toBe(second.rows[0]?.id);
    const laws = await health.get<{ rows: DocumentRow[] }>('/documents?type=Luật&year=2024');
    expect(laws.rows.map((row) => row.number)).toEqual(['53/2024/QH15']);
    const undated = await health.get<{ rows: DocumentRow[] }>('/documents?limit=200');
    expect(undated.rows.at(-1)?.issuedOn).toBeNull();
  });

  it('corrects under the revision that was seen, and not against itself', async () => {
    const [row] = await find('88/SNV');
    const letter = await health.get<DocumentView>(`/documents/${row?.id}`);
    const path = `/documents/${row?.id}`;
    const dated = { ...LETTER, issuedOn: '2026-11-02', revision: letter.revision };
    expect((await health.send('PUT', path, dated)).status).toBe(200);
    expect(await health.send('PUT', path, dated)).toMatchObject({
      status: 409,
      body: { code: 'record.changed' },
    });
    const circular = { ...dated, revision: letter.revision + 1, cites: ['88/SNV-VP'] };
    expect(await health.send('PUT', path, circular)).toMatchObject({
      status: 409,
      body: { code: 'document.cites-itself' },
    });
  });

  it('reads the header of a file and attaches the file; nothing is stored by reading', async () => {
    const bytes = await renderDocx({
      family: 'state',
      letterhead: { parent: 'UBND tỉnh Minh Họa', issuer: 'Sở Nội vụ' },
      number: { value: 31, symbol: 'KH-SNV' },
      issued: { place: 'Minh Họa', day: 5, month: 3, year: 2026 },
      subject: { form: 'named', type: 'Kế hoạch', title: 'Phòng ngừa mua bán người' },
      grounds: ['Căn cứ Kế hoạch số 12/KH-BCĐ138 ngày 05 tháng 02 năm 2026 của Ban Chỉ đạo'],
      body: [{ kind: 'paragraph', text: 'Sở Nội vụ ban hành Kế hoạch như sau.' }],
      recipients: { list: ['Công an tỉnh'], archive: 'VT' },
      signature: { authority: { kind: 'head', office: 'Giám đốc' }, name: 'Lò Thị Thử' },
    });
    const file = { name: 'ke-hoach.docx', bytes };
    const read = await health.upload<{ fields: Partial<DocumentFields> }>('/documents/read', file);
    expect(read.body.fields).toMatchObject({
      number: '31/KH-SNV',
      issuedOn: '2026-03-05',
      signer: 'Lò Thị Thử',
    });
    expect(read.body.fields.cites).toContain('12/KH-BCĐ138');
    expect(await find('31/KH-SNV')).toEqual([]);
    const made = await health.send<{ id: string }>('POST', '/documents', {
      ...LETTER,
      ...read.body.fields,
      type: 'Kế hoạch',
    });
    const attached = await health.upload(`/documents/${made.body.id}/files`, file);
    expect(attached.status).toBe(200);
    const view = await health.get<DocumentView>(`/documents/${made.body.id}`);
    expect([view.hasFile, view.files.map((one) => one.name)]).toEqual([true, ['ke-hoach.docx']]);
    const path = `/documents/${made.body.id}/files/${view.files[0]?.id}`;
    expect(await health.file(path)).toEqual(Buffer.from(bytes));
    expect(await (await as('dau-moi-gd')).status(path)).toBe(404);
  });

  it('each agency keeps its own arrival book, a number once', async () => {
    const arrivals = await Promise.all(
      ['88/SNV', '31/KH-SNV'].map(async (words) => {
        const [row] = await find(words);
        return await health.send('POST', `/documents/${row?.id}/arrival`, {
          number: 5,
          arrivedOn: TODAY,
        });
      }),
    );
    expect(arrivals.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(await health.get('/arrivals/next?year=2026')).toEqual({ number: 6 });
    const clerk = await as('van-thu');
    expect(await clerk.get('/arrivals/next?year=2026')).toEqual({ number: 1 });
    const [law] = await find('53/2024');
    const chair = await as('lanh-dao');
    const refused = await chair.send('POST', `/documents/${law?.id}/arrival`, {
      number: 1,
      arrivedOn: TODAY,
    });
    expect(refused.status).toBe(403);
  });
});
