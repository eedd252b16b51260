import { describe, expect, it } from 'vitest';
import { docxReader } from '#platform/server/readers/docx/read-docx.ts';
import { type Clerk, fileSession } from '../../../../tests/harness/file-session.ts';
import { aProvince } from '../../../../tests/harness/province.ts';
import type {
  Difference,
  DocumentView,
  FreeDraft,
  IncomingRow,
  NumberRow,
  OutgoingRow,
  OutgoingView,
} from '../contract.ts';

const TODAY = '2026-12-21';

describe('a document that no plan stands behind', async () => {
  const province = await aProvince(TODAY);
  province.deps.installation = 'demonstration';
  const as = (name: string, post?: string) => fileSession(province.app, name, post);
  const coordinator = await as('dieu-phoi');
  const issuers = await coordinator.get<{ rows: { id: string; name: string }[] }>(
    '/outgoing/issuers',
  );
  const { rows: agencies } = await coordinator.get<{ rows: { id: string; name: string }[] }>(
    '/agencies?limit=200',
  );
  const idOf = (name: string) => agencies.find((one) => one.name.startsWith(name))?.id ?? '';
  const committee = issuers.rows.find((one) => one.name.startsWith('Ban Chỉ đạo'));
  const NOTICE: FreeDraft = {
    issuerId: committee?.id ?? '',
    typeCode: 'TB',
    unit: '',
    subject: 'Kết luận cuộc họp giao ban quý IV',
    toAgencyIds: [idOf('Sở Y tế'), idOf('Sở Giáo dục')],
    addressee: '',
    body: ['Căn cứ Quy chế làm việc;', '1. Sở Y tế rà soát cơ sở tiếp nhận.', '2. Sở Giáo dục.'],
    recipients: ['Công an tỉnh'],
  };

  it('is drafted in the own name or that of a committee the agency stands for, of nobody else', async () => {
    expect(issuers.rows.map((one) => one.name.replace(/ tỉnh.*/, ''))).toEqual([
      'Công an',
      'Ban Chỉ đạo 138',
    ]);
    const health = await as('dau-moi');
    const refused = await health.send('POST', '/outgoing', NOTICE);
    expect(refused.status).toBe(403);
    const unknown = { ...NOTICE, toAgencyIds: ['0198f3a0-0000-7000-8000-000000000001'] };
    expect((await coordinator.send('POST', '/outgoing', unknown)).status).toBe(404);
    expect(
      (await coordinator.send('POST', '/outgoing', { ...NOTICE, typeCode: 'CV' })).status,
    ).toBe(400);
  });

  it('is printed by its type: title instead of “V/v”, grounds in front, symbol of type and issuer', async () => {
    const id = await draft(coordinator, NOTICE);
    const { text } = await docxReader.read(await coordinator.file(`/outgoing/${id}/docx`));
    expect(text).toContain('THÔNG BÁO');
    expect(text).toContain('Kết luận cuộc họp giao ban quý IV');
    expect(text).toContain('/TB-BCĐ138');
    expect(text).not.toMatch(/V\/v|Kính gửi/);
    expect(text.indexOf('Căn cứ Quy chế làm việc.')).toBeGreaterThan(0);
    expect(text).toContain('1. Sở Y tế rà soát cơ sở tiếp nhận.');
    const view = await coordinator.get<OutgoingView>(`/outgoing/${id}`);
    expect([view.kind, view.typeCode, view.addressees.length, view.plan]).toEqual([
      'dispatch',
      'TB',
      2,
      null,
    ]);
    await cancel(coordinator, id);
  });

  it('a công văn prints its addressees, changed in the draft only', async () => {
    const letter = { ...NOTICE, typeCode: '' as const, unit: 'PV01', body: ['Đề nghị phối hợp.'] };
    const id = await draft(coordinator, letter);
    const seen = await coordinator.get<OutgoingView>(`/outgoing/${id}`);
    expect(seen.content.addressee.split('\n')).toHaveLength(2);
    expect(seen.symbol).toBe('BCĐ138-PV01');
    const edited = await coordinator.send('PUT', `/outgoing/${id}`, {
      ...editOf(seen),
      addressees: { toAgencyIds: [idOf('Sở Y tế')], addressee: '- Sở Y tế tỉnh;\n- Báo tỉnh.' },
    });
    expect(edited.status).toBe(200);
    const { text } = await docxReader.read(await coordinator.file(`/outgoing/${id}/docx`));
    expect(text).toMatch(/Kính gửi:\s+- Sở Y tế tỉnh;\s+- Báo tỉnh\./);
    const list = await coordinator.get<{ rows: OutgoingRow[] }>('/outgoing?kind=dispatch');
    expect(list.rows.find((row) => row.id === id)).toMatchObject({ others: 0, typeCode: '' });
    await cancel(coordinator, id);
  });

  it('goes the whole way, takes a number of its own series, and reaches all it is addressed to', async () => {
    const id = await draft(coordinator, NOTICE);
    expect((await step(coordinator, id, 'check')).status).toBe(200);
    const health = await as('dau-moi');
    expect(await health.status(`/outgoing/${id}`)).toBe(404);
    expect((await step(await as('lanh-dao'), id, 'approve')).status).toBe(200);
    const clerk = await as('van-thu', 'Ban Chỉ đạo');
    const view = await clerk.get<OutgoingView>(`/outgoing/${id}`);
    const signed = await clerk.upload<{ difference: Difference }>(
      `/outgoing/${id}/signed?revision=${view.revision}`,
      { name: 'ky.docx', bytes: await clerk.file(`/outgoing/${id}/docx`) },
    );
    expect(signed.body.difference).toEqual({ found: 'same' });
    const numbered = { number: 3, issuedOn: TODAY };
    expect((await step(clerk, id, 'number', numbered)).status).toBe(200);
    expect((await step(clerk, id, 'send')).status).toBe(200);
    const book = await clerk.get<{ rows: NumberRow[] }>('/number-book/lines?year=2026&typeCode=TB');
    expect(book.rows.map((row) => [row.number, row.until, row.letter?.id ?? null])).toEqual([
      [3, 3, id],
      [1, 2, null],
    ]);
    for (const name of ['dau-moi', 'dau-moi-gd']) {
      const focal = await as(name);
      const came = await focal.get<{ rows: IncomingRow[] }>('/arrivals?box=waiting');
      const arrived = came.rows.find((row) => row.document.number === '03/TB-BCĐ138');
      expect(arrived?.document).toMatchObject({ type: 'Thông báo', subject: NOTICE.subject });
      const document = await focal.get<DocumentView>(`/documents/${arrived?.document.id}`);
      expect(document.recipients.map((one) => one.asWritten)).toEqual([
        'Sở Y tế',
        'Sở GDĐT',
        'Công an tỉnh',
      ]);
      expect((await focal.get<OutgoingView>(`/outgoing/${id}`)).steps).toEqual([]);
    }
    const others = await as('phu-nu');
    expect(await others.status(`/outgoing/${id}`)).toBe(404);
  });
});

async function draft(officer: Clerk, body: FreeDraft): Promise<string> {
  const answer = await officer.send<{ id: string }>('POST', '/outgoing', body);
  expect(answer.status).toBe(200);
  return answer.body.id;
}

async function step(officer: Clerk, id: string, act: string, more: object = {}) {
  const { revision } = await officer.get<OutgoingView>(`/outgoing/${id}`);
  return await officer.send('POST', `/outgoing/${id}/acts`, { revision, do: act, ...more });
}

async function cancel(officer: Clerk, id: string): Promise<void> {
  expect((await step(officer, id, 'cancel', { reason: 'Thử xong' })).status).toBe(200);
}

function editOf({ id, revision, subject, content }: OutgoingView) {
  const { opening, items, closing, recipients, signature } = content;
  const signerPostId = signature.postId;
  return { id, revision, subject, opening, items, closing, recipients, signerPostId };
}
