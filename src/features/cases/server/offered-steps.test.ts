import { beforeAll, describe, expect, it } from 'vitest';
import { aCaseOffice, type CaseOffice } from '../../../../tests/harness/case-office.ts';
import type { CaseView } from '../contract.ts';

let office: CaseOffice;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
}, 180_000);

async function seen(by: string, id: string): Promise<CaseView> {
  const answer = await office.view<CaseView>(by, id);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

const offer = async (by: string, id: string) => (await seen(by, id)).steps.map((one) => one.step);

describe('an extension of the investigation', () => {
  it('is counted by the clocks; a shorter one may be named, none beyond the law, and each only once', async () => {
    const id = await office.open();
    const extend = (params: object = {}) =>
      office.post_('kiem-sat-kv', id, '/steps', {
        at: '2026-11-02T07:00:00+07:00',
        do: 'extend-investigation',
        office: 'head-of-procuracy',
        params,
      });
    const first = (await seen('kiem-sat-kv', id)).steps.find(
      (one) => one.step === 'extend-investigation',
    );
    expect(first?.extension).toEqual({ from: '2026-11-15', most: '2027-03-15', due: '2027-03-15' });
    expect((await extend({ until: '2027-03-16' })).body).toMatchObject({
      code: 'case.extension-too-long',
      params: { most: '15/03/2027' },
    });
    expect((await extend({ until: '2026-11-15' })).body).toMatchObject({
      code: 'case.extension-not-longer',
    });
    expect((await extend({ until: '2027-01-15' })).status).toBe(200);
    const limit = (await seen('kiem-sat-kv', id)).clocks.find((one) => one.rule === '172');
    expect(limit).toMatchObject({ nominalOn: '2027-01-15', extensionsUsed: 1 });
    expect((await extend()).status).toBe(200);
    expect(await offer('kiem-sat-kv', id)).not.toContain('extend-investigation');
    expect((await extend()).body).toMatchObject({ code: 'case.no-extension-left' });
  });
});

describe('a detention', () => {
  it('is extended to the day that the clocks count, or to an earlier one; never beyond the law', async () => {
    const id = await office.open();
    let accusedId = '';
    await office.bring('investigation', id, async (charged) => {
      accusedId = charged;
    });
    const detained = await office.post_('dieu-tra', id, `/accused/${accusedId}/measures`, {
      at: '2026-07-16T10:00:00+07:00',
      kind: 'detention',
      office: 'head-of-investigation',
      until: '2026-11-10T23:59:00+07:00',
    });
    expect(detained.status, JSON.stringify(detained.body)).toBe(200);
    const extend = (until?: string) =>
      office.post_('kiem-sat-kv', id, `/measures/${detained.body.measureId}/extend`, {
        at: '2026-11-02T07:00:00+07:00',
        office: 'head-of-procuracy',
        ...(until === undefined ? {} : { until }),
      });
    await office.post_('kiem-sat-kv', id, '/steps', {
      at: '2026-11-02T06:00:00+07:00',
      do: 'extend-investigation',
      office: 'head-of-procuracy',
    });
    const room = (await seen('kiem-sat-kv', id)).accusedList[0]?.measures[0]?.extension;
    expect(room).toEqual({ from: '2026-11-10T16:59:00Z', most: '2027-02-08T16:59:00Z' });
    expect((await extend('2027-02-09T23:59:00+07:00')).body).toMatchObject({
      code: 'case.extension-too-long',
      params: { most: '08/02/2027' },
    });
    expect((await extend()).status).toBe(200);
    const measure = (await seen('kiem-sat-kv', id)).accusedList[0]?.measures[0];
    expect(measure).toMatchObject({ until: '2027-02-08T16:59:00.000Z', extensions: 1 });
  });
});

describe('the decision to try', () => {
  it('is offered until it was taken, and is not taken twice', async () => {
    const id = await office.open();
    await office.bring('trial', id);
    expect(await offer('tham-phan-kv', id)).toContain('decide-trial');
    const decide = () =>
      office.post_('tham-phan-kv', id, '/steps', {
        at: '2026-09-20T09:00:00+07:00',
        do: 'decide-trial',
        office: 'presiding-judge',
      });
    expect((await decide()).status).toBe(200);
    expect(await offer('tham-phan-kv', id)).not.toContain('decide-trial');
    expect((await decide()).body).toMatchObject({ code: 'case.trial-decided-already' });
  });
});
