import { describe, expect, it } from 'vitest';
import type { NoticeRow } from '#features/notifications/contract.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';
import type { DifficultyRow, DifficultyView, GroupRow } from '../contract.ts';

describe('a difficulty', async () => {
  const province = await aProvince('2026-03-02');
  const coordinator = await province.signIn('dieu-phoi');
  const health = await province.signIn('dau-moi');
  const education = await province.signIn('dau-moi-gd');
  const raised = {
    field: 'Kinh phí',
    body: 'Chưa có định mức chi cho người phiên dịch khi tiếp nhận nạn nhân',
    basis: 'Thông tư hướng dẫn kinh phí',
    proposal: 'Sở Tài chính hướng dẫn định mức trong quý II',
  };
  const raise = async (officer: Officer, change: object = {}) => {
    const answer = await officer.send<{ id: string }>('POST', '/difficulties', {
      ...raised,
      ...change,
    });
    expect(answer.status).toBe(200);
    return answer.body.id;
  };
  const read = async (officer: Officer, id: string) =>
    (await officer.get<DifficultyView>(`/difficulties/${id}`)).body;

  it('is raised by an agency, seen by it and by who decides, and by nobody else', async () => {
    const id = await raise(health);
    expect(await read(health, id)).toMatchObject({ state: 'raised', waysOn: ['withdraw'] });
    expect((await read(coordinator, id)).waysOn).toEqual(['group', 'decide']);
    expect((await education.get(`/difficulties/${id}`)).status).toBe(404);
    const notices = await coordinator.get<{ rows: NoticeRow[] }>('/notifications');
    expect(notices.body.rows[0]).toMatchObject({ kind: 'difficulty.raised', recordId: id });
  });

  it('is put together with like ones, decided for all at once, answered, and followed by one task', async () => {
    const ids = [
      await raise(health),
      await raise(education, { body: 'Thiếu tài liệu bằng tiếng dân tộc' }),
    ];
    const grouped = await coordinator.send<{ groupId: string }>('POST', '/difficulty-groups', {
      title: 'Kinh phí và tài liệu',
      ids,
    });
    const { groupId } = grouped.body;
    const finance = await coordinator.send<{ rows: { id: string }[] }>('POST', '/agencies/find', {
      words: 'so tai chinh',
    });
    const decided = await coordinator.send<{ decided: number; taskId: string }>(
      'POST',
      '/difficulty-decisions',
      {
        groupId,
        decision: 'Đồng ý; giao Sở Tài chính hướng dẫn',
        followUp: {
          body: 'Hướng dẫn định mức chi phiên dịch, tài liệu',
          leadAgencyId: finance.body.rows[0]?.id,
          dueOn: '2026-06-30',
        },
      },
    );
    expect(decided.body.decided).toBe(2);
    for (const [officer, id] of [
      [health, ids[0] ?? ''],
      [education, ids[1] ?? ''],
    ] as const) {
      expect(await read(officer, id)).toMatchObject({
        state: 'decided',
        decision: 'Đồng ý; giao Sở Tài chính hướng dẫn',
        decidedOn: '2026-03-02',
        group: { id: groupId },
      });
    }
    const followed = await read(coordinator, ids[0] ?? '');
    expect(followed.task?.id).toBe(decided.body.taskId);
    expect(followed.waysOn).toEqual(['answer']);

    const answer = {
      revision: followed.revision,
      answer: 'Sở Tài chính sẽ có hướng dẫn trước 30/6.',
    };
    await coordinator.send('POST', `/difficulties/${ids[0]}/answer`, answer);
    expect(await read(health, ids[0] ?? '')).toMatchObject({
      state: 'answered',
      answer: answer.answer,
      waysOn: [],
    });
    const told = await health.get<{ rows: NoticeRow[] }>('/notifications');
    expect(told.body.rows.map((row) => row.kind)).toContain('difficulty.answered');

    const groups = await coordinator.get<{ rows: GroupRow[] }>('/difficulty-groups?state=decided');
    expect(groups.body.rows).toMatchObject([{ id: groupId, members: 2 }]);
    expect(
      await coordinator.send('POST', '/difficulty-groups', { groupId, ids: [await raise(health)] }),
    ).toMatchObject({ status: 409, body: { code: 'difficulty.group-decided' } });
  });

  it('is added to a group that is still open, by who decides it', async () => {
    const first = await raise(health);
    const { body } = await coordinator.send<{ groupId: string }>('POST', '/difficulty-groups', {
      title: 'Phiên dịch',
      ids: [first],
    });
    const later = await raise(education);
    const add = (officer: Officer) =>
      officer.send('POST', '/difficulty-groups', { groupId: body.groupId, ids: [later] });
    expect((await add(health)).status).toBe(404);
    expect(await add(coordinator)).toMatchObject({ status: 200, body: { grouped: 1 } });
    expect((await read(coordinator, later)).group).toEqual({
      id: body.groupId,
      title: 'Phiên dịch',
    });
    const open = async (officer: Officer) =>
      (await officer.get<{ rows: GroupRow[] }>('/difficulty-groups?state=open')).body.rows;
    expect(await open(coordinator)).toMatchObject([{ members: 2, mayDecide: true }]);
    expect(await open(health)).toMatchObject([{ id: body.groupId, mayDecide: false }]);
  });

  it('is withdrawn by its own agency before it is decided, not after', async () => {
    const id = await raise(health);
    const withdraw = (officer: Officer, revision: number) =>
      officer.send('POST', `/difficulties/${id}/withdraw`, {
        revision,
        reason: 'Đã tự giải quyết',
      });
    expect((await withdraw(education, 1)).status).toBe(404);
    expect((await withdraw(coordinator, 1)).status).toBe(403);
    expect((await withdraw(health, 1)).status).toBe(200);
    expect(await withdraw(health, 2)).toMatchObject({
      status: 409,
      body: { code: 'difficulty.not-in-state' },
    });
  });

  it('cannot be decided by the agency that raised it', async () => {
    const id = await raise(health);
    const decide = { difficultyId: id, decision: 'Đồng ý' };
    expect((await health.send('POST', '/difficulty-decisions', decide)).status).toBe(403);
    expect((await coordinator.send('POST', '/difficulty-decisions', decide)).status).toBe(200);
  });

  it('stands in the lists of both sides by state', async () => {
    const id = await raise(education, { body: 'Chưa có biểu mẫu thống nhất' });
    const mine = await education.get<{ rows: DifficultyRow[] }>('/difficulties?state=raised');
    expect(mine.body.rows.map((row) => row.id)).toContain(id);
    const given = await coordinator.get<{ rows: DifficultyRow[] }>(
      '/difficulties?scope=given&state=raised&limit=1',
    );
    expect(given.body.rows).toHaveLength(1);
    expect(
      (await education.get<{ rows: unknown[] }>('/difficulties?scope=given')).body.rows,
    ).toEqual([]);
  });
});
