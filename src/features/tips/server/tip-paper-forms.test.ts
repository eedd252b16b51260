import { beforeAll, describe, expect, it } from 'vitest';
import { TIP_STEPS, TipAct } from '#domain/tip/tip-acts.ts';
import { TIP_FORMS, TipForm } from '#domain/tip/tip-form.ts';
import { expectOfficial } from '../../../../tests/harness/official-paper.ts';
import { aTipOffice, PLANTED, type TipOffice } from '../../../../tests/harness/tip-office.ts';

let office: TipOffice;
let tipId: string;

/** A tip in verification with the police of the province, supervised by the procuracy of the region. */
beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
  const duty = await office.as('truc-ban');
  tipId = (await office.receive(duty)).id;
  const offence = { article: '150', paragraph: 1 };
  expect((await office.act(duty, tipId, { do: 'classify', offence })).status).toBe(200);
  const assigned = await office.act(await office.as('thu-truong'), tipId, {
    do: 'assign',
    handlerPostIds: [await office.post('dieu-tra')],
    decidedByPostId: office.headOfPolice,
  });
  expect(assigned.status, JSON.stringify(assigned.body)).toBe(200);
}, 120_000);

const TYPES = {
  decision: 'QUYẾT ĐỊNH',
  notice: 'THÔNG BÁO',
  record: 'BIÊN BẢN',
  dispatch: null,
} as const;

const OFFICE_OF = {
  holding: 'THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA',
  arriving: 'THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA',
  procuracy: 'VIỆN TRƯỞNG',
} as const;

/** Drafts a paper as whoever takes its act, and takes it as a Word file. */
async function take(form: TipForm, decidedByPostId: string | null = null) {
  const act = TipAct.options.find((one) => TIP_STEPS[one].form === form) ?? 'assign';
  const isProcuracy = TIP_STEPS[act].side === 'procuracy';
  const by = await office.as(isProcuracy ? 'vien-truong-kv' : 'thu-truong');
  const drafted = await by.send<{ id: string }>('POST', `/tips/${tipId}/papers`, {
    form,
    decidedByPostId,
  });
  expect(drafted.status, `${form} ${JSON.stringify(drafted.body)}`).toBe(200);
  const file = await by.send<unknown>('POST', `/tip-papers/${drafted.body.id}/docx`, {
    purpose: isProcuracy ? 'supervise-legality' : 'handle-tip',
  });
  expect(file.status, form).toBe(200);
  return { bytes: file.body, side: TIP_STEPS[act].side };
}

describe('every kind of paper of a tip', () => {
  it('is drafted in official form, signed in the office that the procedure code gives', async () => {
    for (const form of TipForm.options) {
      const { bytes, side } = await take(form);
      const { type } = TIP_FORMS[form];
      const text = await expectOfficial(bytes, {
        what: form,
        type: TYPES[type],
        signedAs: type === 'record' ? 'NGƯỜI LẬP BIÊN BẢN' : OFFICE_OF[side],
      });
      expect(text, form).toMatch(/mã TB-\d+-2026-/);
      for (const planted of [PLANTED.reporter, PLANTED.denounced, PLANTED.words]) {
        expect(text, form).not.toContain(planted);
      }
    }
  }, 60_000);

  it('is signed by the deputy for the head where the deputy decides', async () => {
    const { bytes } = await take('prolongation-decision', office.headOfPolice);
    await expectOfficial(bytes, {
      what: 'prolonged by the deputy',
      type: 'QUYẾT ĐỊNH',
      signedAs: 'KT. THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA\nPHÓ THỦ TRƯỞNG CƠ QUAN ĐIỀU TRA',
    });
  });
});
