import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { type OfficialDocument, renderDocx } from '#platform/server/documents/official-document.ts';
import { docxReader } from '#platform/server/readers/docx/read-docx.ts';
import { openZip } from '#platform/server/readers/zip/open-zip.ts';
import { type Clerk, fileSession } from '../../../../tests/harness/file-session.ts';
import { planInArrears } from '../../../../tests/harness/plan-in-arrears.ts';
import { aProvince } from '../../../../tests/harness/province.ts';
import type {
  Difference,
  DocumentView,
  getNumberBook,
  IncomingRow,
  LetterForm,
  listBookChoices,
  NumberRow,
  OutgoingView,
  UrgableRow,
} from '../contract.ts';

const TODAY = '2026-12-21';

describe('a letter from what is overdue', async () => {
  const province = await aProvince(TODAY);
  province.deps.installation = 'demonstration';
  await planInArrears(province.db, '2026-12-15');
  const as = (name: string, post?: string) => fileSession(province.app, name, post);
  const coordinator = await as('dieu-phoi');
  const { rows } = await coordinator.get<{ rows: UrgableRow[] }>('/urging');

  it('takes its form from the relation, one for each addressee and form', () => {
    const found = rows.map((one) => [
      one.agency.name.replace(/ (tỉnh|Tỉnh ủy) Minh Họa/, ''),
      one.form,
      one.tasks,
      one.reports,
      one.ownPlans,
    ]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['Sở Y tế', 'urging-dispatch', 2, 1, 0],
        ['Sở Giáo dục và Đào tạo', 'urging-dispatch', 1, 0, 1],
        ['Tòa án nhân dân', 'cooperation-dispatch', 1, 0, 0],
        ['Ban Tuyên giáo và Dân vận', 'party-letter', 1, 0, 0],
      ]),
    );
    expect(found).toHaveLength(4);
  });

  it('is printed by decree 30 with a blank number and this addressee’s items only', async () => {
    const id = await draft(coordinator, row(rows, 'Sở Y tế', 'urging-dispatch'));
    const other = await draft(coordinator, row(rows, 'Sở Giáo dục', 'urging-dispatch'));
    const letter = await coordinator.get<OutgoingView>(`/outgoing/${id}`);
    const theirs = await coordinator.get<OutgoingView>(`/outgoing/${other}`);
    const bytes = await coordinator.file(`/outgoing/${id}/docx`);
    const zip = await openZip(bytes);
    const xml = Buffer.from((await zip.find('word/document.xml', 1_000_000)) ?? []).toString();
    expect(xml).toContain(`Số: ${'\u00a0'.repeat(6)}/BCĐ138-CAT`);
    const { text } = await docxReader.read(bytes);
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Kính gửi: Sở Y tế tỉnh Minh Họa.');
    expect(text).toContain('TM. BAN CHỈ ĐẠO');
    for (const item of letter.content.items) {
      expect(text).toContain(item.text);
    }
    expect(text).toMatch(/quá hạn \d+ ngày/);
    expect(text).not.toContain('Giáo dục và Đào tạo tỉnh Minh Họa');
    const own = new Set(letter.content.items.map((item) => item.recordId));
    const foreign = theirs.content.items.filter((item) => item.kind !== 'own-plan');
    expect(foreign.filter((item) => own.has(item.recordId))).toEqual([]);
  });

  it('to a requested body holds no reproach', async () => {
    const id = await draft(coordinator, row(rows, 'Tòa án nhân dân tỉnh', 'cooperation-dispatch'));
    const { text } = await docxReader.read(await coordinator.file(`/outgoing/${id}/docx`));
    expect(text).toContain('V/v đề nghị phối hợp thực hiện');
    expect(text).not.toMatch(/quá hạn|đôn đốc|yêu cầu|chậm/i);
  });

  it('is not drafted twice while one is open, and “all” leaves those out', async () => {
    const again = await coordinator.send('POST', '/urging', {
      letters: [pick(row(rows, 'Sở Y tế', 'urging-dispatch'))],
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'document.letter-open' } });
    const all = await coordinator.send<{ drafted: unknown[]; alreadyOpen: number }>(
      'POST',
      '/urging',
      { all: true },
    );
    expect(all.body.alreadyOpen).toBe(3);
    expect(all.body.drafted).toHaveLength(rows.length - 3);
  });

  it('is for those who urge: a focal point neither lists nor drafts', async () => {
    const health = await as('dau-moi');
    expect(await health.status('/urging')).toBe(403);
    const drafted = await health.send('POST', '/urging', { all: true });
    expect(drafted.status).toBe(403);
  });

  it('goes its whole way: checked, approved by another, signed, numbered, sent', async () => {
    const letter = await find(coordinator, 'Sở Y tế');
    const edited = await coordinator.send<{ revision: number }>('PUT', `/outgoing/${letter.id}`, {
      ...editOf(letter),
      closing: ['Đề nghị Sở Y tế báo cáo trước ngày 31/12/2026'],
    });
    expect(edited.status).toBe(200);
    expect((await step(coordinator, letter.id, 'approve')).status).toBe(403);
    expect((await step(coordinator, letter.id, 'check')).status).toBe(200);
    const health = await as('dau-moi');
    expect(await health.status(`/outgoing/${letter.id}`)).toBe(404);

    const chair = await as('lanh-dao');
    expect((await step(chair, letter.id, 'approve')).status).toBe(200);
    const clerk = await as('van-thu', 'Ban Chỉ đạo');
    const copy = await signedCopy(
      coordinator,
      letter.id,
      'trước ngày 31/12/2026',
      'trước ngày 30/12/2026',
    );
    const attached = await clerk.upload<{ difference: Difference; file: { sha256: string } }>(
      `/outgoing/${letter.id}/signed?revision=${await revisionOf(clerk, letter.id)}`,
      { name: 'da-ky.docx', bytes: copy },
    );
    expect(attached.status).toBe(200);
    expect(attached.body.difference).toEqual({
      found: 'differs',
      changes: [{ approved: '31/12/2026./.', signed: '30/12/2026./.' }],
    });
    expect(attached.body.file.sha256).toMatch(/^[0-9a-f]{64}$/);

    const policeClerk = await as('van-thu');
    expect(await policeClerk.status(`/outgoing/${letter.id}`)).toBe(404);
    const waiting = await clerk.get<OutgoingView>(`/outgoing/${letter.id}`);
    expect(waiting.proposedNumber).toBe(1);
    const numbered = await step(clerk, letter.id, 'number', { number: 4, issuedOn: TODAY });
    expect(numbered.status).toBe(200);
    expect((await step(coordinator, letter.id, 'send')).status).toBe(200);
    const sent = await coordinator.get<OutgoingView>(`/outgoing/${letter.id}`);
    expect(sent).toMatchObject({ state: 'sent', number: '04/BCĐ138-CAT', sentOn: TODAY });
    expect(sent.steps.map((one) => one.act)).toEqual([
      'send',
      'number',
      'record-signature',
      'approve',
      'check',
      'edit',
      'draft',
    ]);
    expect(sent.steps.every((one) => one.who !== null)).toBe(true);
  });

  it('reaches its addressee: seen, told of, waiting for the arrival book, chained to the plan', async () => {
    const health = await as('dau-moi');
    const arrivals = await health.get<{ rows: IncomingRow[] }>('/arrivals?box=waiting');
    const arrived = arrivals.rows.find((one) => one.document.number === '04/BCĐ138-CAT');
    const documentId = arrived?.document.id ?? '';
    const document = await health.get<DocumentView>(`/documents/${documentId}`);
    expect(document.cites).toHaveLength(1);
    expect(document.files).toHaveLength(1);
    const bytes = await health.file(`/documents/${documentId}/files/${document.files[0]?.id}`);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const letter = await health.get<OutgoingView>(`/outgoing/${document.letterId}`);
    expect([letter.steps, letter.acts, letter.difference]).toEqual([[], [], null]);
    const told = await asSystem(province.db, 'test', (tx) =>
      tx.selectFrom('notification').select('kind').where('kind', '=', 'letter.sent').execute(),
    );
    expect(told.length).toBeGreaterThan(0);

    const next = await health.get<{ number: number }>('/arrivals/next?year=2026');
    const arrival = await health.send<{ id: string }>('POST', `/documents/${documentId}/arrival`, {
      number: next.number,
      arrivedOn: TODAY,
    });
    expect(arrival.status).toBe(200);
    const twice = await health.send('POST', `/documents/${documentId}/arrival`, {
      number: next.number + 1,
      arrivedOn: TODAY,
    });
    expect(twice).toMatchObject({ status: 409, body: { code: 'document.already-arrived' } });
    const disseminated = await health.send('POST', `/arrivals/${arrival.body.id}/dissemination`, {
      on: TODAY,
      by: 'Giám đốc Sở, tại giao ban tuần',
    });
    expect(disseminated.status).toBe(200);
    const seen = await health.get<DocumentView>(`/documents/${documentId}`);
    expect(seen.arrivals).toMatchObject([{ number: 1, disseminatedOn: TODAY, isOwn: true }]);
  });

  it('keeps gaps and cancelled numbers in the book, and proposes the next', async () => {
    const clerk = await as('van-thu', 'Ban Chỉ đạo');
    const paper = { year: 2026, number: 7, state: 'cancelled', note: 'Hỏng phôi' };
    expect((await clerk.send('POST', '/number-book', paper)).status).toBe(200);
    const taken = await clerk.send('POST', '/number-book', paper);
    expect(taken).toMatchObject({ status: 409, body: { code: 'document.number-taken' } });
    const book = await clerk.get<OutputOf<typeof getNumberBook>>('/number-book?year=2026');
    expect([book.nextNumber, book.counts]).toEqual([8, { used: 1, cancelled: 1, leftOut: 5 }]);
    const rowsOf = async (query: string) =>
      (await clerk.get<{ rows: NumberRow[] }>(`/number-book/lines?year=2026${query}`)).rows.map(
        (one) => [one.number, one.until, one.state],
      );
    expect(await rowsOf('')).toEqual([
      [7, 7, 'cancelled'],
      [5, 6, 'left-out'],
      [4, 4, 'used'],
      [1, 3, 'left-out'],
    ]);
    expect(await rowsOf('&show=cancelled')).toEqual([[7, 7, 'cancelled']]);
    expect(await rowsOf('&show=left-out')).toEqual([
      [5, 6, 'left-out'],
      [1, 3, 'left-out'],
    ]);
  });

  it('pages the book by number and finds one number, entered or left out', async () => {
    const clerk = await as('van-thu', 'Ban Chỉ đạo');
    const told: number[][] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: { rows: NumberRow[]; next: string | null } = await clerk.get(
        `/number-book/lines?year=2026&limit=1${after === '' ? '' : `&after=${after}`}`,
      );
      told.push(...page.rows.map((row) => [row.number, row.until]));
      after = page.next;
    }
    expect(told).toEqual([
      [7, 7],
      [5, 6],
      [4, 4],
      [1, 3],
    ]);
    const find = async (number: number) =>
      (
        await clerk.send<{ rows: NumberRow[] }>('POST', '/number-book/find', { year: 2026, number })
      ).body.rows.map((row) => [row.number, row.state]);
    expect([await find(4), await find(6), await find(8)]).toEqual([
      [[4, 'used']],
      [[6, 'left-out']],
      [],
    ]);
  });

  it('counts the numbers of documents that the register holds already, each type by itself', async () => {
    const clerk = await as('van-thu', 'Ban Chỉ đạo');
    const plans = await clerk.get<{ rows: NumberRow[] }>(
      `/number-book/lines?year=2026&typeCode=${encodeURIComponent('KH')}`,
    );
    expect(plans.rows.map((row) => [row.number, row.until, row.document?.number ?? null])).toEqual([
      [12, 12, '12/KH-BCĐ138'],
      [1, 11, null],
    ]);
    const taken = await clerk.send('POST', '/number-book', {
      year: 2026,
      typeCode: 'KH',
      number: 12,
      state: 'used',
      note: 'Ghi lại',
    });
    expect(taken).toMatchObject({ status: 409, body: { code: 'document.number-taken' } });
    const choices = await clerk.get<OutputOf<typeof listBookChoices>>('/number-book/choices');
    expect(choices.series).toEqual([
      { typeCode: '', year: 2026, count: 2 },
      { typeCode: 'KH', year: 2026, count: 1 },
    ]);
    expect(choices.agencies[0]?.name).toMatch(/Ban Chỉ đạo|BCĐ/);
  });

  it('gives a number once, also to two clerks who take it at the same moment', async () => {
    const chair = await as('lanh-dao');
    const clerk = await as('van-thu', 'Ban Chỉ đạo');
    const ids = [await find(coordinator, 'Sở GDĐT'), await find(coordinator, 'TAND tỉnh')].map(
      (letter) => letter.id,
    );
    for (const id of ids) {
      await step(coordinator, id, 'check');
      await step(chair, id, 'approve');
      const signed = await clerk.upload<{ difference: Difference }>(
        `/outgoing/${id}/signed?revision=${await revisionOf(clerk, id)}`,
        { name: 'ky.docx', bytes: await coordinator.file(`/outgoing/${id}/docx`) },
      );
      expect(signed.body.difference).toEqual({ found: 'same' });
    }
    const answers = await Promise.all(
      ids.map((id) => step(clerk, id, 'number', { number: 20, issuedOn: TODAY })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const refused = answers.find((answer) => answer.status === 409);
    expect(refused?.body).toMatchObject({ code: 'document.number-taken' });

    const issued = ids[answers.findIndex((answer) => answer.status === 200)] ?? '';
    expect((await step(clerk, issued, 'cancel', { reason: '' })).status).toBe(409);
    expect((await step(clerk, issued, 'cancel', { reason: 'Ban hành nhầm' })).status).toBe(200);
    const book = await clerk.get<{ rows: NumberRow[] }>('/number-book/lines?year=2026');
    expect(book.rows[0]).toMatchObject({ number: 20, state: 'cancelled', note: 'Ban hành nhầm' });
  });
});

function row(rows: readonly UrgableRow[], name: string, form: LetterForm): UrgableRow {
  const found = rows.find((one) => one.agency.name.startsWith(name) && one.form === form);
  if (found === undefined) {
    throw new Error(`nothing overdue of ${name}`);
  }
  return found;
}

function pick({ plan, agency, form }: UrgableRow) {
  return { planId: plan.id, agencyId: agency.id, form };
}

async function draft(coordinator: Clerk, urgable: UrgableRow): Promise<string> {
  const { body } = await coordinator.send<{ drafted: { id: string }[] }>('POST', '/urging', {
    letters: [pick(urgable)],
  });
  return body.drafted[0]?.id ?? '';
}

async function find(coordinator: Clerk, to: string): Promise<OutgoingView> {
  const list = await coordinator.get<{ rows: OutgoingView[] }>('/outgoing?state=draft&limit=200');
  const found = list.rows.find((one) => one.to?.name === to);
  return await coordinator.get<OutgoingView>(`/outgoing/${found?.id}`);
}

function editOf({ id, revision, subject, content }: OutgoingView) {
  const { opening, items, closing, recipients, signature } = content;
  const signerPostId = signature.postId;
  return { id, revision, subject, opening, items, closing, recipients, signerPostId };
}

async function revisionOf(officer: Clerk, id: string): Promise<number> {
  return (await officer.get<OutgoingView>(`/outgoing/${id}`)).revision;
}

async function step(officer: Clerk, id: string, act: string, more: object = {}) {
  const revision = await revisionOf(officer, id);
  return await officer.send('POST', `/outgoing/${id}/acts`, { revision, do: act, ...more });
}

/** What came back from signing: the same letter set anew, with its number and one figure changed. */
async function signedCopy(
  coordinator: Clerk,
  id: string,
  before: string,
  after: string,
): Promise<Buffer> {
  const { content, subject } = await coordinator.get<OutgoingView>(`/outgoing/${id}`);
  const copy: OfficialDocument = {
    family: 'state',
    letterhead: { issuer: content.issuer },
    number: { value: 4, symbol: 'BCĐ138-CAT' },
    issued: { place: content.place, day: 21, month: 12, year: 2026 },
    subject: { form: 'dispatch', about: subject },
    addressees: [content.addressee],
    body: [
      ...content.opening.map((text) => ({ kind: 'paragraph' as const, text })),
      ...content.items.map(({ text }, at) => ({
        kind: 'item' as const,
        mark: content.items.length === 1 ? '-' : `${at + 1}.`,
        text: `${text}${at === content.items.length - 1 ? '.' : ';'}`,
      })),
      ...content.closing.map((text) => ({
        kind: 'paragraph' as const,
        text: text.replace(before, after),
      })),
    ],
    recipients: { list: content.recipients, archive: content.archive },
    signature: { authority: { kind: 'head', office: 'Trưởng ban' }, name: 'Người Ký Thử' },
  };
  return await renderDocx(copy);
}
