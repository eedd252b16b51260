import { beforeAll, describe, expect, it } from 'vitest';
import { aCaseOffice, type CaseOffice } from '../../../../tests/harness/case-office.ts';
import type { CaseView } from '../contract.ts';

let office: CaseOffice;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
}, 180_000);

const at = (day: string, hour = '09:00') => `${day}T${hour}:00+07:00`;

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

const duty = (by: string, id: string, day: string, what: object) =>
  office.post_(by, id, '/duties', { at: at(day), ...what });
const clocksOf = ({ clocks }: CaseView, rule: string) => clocks.filter((one) => one.rule === rule);
const dutiesOf = ({ owed }: CaseView) =>
  owed.flatMap((one) => (one.duty === null ? [] : [one.duty]));
const noticesOf = ({ owed }: CaseView) =>
  owed.flatMap(({ notice }) => (notice === null ? [] : [`${notice.paper} ${notice.to}`]));

describe('a duty that a limit waits for', () => {
  it('is offered to the body that owes it, recorded by it alone, once, and late where it is late', async () => {
    const id = await office.open();
    await office.bring('investigation', id);
    const send = (day: string) =>
      act('dieu-tra', id, '/notices', { at: at(day), paper: 'act-record', to: 'procuracy' });
    await send('2026-07-20');
    await send('2026-07-22');
    const procuracy = await seen('kiem-sat-kv', id);
    expect(dutiesOf(procuracy)).toEqual(['act-returned', 'act-returned', 'evidence-reviewed']);
    expect(dutiesOf(await seen('dieu-tra', id))).toEqual(['evidence-reviewed']);
    const returned = { duty: 'act-returned', about: procuracy.owed[1]?.about };
    expect((await duty('dieu-tra', id, '2026-07-23', returned)).body).toMatchObject({
      code: 'case.duty-not-owed',
    });
    expect((await duty('dieu-tra-2', id, '2026-07-23', returned)).status).toBe(404);
    expect((await duty('tham-phan-kv', id, '2026-07-23', returned)).status).toBe(404);
    expect((await duty('kiem-sat-kv', id, '2026-07-23', returned)).status).toBe(200);
    expect((await duty('kiem-sat-kv', id, '2026-07-23', returned)).body).toMatchObject({
      code: 'case.duty-not-owed',
    });
    expect((await duty('kiem-sat-kv', id, '2026-08-10', { duty: 'act-returned' })).status).toBe(
      200,
    );
    const after = await seen('kiem-sat-kv', id);
    expect(clocksOf(after, '88.5').map(({ state, doneAt }) => [state, doneAt])).toEqual([
      ['missed', '2026-08-10T02:00:00Z'],
      ['met', '2026-07-23T02:00:00Z'],
    ]);
    expect(dutiesOf(after)).toEqual(['evidence-reviewed']);
    expect((await duty('dieu-tra', id, '2026-08-11', { duty: 'evidence-reviewed' })).status).toBe(
      200,
    );
    expect(clocksOf(await seen('dieu-tra', id), 'TTLT04-31')[0]?.state).toBe('met');
  });

  it('about one accused names him: the request to extend a detention', async () => {
    const id = await office.open();
    let accusedId = '';
    await office.bring('investigation', id, async (charged) => {
      accusedId = charged;
    });
    await act('dieu-tra', id, `/accused/${accusedId}/measures`, {
      at: at('2026-07-17'),
      kind: 'detention',
      office: 'head-of-investigation',
      until: at('2026-11-13', '23:59'),
    });
    const asked = { duty: 'detention-asked' };
    expect((await duty('dieu-tra', id, '2026-11-01', asked)).body).toMatchObject({
      code: 'case.duty-not-owed',
    });
    expect(
      (await duty('kiem-sat-kv', id, '2026-11-01', { ...asked, accusedId })).body,
    ).toMatchObject({ code: 'case.duty-not-owed' });
    expect((await duty('dieu-tra', id, '2026-11-01', { ...asked, accusedId })).status).toBe(200);
    expect(clocksOf(await seen('dieu-tra', id), 'D-05')[0]).toMatchObject({
      accused: 'BC1',
      state: 'met',
    });
  });

  it('of the procuracy after a stay is to check it', async () => {
    const id = await office.open();
    await office.bring('investigation', id);
    await act('dieu-tra', id, '/steps', {
      at: at('2026-08-01'),
      do: 'stay',
      office: 'head-of-investigation',
    });
    expect(dutiesOf(await seen('kiem-sat-kv', id))).toEqual(['stay-checked']);
    expect((await duty('kiem-sat-kv', id, '2026-08-10', { duty: 'stay-checked' })).status).toBe(
      200,
    );
    expect(clocksOf(await seen('kiem-sat-kv', id), '230')[0]?.state).toBe('met');
  });
});

describe('a decision of the first court', () => {
  it('that suspends is sent, received and appealed by itself, and is no appeal of the judgment', async () => {
    const id = await office.open();
    await office.bring('trial', id);
    const accusedId = (await seen('tham-phan-kv', id)).accusedList[0]?.id;
    const lodge = (day: string, what: object) =>
      office.post_('tham-phan-kv', id, '/appeals', {
        at: at(day),
        subject: 'decision',
        lodgedOn: day,
        ...what,
      });
    expect((await lodge('2026-09-10', { party: 'procuracy-same' })).body).toMatchObject({
      code: 'case.no-decision',
    });
    await act('tham-phan-kv', id, '/steps', {
      at: at('2026-10-12'),
      do: 'suspend',
      office: 'presiding-judge',
      params: { ground: 'illness' },
    });
    const court = await seen('tham-phan-kv', id);
    expect(noticesOf(court)).toEqual(['judge-decision procuracy', 'judge-decision parties']);
    expect(noticesOf(await seen('kiem-sat-kv', id))).not.toContain('judge-decision procuracy');
    expect(court.appealable).toEqual(['decision']);
    const receive = (by: string) =>
      office.post_(by, id, '/decision-receipts', { at: at('2026-10-14'), accusedId });
    expect((await receive('kiem-sat-kv')).body).toMatchObject({ code: 'case.not-holder' });
    expect((await receive('dieu-tra-2')).status).toBe(404);
    expect((await receive('tham-phan-kv')).status).toBe(200);
    expect((await receive('tham-phan-kv')).body).toMatchObject({
      code: 'case.decision-receipt-already',
    });
    const windows = (await seen('tham-phan-kv', id)).windows;
    expect(windows.map(({ subject, party, dueOn }) => [subject, party, dueOn])).toEqual([
      ['decision', 'accused', '2026-10-21'],
      ['decision', 'procuracy-same', '2026-10-19'],
      ['decision', 'procuracy-higher', '2026-10-27'],
    ]);
    const appealed = await lodge('2026-10-20', { party: 'accused', accusedId });
    expect(appealed.body).toMatchObject({ late: false });
    const protested = await lodge('2026-10-21', { party: 'procuracy-same' });
    expect(protested.body).toMatchObject({ late: true });
    for (const to of ['procuracy', 'parties']) {
      const paper = 'judge-decision';
      await act('tham-phan-kv', id, '/notices', { at: at('2026-10-22'), paper, to });
    }
    const view = await seen('tham-phan-kv', id);
    expect(view.appeals.map(({ subject }) => subject)).toEqual(['decision', 'decision']);
    expect(view.purposes).not.toContain('appeal');
    expect(clocksOf(view, 'X-08')[0]?.state).toBe('met');
    expect(noticesOf(view)).toEqual([]);
    const { appealId } = appealed.body;
    await act('tham-phan-kv', id, `/appeals/${appealId}/withdraw`, { at: at('2026-10-23') });
    expect((await seen('tham-phan-kv', id)).appeals[0]?.withdrawnOn).toBe('2026-10-23');
  });

  it('to try is sent to the procuracy within two days, and the file that goes back brings its own', async () => {
    const id = await office.open();
    await office.bring('trial', id);
    await act('tham-phan-kv', id, '/hand-overs', {
      at: at('2026-09-10'),
      purpose: 'return',
      office: 'presiding-judge',
      toAgencyId: office.regionProcuracy,
      papers: ['return-decision'],
      volumes: 1,
    });
    expect(clocksOf(await seen('kiem-sat-kv', id), 'X-04')[0]?.state).toBe('met');
    const other = await office.open();
    await office.bring('judged', other);
    const court = await seen('tham-phan-kv', other);
    expect(clocksOf(court, 'X-04').map(({ nominalOn }) => nominalOn)).toEqual(['2026-09-22']);
    expect(noticesOf(court)).toContain('judge-decision procuracy');
    await act('tham-phan-kv', other, '/notices', {
      at: at('2026-10-02'),
      paper: 'trial-decision',
      to: 'procuracy',
    });
    expect(noticesOf(await seen('tham-phan-kv', other))).not.toContain('judge-decision procuracy');
  });
});
