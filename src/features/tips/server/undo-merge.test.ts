import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import type { TipView } from '../contract.ts';

let office: TipOffice;

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
  await office.province.db.asOwner((client) =>
    client.query(
      `insert into post_authority (id, post_id, kind, valid_from, province_id)
       select $1, p.id, 'head', '2023-01-01', p.province_id
         from post p join officer o on o.id = p.officer_id where o.sign_in_name = 'bien-phong'`,
      [randomUUID()],
    ),
  );
}, 120_000);

async function view(name: string, id: string): Promise<TipView> {
  const answer = await (await office.as(name)).get<TipView>(`/tips/${id}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

async function anOwnTip(changes: object): Promise<string> {
  const { id } = await office.receive(await office.as('truc-ban'), {
    channel: 'in-person',
    ...changes,
  });
  const offence = { article: '150', paragraph: 1 };
  await office.act(await office.as('truc-ban'), id, { do: 'classify', offence });
  await office.act(await office.as('thu-truong'), id, {
    do: 'assign',
    handlerPostIds: [await office.post('dieu-tra')],
    decidedByPostId: office.headOfPolice,
  });
  return id;
}

describe('a merge that is undone', () => {
  it('parts a duplicate from a main tip that has moved on, and gives it back to the body that held it', async () => {
    const [main, copy, outer] = [await anOwnTip({}), await anOwnTip({}), await anOwnTip({})];
    const police = { decidedByPostId: office.headOfPolice };
    const send = async (name: string, path: string, body: object) =>
      (await (await office.as(name)).send<{ code?: string }>('POST', path, body)).body.code ??
      'done';
    const merge = async (id: string, intoId: string) =>
      await send('dieu-tra', `/tips/${id}/merge`, {
        revision: (await view('dieu-tra', id)).revision,
        intoId,
        ...police,
      });
    const undo = async (name: string, id: string, decidedByPostId = office.headOfPolice) =>
      await send(name, `/tips/${id}/unmerge`, {
        revision: (await view(name, id)).revision,
        decidedByPostId,
      });
    const limits = (tip: TipView) =>
      tip.clocks.map(
        ({ rule, startedAt, dueOn, state }) => `${rule} ${startedAt} ${dueOn} ${state}`,
      );
    const before = await view('dieu-tra', copy);
    expect([await merge(copy, main), await merge(main, outer)]).toEqual(['done', 'done']);
    expect((await view('dieu-tra', copy)).undoMerge?.reason).toBe('tip.main-merged');
    expect(await undo('dieu-tra', copy)).toBe('tip.main-merged');
    expect(await undo('dieu-tra', main)).toBe('done');

    const toAgencyId = await office.agency('border-post');
    await office.act(await office.as('dieu-tra'), main, { do: 'transfer', toAgencyId });
    const head = await office.as('bien-phong');
    const deputy = await office.post('bien-phong');
    expect((await view('bien-phong', copy)).undoMerge?.reason).toBe('tip.main-in-transfer');
    expect((await office.act(head, main, { do: 'take-over' })).status).toBe(200);
    expect(await office.sees(await office.as('dieu-tra'), copy)).toBe(false);
    expect((await view('bien-phong', copy)).undoMerge).toMatchObject({
      reason: null,
      mainId: main,
      decidedBy: { id: toAgencyId },
      returnsTo: { id: await office.agency('provincial-police') },
    });
    expect(await undo('vien-truong', copy)).toBe('access.denied');
    expect(await undo('bien-phong', copy)).toBe('tip.decision-without-office');
    expect(await undo('bien-phong', copy, deputy)).toBe('done');
    expect(await office.sees(head, copy)).toBe(false);
    expect(await office.sees(head, main)).toBe(true);
    const after = await view('dieu-tra', copy);
    expect(after).toMatchObject({ state: before.state, competentAt: before.competentAt });
    expect(after.handlers.map(({ id }) => id)).toEqual(before.handlers.map(({ id }) => id));
    expect(limits(after)).toEqual(limits(before));
  });

  it('parts a duplicate from a main tip that ended only by whoever still holds the closed names', async () => {
    const [main, copy] = [
      await anOwnTip({}),
      await anOwnTip({ denounced: [{ name: 'Giàng Seo Lử' }] }),
    ];
    const police = { decidedByPostId: office.headOfPolice };
    const investigator = await office.as('dieu-tra');
    const { revision } = await view('dieu-tra', copy);
    await investigator.send('POST', `/tips/${copy}/merge`, { revision, intoId: main, ...police });
    await office.act(investigator, main, { do: 'not-open-case', ground: 'no-event', ...police });
    expect((await view('dieu-tra', copy)).undoMerge).toBeNull();
    const undone = async (name: string) =>
      (
        await (
          await office.as(name)
        ).send('POST', `/tips/${copy}/unmerge`, {
          revision: (await view(name, copy)).revision,
          ...police,
        })
      ).status;
    expect(await undone('dieu-tra')).toBe(403);
    expect(await undone('thu-truong')).toBe(200);
    expect((await view('dieu-tra', copy)).denounced[0]).toMatchObject({
      standing: 'named-in-tip',
      mayOpen: true,
    });
    expect((await view('dieu-tra', main)).state).toBe('case-not-opened');
  });
});
