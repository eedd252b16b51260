import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aCaseOffice, type CaseOffice, take } from '../../../../tests/harness/case-office.ts';
import type { CaseView } from '../contract.ts';

let office: CaseOffice;

beforeAll(async () => {
  office = await aCaseOffice('2027-03-01T08:00:00+07:00');
}, 180_000);

const at = (day: string, hour = '09:00') => `${day}T${hour}:00+07:00`;
const police = { office: 'head-of-investigation' };
const head = { office: 'head-of-procuracy' };

async function seen(by: string, id: string): Promise<CaseView> {
  const answer = await office.view<CaseView>(by, id);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

async function act(by: string, id: string, path: string, body: object) {
  const answer = await office.post_(by, id, path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

const refused = async (by: string, id: string, path: string, body: object) =>
  (await office.post_(by, id, path, body)).body;
const step = (by: string, id: string, day: string, what: object) =>
  office.post_(by, id, '/steps', { at: at(day), ...what });
const dueOf = (view: CaseView, rule: string) =>
  view.clocks.findLast((one) => one.rule === rule)?.dueOn;

async function charge(id: string, day: string, article = '150', paragraph = 2): Promise<string> {
  const { accusedId } = await act('dieu-tra', id, '/accused', {
    at: at(day),
    ...police,
    charges: [{ article, paragraph, points: [] }],
    under18: false,
  });
  return accusedId;
}

describe('an act', () => {
  it('that stands is not recorded a second time: approval, wanted notice, detention', async () => {
    const id = await office.open();
    const accusedId = await charge(id, '2026-07-16');
    const approve = (day: string) => ({ at: at(day), ...head, answer: 'approved' });
    await act('kiem-sat-kv', id, `/accused/${accusedId}/answer`, approve('2026-07-17'));
    expect(
      await refused('kiem-sat-kv', id, `/accused/${accusedId}/answer`, approve('2026-07-18')),
    ).toMatchObject({ code: 'case.charge-approved-already' });
    await act('dieu-tra', id, '/charges', {
      at: at('2026-07-19'),
      ...police,
      accusedId,
      charges: [{ article: '150', paragraph: 1, points: [] }],
    });
    await act('kiem-sat-kv', id, `/accused/${accusedId}/answer`, approve('2026-07-20'));
    const wanted = (number: string, day: string) => ({ at: at(day), number, issuedOn: day });
    await act('dieu-tra', id, `/accused/${accusedId}/wanted`, wanted('1/QĐTN', '2026-07-21'));
    expect(
      await refused('dieu-tra', id, `/accused/${accusedId}/wanted`, wanted('2/QĐTN', '2026-07-22')),
    ).toMatchObject({ code: 'case.wanted-already' });
    const detain = (day: string) => ({
      at: at(day),
      ...police,
      kind: 'detention',
      until: at('2026-09-30'),
    });
    await act('dieu-tra', id, `/accused/${accusedId}/measures`, detain('2026-07-23'));
    expect(
      await refused('dieu-tra', id, `/accused/${accusedId}/measures`, detain('2026-08-23')),
    ).toMatchObject({ code: 'case.measure-already' });
  });

  it('says so where a victim code or a designation stands already', async () => {
    const id = await office.open();
    const victim = { at: at('2026-07-16'), code: 'NN-98-2026-7KQ2MD', age: 'from-18' };
    await act('dieu-tra', id, '/victims', victim);
    expect(await refused('dieu-tra', id, '/victims', victim)).toMatchObject({
      code: 'case.victim-already',
    });
    const mark = { at: at('2026-07-17'), kind: 'model-case', level: 'province' };
    await act('dieu-tra', id, '/designations', mark);
    expect(await refused('dieu-tra', id, '/designations', mark)).toMatchObject({
      code: 'case.designated-already',
    });
  });

  it('names an accused of this case who has no outcome yet, and only where it is about one', async () => {
    const id = await office.open();
    const accusedId = await charge(id, '2026-07-16');
    const strange = await charge(await office.open(), '2026-07-16');
    const ill = (about: string) => ({
      do: 'suspend',
      ...police,
      params: { ground: 'illness', accusedId: about },
    });
    expect((await step('dieu-tra', id, '2026-07-20', ill(strange))).status).toBe(404);
    expect((await step('dieu-tra', id, '2026-07-20', ill(randomUUID()))).status).toBe(404);
    const cancel = { do: 'cancel-opening', ...head, params: { accusedId } };
    expect((await step('kiem-sat-kv', id, '2026-07-20', cancel)).body).toMatchObject({
      code: 'case.not-about-one',
    });
    expect((await step('dieu-tra', id, '2026-07-20', ill(accusedId))).status).toBe(200);
    expect((await step('dieu-tra', id, '2026-07-21', ill(accusedId))).body).toMatchObject({
      code: 'case.suspended',
    });
    const served = { at: at('2026-07-22'), paper: 'charge', to: 'accused', accusedId: strange };
    expect((await office.post_('dieu-tra', id, '/notices', served)).status).toBe(404);
  });
});

describe('a refusal', () => {
  it('says stages and days as the office writes them, in both languages', async () => {
    const id = await office.open();
    const title = async (answer: ReturnType<typeof refused>) =>
      ((await answer) as unknown as { title: { vi: string; en: string } }).title;
    const appeal = { party: 'victim', lodgedOn: '2026-07-20' };
    expect(
      await title(refused('kiem-sat-kv', id, '/appeals', { at: at('2026-07-20'), ...appeal })),
    ).toEqual({
      vi: 'Vụ án đang ở giai đoạn “điều tra”, không ghi được việc này.',
      en: 'The case is at the stage “investigation”, so this cannot be recorded.',
    });
    const early = { at: at('2026-07-01'), do: 'conclude', ...police };
    expect((await title(refused('dieu-tra', id, '/steps', early))).vi).toContain('ngày 15/07/2026');
  });
});

describe('a detention', () => {
  it('is not lengthened past what the law allows, and the extension is judged by its own day', async () => {
    const id = await office.open();
    const accusedId = await charge(id, '2026-07-16');
    const { measureId } = await act('dieu-tra', id, `/accused/${accusedId}/measures`, {
      at: at('2026-07-16'),
      ...police,
      kind: 'detention',
      until: at('2026-11-12'),
    });
    for (const day of ['2026-11-03', '2026-11-05']) {
      expect(
        (await step('kiem-sat-kv', id, day, { do: 'extend-investigation', ...head })).status,
      ).toBe(200);
    }
    const extend = (day: string, until: string | null) =>
      office.post_('kiem-sat-kv', id, `/measures/${measureId}/extend`, {
        at: at(day),
        ...head,
        until: until === null ? null : at(until),
      });
    expect((await extend('2026-11-06', '2027-05-30')).body).toMatchObject({
      code: 'case.extension-too-long',
    });
    const extended = await extend('2026-11-06', null);
    expect(extended.status, JSON.stringify(extended.body)).toBe(200);
    expect(dueOf(await seen('dieu-tra', id), '173')).toBe('2027-02-10');
    expect((await extend('2027-02-01', '2027-06-30')).body).toMatchObject({
      code: 'case.no-extension-left',
    });
  });
});

describe('a charge that is dropped', () => {
  it('leaves the case the class of the charges that are left', async () => {
    const id = await office.open();
    await charge(id, '2026-07-16');
    const chief = await charge(id, '2026-07-17', '150', 3);
    expect(await seen('dieu-tra', id)).toMatchObject({ severity: 'DBNT' });
    const stay = { at: at('2026-08-03'), ...head, outcome: 'person-stayed' };
    const notTheirs = await refused('kiem-sat', id, `/accused/${chief}/outcome`, stay);
    expect(notTheirs.code).toBe('case.not-holder');
    await act('dieu-tra', id, `/accused/${chief}/outcome`, {
      at: at('2026-08-03'),
      ...police,
      outcome: 'charge-dropped',
    });
    const view = await seen('dieu-tra', id);
    expect(view).toMatchObject({ severity: 'RNT', lead: { article: '150', paragraph: 2 } });
    expect(view.supervising?.id).toBe(office.regionProcuracy);
  });
});

describe('a return', () => {
  it('is passed on as the court’s only where a court sent the file back', async () => {
    const id = await office.open();
    await office.bring('prosecution', id);
    const toAgencyId = await office.agency('provincial-police');
    const file = { toAgencyId, papers: ['return-decision'], volumes: 1 };
    expect(
      await refused('kiem-sat-kv', id, '/hand-overs', {
        at: at('2026-09-01'),
        purpose: 'pass-return',
        ...file,
      }),
    ).toMatchObject({ code: 'case.no-such-way' });
  });

  it('of a court makes its next look at the file fifteen days, also after a return by the procuracy', async () => {
    const id = await office.open();
    await office.bring('trial', id);
    const send = (by: string, day: string, purpose: string, toAgencyId: string, more = {}) =>
      act(by, id, '/hand-overs', {
        at: at(day),
        purpose,
        toAgencyId,
        papers: [
          'return-decision',
          'opening-decision',
          'charge-decisions',
          'evidence-list',
          'conclusion',
          'conclusion-served',
          'indictment',
          'indictment-served',
        ],
        volumes: 1,
        ...more,
      });
    const court = { office: 'presiding-judge' };
    const toPolice = await office.agency('provincial-police');
    await send('tham-phan-kv', '2026-09-10', 'return', office.regionProcuracy, court);
    await take(office, 'kiem-sat-kv', id, '2026-09-11');
    await send('kiem-sat-kv', '2026-09-12', 'pass-return', toPolice);
    await take(office, 'dieu-tra', id, '2026-09-14');
    const concluded = { do: 'conclude', ...police };
    expect((await step('dieu-tra', id, '2026-09-20', concluded)).status).toBe(200);
    await send('dieu-tra', '2026-09-21', 'prosecute', office.regionProcuracy);
    await take(office, 'kiem-sat-kv', id, '2026-09-22');
    await send('kiem-sat-kv', '2026-09-25', 'return', toPolice, head);
    await take(office, 'dieu-tra', id, '2026-09-28');
    expect((await step('dieu-tra', id, '2026-10-05', concluded)).status).toBe(200);
    await send('dieu-tra', '2026-10-06', 'prosecute', office.regionProcuracy);
    await take(office, 'kiem-sat-kv', id, '2026-10-07');
    expect((await step('kiem-sat-kv', id, '2026-10-10', { do: 'indict', ...head })).status).toBe(
      200,
    );
    await send('kiem-sat-kv', '2026-10-11', 'try', office.regionCourt);
    await take(office, 'tham-phan-kv', id, '2026-10-12');
    expect(dueOf(await seen('tham-phan-kv', id), 'X-02')).toBe('2026-10-27');
  });
});

describe('a judgment', () => {
  it('is not pronounced while the case is suspended, and names every defendant', async () => {
    const id = await office.open();
    await office.bring('trial', id);
    const accusedId = (await seen('tham-phan-kv', id)).accusedList[0]?.id ?? '';
    const judge = { office: 'presiding-judge' };
    expect(
      (await step('tham-phan-kv', id, '2026-09-20', { do: 'decide-trial', ...judge })).status,
    ).toBe(200);
    const { hearingId } = await act('tham-phan-kv', id, '/hearings', {
      at: at('2026-09-20', '10:00'),
      form: 'at-court',
      closed: false,
      startsAt: at('2026-10-01'),
    });
    await act('tham-phan-kv', id, `/hearings/${hearingId}/held`, { at: at('2026-10-01') });
    const judged = (defendants: object[]) =>
      office.post_('tham-phan-kv', id, '/judgment', { at: at('2026-10-01', '16:00'), defendants });
    const guilty = { accusedId, outcome: 'convicted' };
    expect((await judged([guilty, guilty])).body).toMatchObject({
      code: 'case.defendants-incomplete',
    });
    const ill = { do: 'suspend', ...judge, params: { ground: 'illness' } };
    expect((await step('tham-phan-kv', id, '2026-10-01', ill)).status).toBe(200);
    expect((await judged([guilty])).body).toMatchObject({ code: 'case.suspended' });
  });

  it('opens one window for an absent defendant, and takes appeals of this case between its day and today', async () => {
    const id = await office.open();
    await office.bring('judged', id);
    const accusedId = (await seen('tham-phan-kv', id)).accusedList[0]?.id ?? '';
    const receipt = { at: at('2026-10-05'), accusedId };
    expect((await office.post_('tham-phan-kv', id, '/judgment-receipts', receipt)).status).toBe(
      404,
    );
    const strange = await charge(await office.open(), '2026-07-16');
    const appeal = (lodgedOn: string, who: string) =>
      office.post_('tham-phan-kv', id, '/appeals', {
        at: at('2026-10-12'),
        party: 'accused',
        accusedId: who,
        lodgedOn,
      });
    expect((await appeal('2026-10-10', strange)).status).toBe(404);
    expect((await appeal('2026-09-30', accusedId)).body).toMatchObject({ code: 'case.appeal-day' });
    expect((await appeal('2027-03-02', accusedId)).body).toMatchObject({ code: 'case.appeal-day' });
    expect((await appeal('2026-10-10', accusedId)).status).toBe(200);
  });
});

describe('an appeal', () => {
  it('against a judgment that was annulled is no longer withdrawn; whom it acquitted is not convicted on appeal', async () => {
    const id = await office.open();
    await office.bring('judged', id);
    const accusedId = (await seen('tham-phan-kv', id)).accusedList[0]?.id ?? '';
    const first = await lodge(id, '2026-10-10', accusedId);
    await toAppeal(id, '2026-10-20');
    await decide(id, '2026-11-23', 'annulled-retry');
    await judgeAgain(id, accusedId);
    await lodge(id, '2026-12-16', accusedId);
    expect(
      (
        await office.post_('tham-phan-kv', id, `/appeals/${first}/withdraw`, {
          at: at('2026-12-20'),
        })
      ).status,
    ).toBe(404);
    await toAppeal(id, '2026-12-21');
    const guilty = [{ accusedId, outcome: 'convicted' }];
    expect((await decide(id, '2027-02-10', 'amended', guilty)).body).toMatchObject({
      code: 'case.acquitted-stays',
    });
  });
});

async function lodge(id: string, day: string, accusedId: string): Promise<string> {
  const { appealId } = await act('tham-phan-kv', id, '/appeals', {
    at: at(day, '17:00'),
    party: 'victim',
    accusedId,
    lodgedOn: day,
  });
  return appealId;
}

async function toAppeal(id: string, day: string): Promise<void> {
  await act('tham-phan-kv', id, '/hand-overs', {
    at: at(day, '18:00'),
    purpose: 'appeal',
    toAgencyId: await office.agency('provincial-court'),
    papers: ['judgment', 'appeal-notices'],
    volumes: 3,
  });
  await take(office, 'tham-phan', id, day === '2026-10-20' ? '2026-10-22' : '2026-12-23');
  await hear('tham-phan', id, day === '2026-10-20' ? '2026-11-20' : '2027-02-05');
}

async function hear(by: string, id: string, day: string): Promise<void> {
  expect((await step(by, id, day, { do: 'decide-trial', office: 'presiding-judge' })).status).toBe(
    200,
  );
  const { hearingId } = await act(by, id, '/hearings', {
    at: at(day, '10:00'),
    form: 'at-court',
    closed: false,
    startsAt: at(day, '10:00'),
  });
  await act(by, id, `/hearings/${hearingId}/held`, { at: at(day, '11:00') });
}

const decide = (id: string, day: string, result: string, defendants: object[] = []) =>
  step('tham-phan', id, day, {
    do: 'decide-appeal',
    office: 'appeal-panel',
    params: { result },
    defendants,
  });

async function judgeAgain(id: string, accusedId: string): Promise<void> {
  await hear('tham-phan-kv', id, '2026-12-10');
  await act('tham-phan-kv', id, '/judgment', {
    at: at('2026-12-10', '16:00'),
    defendants: [{ accusedId, outcome: 'acquitted' }],
  });
}
