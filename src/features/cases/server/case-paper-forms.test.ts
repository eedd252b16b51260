import { beforeAll, describe, expect, it } from 'vitest';
import { type CasePaperForm, PAPER_NAMES } from '#domain/case/case-paper.ts';
import { listFormsOfBody } from '#domain/case/forms-of-body.ts';
import { usualOfficeOf } from '#domain/case/paper-words.ts';
import {
  aCaseOffice,
  type CaseOffice,
  PLANTED_ACCUSED,
} from '../../../../tests/harness/case-office.ts';
import { expectOfficial } from '../../../../tests/harness/official-paper.ts';
import type { CaseView } from '../contract.ts';

let office: CaseOffice;
let caseId: string;
let accusedId: string;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  caseId = await office.open();
  await office.bring('investigation', caseId, async (id) => {
    accusedId = id;
  });
}, 180_000);

/** Drafts a paper and answers its id. */
async function draft(by: string, form: string, more: object = {}, id = caseId): Promise<string> {
  const drafted = await office.post_(by, id, '/papers', { form, accusedId, ...more });
  expect(drafted.status, `${form} ${JSON.stringify(drafted.body)}`).toBe(200);
  return (drafted.body as unknown as { paperId: string }).paperId;
}

const PURPOSES: Record<string, string> = {
  'dieu-tra': 'investigate',
  'kiem-sat-kv': 'supervise-legality',
  'tham-phan-kv': 'prepare-hearing',
};

async function take(by: string, paperId: string, more: object = {}): Promise<unknown> {
  const purpose = PURPOSES[by] ?? 'investigate';
  const file = await (await office.as(by)).send<unknown>('POST', `/case-papers/${paperId}/docx`, {
    purpose,
    ...more,
  });
  expect(file.status, JSON.stringify(file.body).slice(0, 300)).toBe(200);
  return file.body;
}

async function measure(body: object, by = 'dieu-tra') {
  const set = await office.post_(by, caseId, `/accused/${accusedId}/measures`, {
    office: 'head-of-investigation',
    ...body,
  });
  expect(set.status, JSON.stringify(set.body)).toBe(200);
  return (await view(by)).events.at(-1) as CaseView['events'][number];
}

async function view(by: string, id = caseId): Promise<CaseView> {
  return (await office.view<CaseView>(by, id)).body;
}

/** Approved by the head and numbered by the clerk. */
async function number(paperId: string, value: number, by: { head: string; clerk: string }) {
  const head = await office.as(by.head);
  const approved = await head.send('POST', `/case-papers/${paperId}/steps`, {
    revision: 1,
    do: 'approve',
  });
  expect(approved.status, JSON.stringify(approved.body)).toBe(200);
  const numbered = await (await office.as(by.clerk)).send(
    'POST',
    `/case-papers/${paperId}/number`,
    { revision: 2, number: value, issuedOn: '2026-11-02' },
  );
  expect(numbered.status, JSON.stringify(numbered.body)).toBe(200);
}

describe('every kind of paper of a case', () => {
  it.each([
    ['dieu-tra', 'police', 'THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA'],
    ['kiem-sat-kv', 'procuracy', 'VIỆN TRƯỞNG'],
    ['tham-phan-kv', 'court', 'CHÁNH ÁN'],
  ] as const)(
    'is drafted by %s in official form, signed in the office that the procedure code gives',
    async (by, body, head) => {
      const [id, person] = by === 'tham-phan-kv' ? await aTrial() : [caseId, accusedId];
      for (const form of listOwnForms(body)) {
        const paperId = await draft(by, form, { accusedId: person }, id);
        const text = await expectOfficial(await take(by, paperId), {
          what: form,
          type: PAPER_NAMES[form].type,
          signedAs: usualOfficeOf(form) === null ? head : 'THẨM PHÁN',
        });
        expect(text, form).toContain('BC1');
        expect(text, form).not.toContain(PLANTED_ACCUSED);
      }
    },
    60_000,
  );

  it('is issued by a body that takes such decisions, by no other', async () => {
    for (const [by, form] of [
      ['dieu-tra', 'indictment'],
      ['dieu-tra', 'measure-approval'],
      ['kiem-sat-kv', 'judgment'],
    ] as const) {
      const refused = await office.post_(by, caseId, '/papers', { form });
      expect(refused.body.code, form).toBe('case.paper-of-other-body');
    }
  });
});

/** Each kind once, with the first body that issues it; one that all issue, with each. */
function listOwnForms(body: 'police' | 'procuracy' | 'court'): CasePaperForm[] {
  const earlier: readonly CasePaperForm[] = {
    police: [],
    procuracy: listFormsOfBody('police'),
    court: [...listFormsOfBody('police'), ...listFormsOfBody('procuracy')],
  }[body];
  return listFormsOfBody(body).filter(
    (form) => form === 'detention-order' || !earlier.includes(form),
  );
}

/** A case that lies with the court. */
async function aTrial(): Promise<[string, string]> {
  const id = await office.open();
  let person = '';
  await office.bring('trial', id, async (found) => {
    person = found;
  });
  return [id, person];
}

describe('the signer of a paper', () => {
  it('is chosen among who may sign: a deputy for the head, nobody else', async () => {
    const chosen = await (await office.as('dieu-tra')).get<{ rows: { postId: string }[] }>(
      `/cases/${caseId}/paper-signers?form=charge-decision`,
    );
    expect(chosen.status).toBe(200);
    const posts = chosen.body.rows.map((row) => row.postId);
    expect(posts).toContain(office.headOfPolice);
    const signed = await draft('dieu-tra', 'charge-decision', {
      signerPostId: office.headOfPolice,
    });
    await expectOfficial(await take('dieu-tra', signed), {
      what: 'signed by the deputy',
      type: 'QUYẾT ĐỊNH',
      signedAs: 'KT. THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA\nPHÓ THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA',
    });
    const wrong = await office.post_('dieu-tra', caseId, '/papers', {
      form: 'charge-decision',
      signerPostId: await office.post('dieu-tra'),
    });
    expect(wrong.body.code).toBe('case.wrong-office');
    for (const stranger of ['dieu-tra-2', 'tham-phan-kv', 'van-thu']) {
      const seen = await (await office.as(stranger)).get(
        `/cases/${caseId}/paper-signers?form=charge-decision`,
      );
      expect(seen.status, stranger).toBe(404);
    }
  });
});

describe('the paper of a measure', () => {
  it('names person, term and legal basis, and by whom it was approved', async () => {
    const event = await measure({
      kind: 'detention',
      at: '2026-10-20T09:00:00+07:00',
      until: '2026-12-20T23:59:00+07:00',
      custodyDays: 0,
    });
    expect(event).toMatchObject({
      kind: 'measure-set',
      forms: ['detention-order'],
    });
    const orderId = await draft('dieu-tra', 'detention-order', { eventId: event.id });
    const open = await expectOfficial(await take('dieu-tra', orderId), {
      what: 'detention-order',
      type: 'LỆNH',
      signedAs: 'THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA',
    });
    expect(open).toContain('Điều 119, Điều 173');
    expect(open).toContain('từ ngày 20/10/2026 đến hết ngày 20/12/2026');
    expect(open).toContain('Phải được Viện kiểm sát phê chuẩn theo khoản 5 Điều 119');
    const answered = await office.post_(
      'kiem-sat-kv',
      caseId,
      `/measures/${event.params.measureId}/answer`,
      { at: '2026-10-21T09:00:00+07:00', office: 'head-of-procuracy', answer: 'approved' },
    );
    expect(answered.status, JSON.stringify(answered.body)).toBe(200);
    const answer = (await view('kiem-sat-kv')).events.at(-1);
    expect(answer).toMatchObject({ kind: 'measure-answered', forms: ['measure-approval'] });
    const approvalId = await draft('kiem-sat-kv', 'measure-approval', { eventId: answer?.id });
    const approval = await expectOfficial(await take('kiem-sat-kv', approvalId), {
      what: 'measure-approval',
      type: 'QUYẾT ĐỊNH',
      signedAs: 'VIỆN TRƯỞNG',
    });
    expect(approval).toContain('Phê chuẩn Lệnh tạm giam trong vụ án');
    expect(approval).toContain('từ ngày 20/10/2026 đến hết ngày 20/12/2026');
    await office.province.db.asOwner((client) =>
      client.query(
        `update case_paper set state = 'issued', document_number = 7, issued_on = '2026-10-21' where id = $1`,
        [approvalId],
      ),
    );
    const approved = await expectOfficial(await take('dieu-tra', orderId), {
      what: 'detention-order, approved',
      type: 'LỆNH',
      signedAs: 'THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA',
    });
    expect(approved).toMatch(
      /Đã được Viện kiểm sát .* phê chuẩn .*: Quyết định số 07\/QĐ-.* ngày 21\/10\/2026/,
    );
  });

  it('is answered by the procuracy alone, and fits its own measure only', async () => {
    const event = await measure({ kind: 'exit-ban', at: '2026-10-22T09:00:00+07:00' });
    expect(event).toMatchObject({ forms: ['exit-ban-decision'] });
    const tie = async (by: string, form: string) =>
      (await office.post_(by, caseId, '/papers', { form, eventId: event.id })).body.code;
    expect(await tie('dieu-tra', 'detention-order')).toBe('case.paper-does-not-fit');
    expect(await tie('kiem-sat-kv', 'measure-approval')).toBe('case.paper-does-not-fit');
    const text = await expectOfficial(
      await take('dieu-tra', await draft('dieu-tra', 'exit-ban-decision', { eventId: event.id })),
      { what: 'exit-ban', type: 'QUYẾT ĐỊNH', signedAs: 'THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA' },
    );
    expect(text).not.toContain('phê chuẩn');
  });

  it('gets its number from the clerk', async () => {
    const event = (await view('dieu-tra')).events.find(
      (one) => one.kind === 'measure-set' && one.params.measure === 'detention',
    );
    const paperId = await draft('dieu-tra', 'detention-order', { eventId: event?.id });
    await number(paperId, 11, { head: 'thu-truong', clerk: 'van-thu' });
    const text = await expectOfficial(await take('dieu-tra', paperId), {
      what: 'numbered',
      type: 'LỆNH',
      signedAs: 'THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA',
    });
    expect(text).toContain('Số: 11/L-');
    expect(text).toContain('ngày 02 tháng 11 năm 2026');
  });

  it('bears the name where it is asked for and its reader may open it; the opening stands in the trail', async () => {
    const paperId = await draft('dieu-tra', 'residence-ban-order');
    const named = await expectOfficial(await take('dieu-tra', paperId, { named: true }), {
      what: 'named',
      type: 'LỆNH',
      signedAs: 'THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA',
    });
    expect(named).toContain(PLANTED_ACCUSED);
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(`select record_id from audit_entry where action = 'accused.opened'`),
    );
    expect(rows.map((row) => row.record_id)).toContain(accusedId);
  });
});

describe('steps that had no paper', () => {
  it('now ask for theirs: absence, full limit, reopening', async () => {
    const id = await office.open();
    let person = '';
    await office.bring('investigation', id, async (found) => {
      person = found;
    });
    const step = async (body: object) => {
      const taken = await office.post_('dieu-tra', id, '/steps', {
        at: '2026-10-20T09:00:00+07:00',
        office: 'head-of-investigation',
        ...body,
      });
      return taken;
    };
    const unheard = await step({
      do: 'restore-full-limit',
      params: { basis: 'especially-complex' },
    });
    expect(unheard.body.code).toBe('case.no-minor-accused');
    expect((await view('dieu-tra', id)).steps.map((one) => one.step)).not.toContain(
      'restore-full-limit',
    );
    const gone = await step({
      do: 'go-in-absentia',
      params: { absence: 'abroad', accusedId: person },
    });
    expect(gone.status, JSON.stringify(gone.body)).toBe(200);
    const event = (await view('dieu-tra', id)).events.at(-1);
    expect(event?.forms).toEqual(['absence-notice']);
    const more = { accusedId: person, eventId: event?.id };
    const text = await expectOfficial(
      await take('dieu-tra', await draft('dieu-tra', 'absence-notice', more, id)),
      { what: 'absence', type: 'THÔNG BÁO', signedAs: 'THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA' },
    );
    expect(text).toContain('ở nước ngoài');
    const concluded = await expectOfficial(
      await take(
        'dieu-tra',
        await draft('dieu-tra', 'investigation-conclusion', { accusedId: person }, id),
      ),
      {
        what: 'conclusion in absence',
        type: 'BẢN KẾT LUẬN ĐIỀU TRA',
        signedAs: 'THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA',
      },
    );
    expect(concluded).toContain('vắng mặt đối với BC1');
  });
});

describe('where dates only are kept', () => {
  it('a paper bears no name, whatever is asked for', async () => {
    const paperId = await draft('dieu-tra', 'charge-decision');
    const proposed = await (await office.as('quan-tri-he-thong')).send<{ id: string }>(
      'POST',
      '/case-content',
      { mode: 'dates-only', number: '89/QĐ-UBND', on: '2026-10-30' },
    );
    const second = await office.as('quan-tri-2');
    await second.send('POST', `/case-content/${proposed.body.id}/confirm`, {});
    const text = await expectOfficial(await take('dieu-tra', paperId, { named: true }), {
      what: 'dates only',
      type: 'QUYẾT ĐỊNH',
      signedAs: 'THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA',
    });
    expect(text).not.toContain(PLANTED_ACCUSED);
    expect(text).toContain('BC1');
  });
});
