import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import {
  type Caller,
  makeTaskOffice,
  type TaskOffice,
} from '../../../../tests/harness/task-office.ts';
import { listTasks, TaskView } from '../contract.ts';

const db = await freshDatabase();
let office: TaskOffice;
beforeAll(async () => {
  office = await makeTaskOffice(db);
});
afterAll(() => office.close());

type List = z.infer<typeof listTasks.output>;
const act = (caller: Caller, id: string, body: object, key?: string) =>
  caller.post<{ execution: TaskView['executions'][number]; entryId: string; code: string }>(
    `/tasks/${id}/acts`,
    body,
    key,
  );
const look = async (caller: Caller, id: string): Promise<TaskView> => {
  const { status, body } = await caller.get(`/tasks/${id}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return TaskView.parse(body);
};

describe('a task given to one agency', () => {
  it('is accepted, reported on, reported done, returned, done again and confirmed', async () => {
    const id = await office.addTask({ lead: 'health' });
    const { health, coordinator } = office.as;
    expect(
      (await act(health, id, { do: 'acknowledge', revision: 1 })).body.execution,
    ).toMatchObject({ state: 'acknowledged', revision: 2 });
    await act(health, id, {
      do: 'report-progress',
      revision: 2,
      percent: 40,
      text: 'Đã mở ba buổi truyền thông',
    });
    expect((await look(coordinator, id)).progress).toBe(40);
    await act(health, id, { do: 'report-done', revision: 3, text: 'Đủ mười buổi' });
    expect(await look(coordinator, id)).toMatchObject({ state: 'done', progress: 100 });
    const { agencies } = office;
    const returned = await act(coordinator, id, {
      do: 'return',
      agencyId: agencies.health,
      revision: 4,
      text: 'Thiếu danh sách buổi',
    });
    expect(returned.body.execution.state).toBe('returned');
    await act(health, id, { do: 'report-done', revision: 5, text: 'Đã kèm danh sách' });
    await act(coordinator, id, { do: 'confirm', agencyId: agencies.health, revision: 6 });
    const view = await look(health, id);
    expect(view).toMatchObject({ state: 'confirmed', progress: 100 });
    expect(view.entries.map((entry) => entry.toState)).toEqual([
      'confirmed',
      'done',
      'returned',
      'done',
      'in-progress',
      'acknowledged',
    ]);
    expect(view.entries[0]?.by).toMatchObject({ name: 'Cán bộ coordinator', agency: 'police' });
  });

  it('refuses a return without a reason, a confirmation before it is done, and strangers', async () => {
    const id = await office.addTask({ lead: 'health' });
    const { coordinator, health, women, commune1, administrator } = office.as;
    const target = { agencyId: office.agencies.health, revision: 1 };
    const early = await act(coordinator, id, { ...target, do: 'confirm' });
    expect([early.status, early.body.code]).toEqual([409, 'task.not-in-state']);
    expect((await act(health, id, { ...target, do: 'confirm' })).status).toBe(403);
    expect((await act(commune1, id, { ...target, do: 'acknowledge' })).status).toBe(404);
    expect((await act(women, id, { ...target, do: 'acknowledge' })).status).toBe(404);
    expect((await women.get(`/tasks/${id}`)).status).toBe(404);
    expect((await administrator.get(`/tasks/${id}`)).status).toBe(404);
    await act(health, id, { do: 'report-done', revision: 1, text: 'Xong' });
    const bare = await act(coordinator, id, { ...target, revision: 2, do: 'return' });
    expect(bare.body.code).toBe('task.reason-required');
  });

  it('is extended on request: asked, seen by the issuer, answered, the new last day kept', async () => {
    const id = await office.addTask({ lead: 'health', dueOn: '2026-04-30' });
    const { health, coordinator } = office.as;
    await act(health, id, {
      do: 'ask-extension',
      revision: 1,
      until: '2026-05-31',
      text: 'Chờ kinh phí',
    });
    const asked = await coordinator.get<List>(`/tasks?scope=issued&state=asked`);
    expect(asked.body.rows.map((row) => row.id)).toEqual([id]);
    const target = { agencyId: office.agencies.health, revision: 2 };
    const refusedBare = await act(coordinator, id, {
      ...target,
      do: 'answer-extension',
      granted: false,
    });
    expect(refusedBare.body.code).toBe('task.reason-required');
    await act(coordinator, id, { ...target, do: 'answer-extension', granted: true });
    expect((await look(health, id)).mine).toMatchObject({ state: 'assigned', dueOn: '2026-05-31' });
    const { rows } = await office.db.asOwner((client) =>
      client.query('select kind, state, reason from task_request where task_id = $1', [id]),
    );
    expect(rows).toEqual([{ kind: 'extension', state: 'granted', reason: 'Chờ kinh phí' }]);
  });

  it('is changed on request, with another last day where the issuer gives one', async () => {
    const id = await office.addTask({ lead: 'health' });
    const { health, coordinator } = office.as;
    await act(health, id, { do: 'ask-change', revision: 1, text: 'Việc này của Sở khác' });
    await act(coordinator, id, {
      do: 'answer-change',
      agencyId: office.agencies.health,
      revision: 2,
      granted: true,
      text: 'Làm phần truyền thông thôi',
      until: '2026-07-15',
    });
    expect((await look(health, id)).mine).toMatchObject({ state: 'assigned', dueOn: '2026-07-15' });
  });
});

describe('two officers of one agency', () => {
  it('the second is told, and both texts are kept: one stored, one still on the page', async () => {
    const id = await office.addTask({ lead: 'health' });
    const { health, healthColleague } = office.as;
    const seen = { do: 'report-progress', revision: 1, percent: 20 };
    const [first, second] = await Promise.all([
      act(health, id, { ...seen, text: 'Bản của tôi' }),
      act(healthColleague, id, { ...seen, text: 'Bản của đồng nghiệp' }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    const late = first.status === 409 ? first : second;
    expect(late.body.code).toBe('record.changed');
    const view = await look(health, id);
    expect(view.entries).toHaveLength(1);
    expect(view.mine?.revision).toBe(2);
  });

  it('a request sent twice is recorded once, and answers the same', async () => {
    const id = await office.addTask({ lead: 'health' });
    const key = randomUUID();
    const body = { do: 'report-progress', revision: 1, percent: 10, text: 'Bắt đầu' };
    const [one, other] = await Promise.all([
      act(office.as.health, id, body, key),
      act(office.as.health, id, body, key),
    ]);
    expect(one).toEqual(other);
    expect((await look(office.as.health, id)).entries).toHaveLength(1);
    const different = await act(office.as.health, id, { ...body, percent: 11 }, key);
    expect(different.body.code).toBe('request.repeated-differently');
  });
});

describe('many tasks at once', () => {
  it('the same for all: those that cannot take it are named, the others go through', async () => {
    const open = await Promise.all([1, 2, 3].map(() => office.addTask({ lead: 'health' })));
    const done = await office.addTask({ lead: 'health' });
    const other = await office.addTask({ lead: 'police' });
    await act(office.as.health, done, { do: 'report-done', revision: 1, text: 'Xong' });
    const answer = await office.as.health.post<{
      done: number;
      refused: { id: string; code: string }[];
    }>('/task-acts', {
      ids: [...open, done, other],
      do: 'report-progress',
      percent: 30,
      text: 'Đã phổ biến trong toàn ngành',
    });
    expect(answer.body.done).toBe(3);
    expect(answer.body.refused.map(({ id, code }) => ({ id, code }))).toEqual([
      { id: done, code: 'task.not-in-state' },
      { id: other, code: 'record.not-found' },
    ]);
    for (const id of open) {
      expect((await look(office.as.health, id)).mine).toMatchObject({
        progress: 30,
        state: 'in-progress',
      });
    }
  });

  it('the issuer confirms what several agencies reported done', async () => {
    const [one, two] = await Promise.all([
      office.addTask({ lead: 'health' }),
      office.addTask({ lead: 'police' }),
    ]);
    await act(office.as.health, one, { do: 'report-done', revision: 1, text: 'Xong' });
    await act(office.as.police, two, { do: 'report-done', revision: 1, text: 'Xong' });
    const { agencies } = office;
    const answer = await office.as.coordinator.post<{ done: number }>('/task-acts', {
      ids: [one, two],
      agencyIds: [agencies.health, agencies.police],
      do: 'confirm',
    });
    expect(answer.body.done).toBe(2);
    expect((await look(office.as.coordinator, one)).state).toBe('confirmed');
  });
});

describe('a member of a group', () => {
  it('sees the plan’s tasks addressed to its group, and starts a row of its own by reporting', async () => {
    const id = await office.addTask({
      lead: 'health',
      group: true,
      body: 'Tuyên truyền tại thôn, bản',
    });
    const alone = await office.addTask({ lead: 'health' });
    const { commune1, commune2, health } = office.as;
    const path = `/tasks?scope=card&planId=${office.planId}&limit=200`;
    const card = (await commune1.get<List>(path)).body;
    expect(listTasks.output.parse(card)).toEqual(card);
    expect(card.rows.find((row) => row.id === id)).toMatchObject({
      byCard: true,
      role: 'implementing',
      state: 'assigned',
      revision: 0,
    });
    expect(card.rows.some((row) => row.id === alone)).toBe(false);
    const before = await look(commune1, id);
    expect(before.mine).toBeNull();
    expect(before.card?.asWritten).toBe('UBND các xã');
    const said = await act(commune1, id, {
      do: 'report-progress',
      revision: 0,
      percent: 50,
      text: 'Đã nói chuyện ở bốn thôn',
    });
    expect(said.body.execution).toMatchObject({ byCard: true, progress: 50, revision: 1 });
    expect((await look(commune2, id)).mine).toBeNull();
    expect((await look(commune2, id)).executions).toEqual([]);
    expect((await look(health, id)).executions.map((one) => one.agency.name)).toEqual([
      'health',
      'commune1',
    ]);
    expect((await look(health, id)).progress).toBe(0);
    const again = await act(commune1, id, { do: 'report-done', revision: 0, text: 'Xong' });
    expect(again.body.code).toBe('record.changed');
  });

  it('does not finish the group’s task alone', async () => {
    const id = await office.addTask({ group: true });
    await act(office.as.commune1, id, {
      do: 'report-done',
      revision: 0,
      text: 'Phần xã tôi đã xong',
    });
    expect(await look(office.as.coordinator, id)).toMatchObject({ state: 'open', progress: 0 });
  });

  it('is refused where it is not named', async () => {
    const id = await office.addTask({ lead: 'health' });
    const said = await act(office.as.commune1, id, {
      do: 'report-progress',
      revision: 0,
      percent: 5,
      text: 'Thử',
    });
    expect(said.status).toBe(404);
  });
});

describe('talk on a task', () => {
  it('names those who may read it, and refuses a mention of anybody else', async () => {
    const id = await office.addTask({ lead: 'health', group: true });
    const { health, women, commune2, coordinator } = office.as;
    const found = await health.post<{ rows: { officerId: string; name: string }[] }>(
      `/tasks/${id}/readers/find`,
      { words: 'can bo' },
    );
    const ids = found.body.rows.map((row) => row.officerId);
    expect(ids).toContain(coordinator.officerId);
    expect(ids).toContain(commune2.officerId);
    expect(ids).not.toContain(women.officerId);
    const refused = await health.post(`/tasks/${id}/comments`, {
      body: 'Nhờ chị xem',
      mentions: [women.officerId],
    });
    expect(refused.body.code).toBe('task.mention-unreadable');
    await health.post(`/tasks/${id}/comments`, {
      body: 'Nhờ xã gửi số liệu',
      mentions: [commune2.officerId],
    });
    const view = await look(commune2, id);
    expect(view.comments).toMatchObject([
      { body: 'Nhờ xã gửi số liệu', mentions: ['Cán bộ commune2'], by: { agency: 'health' } },
    ]);
    expect((await women.post(`/tasks/${id}/comments`, { body: 'x' })).status).toBe(404);
  });
});

describe('adding and dividing', () => {
  const body = 'Rà soát các cơ sở dịch vụ việc làm trên địa bàn';

  it('orders agencies of one’s range and asks the others', async () => {
    const { agencies } = office;
    const made = await office.as.police.post<{ id: string }>('/tasks', {
      body,
      dueOn: '2026-05-15',
      leadAgencyIds: [agencies.communePolice],
      cooperatingAgencyIds: [agencies.women],
    });
    expect(made.status).toBe(200);
    const view = await look(office.as.women, made.body.id);
    expect(view.assignments.map(({ agency, mode }) => [agency?.name, mode])).toEqual([
      ['communePolice', 'ordered'],
      ['women', 'requested'],
    ]);
    expect((await office.as.health.get(`/tasks/${made.body.id}`)).status).toBe(404);
  });

  it('asks for an agency, a sensible last day, and the right to add', async () => {
    const { agencies } = office;
    const code = async (caller: Caller, input: object) =>
      (await caller.post<{ code: string }>('/tasks', { body, ...input })).body.code;
    expect(await code(office.as.police, {})).toBe('task.agency-required');
    expect(
      await code(office.as.police, { dueOn: '2026-01-01', leadAgencyIds: [agencies.police] }),
    ).toBe('task.due-before-start');
    expect(await code(office.as.women, { leadAgencyIds: [agencies.women] })).toBe('access.denied');
    expect(
      await code(office.as.health, { planId: office.planId, leadAgencyIds: [agencies.health] }),
    ).toBe('access.denied');
  });

  it('divides its own work into sub-tasks whose progress comes up', async () => {
    const { agencies } = office;
    const parent = await office.addTask({ group: true, body: 'Việc chung của tỉnh' });
    const make = (name: 'health' | 'police') =>
      office.as.coordinator.post<{ id: string }>('/tasks', {
        parentTaskId: parent,
        body,
        leadAgencyIds: [agencies[name]],
      });
    const [one, two] = [await make('health'), await make('police')];
    await act(office.as.health, one.body.id, {
      do: 'report-progress',
      revision: 1,
      percent: 75,
      text: 'Gần xong',
    });
    await act(office.as.police, two.body.id, {
      do: 'report-progress',
      revision: 1,
      percent: 20,
      text: 'Mới làm',
    });
    const view = await look(office.as.coordinator, parent);
    expect(view.progress).toBe(47);
    expect(view.subTasks.map((task) => task.progress).sort()).toEqual([20, 75]);
    const stranger = await office.as.commune1.post<{ code: string }>('/tasks', {
      parentTaskId: parent,
      body,
      leadAgencyIds: [agencies.commune1],
    });
    expect(stranger.body.code).toBe('access.denied');
  });
});
