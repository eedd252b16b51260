import { describe, expect, it } from 'vitest';
import type { NoticeRow } from '#features/notifications/contract.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';
import type { MeetingRow, MeetingView } from '../contract.ts';

describe('a meeting', async () => {
  const province = await aProvince('2026-03-02');
  let coordinator = await province.signIn('dieu-phoi');
  let focal = await province.signIn('dau-moi');
  /** A session does not outlive its day. */
  const goTo = async (day: string) => {
    province.setToday(day);
    coordinator = await province.signIn('dieu-phoi');
    focal = await province.signIn('dau-moi');
  };
  const agencyOf = async (words: string) => {
    const found = await coordinator.send<{ rows: { id: string }[] }>('POST', '/agencies/find', {
      words,
    });
    return found.body.rows[0]?.id ?? '';
  };
  const health = await agencyOf('so y te');
  const called = {
    kind: 'briefing',
    title: 'Giao ban quý I về phòng, chống mua bán người',
    startsAt: '2026-03-10T08:00:00+07:00',
    endsAt: '2026-03-10T11:00:00+07:00',
    venue: 'Phòng họp số 2',
    agenda: 'Kết quả quý I; việc quý II',
    participantIds: [health],
  };
  const read = async (officer: Officer, id: string) =>
    (await officer.get<MeetingView>(`/meetings/${id}`)).body;

  it('is called, tells those invited, and stands in their list by day', async () => {
    const answer = await coordinator.send<{ id: string }>('POST', '/meetings', called);
    expect(answer.status).toBe(200);
    const listed = await focal.get<{ rows: MeetingRow[] }>(
      '/meetings?from=2026-03-10&to=2026-03-10',
    );
    expect(listed.body.rows).toMatchObject([{ title: called.title, participants: 1 }]);
    const before = await focal.get<{ rows: MeetingRow[] }>('/meetings?to=2026-03-09');
    expect(before.body.rows).toEqual([]);
    const notices = await focal.get<{ rows: NoticeRow[] }>('/notifications');
    expect(notices.body.rows[0]).toMatchObject({ kind: 'meeting.called', subject: called.title });
  });

  it('is not seen by agencies that are neither invited nor above', async () => {
    const { body } = await coordinator.send<{ id: string }>('POST', '/meetings', called);
    const other = await province.signIn('dau-moi-gd');
    expect((await other.get(`/meetings/${body.id}`)).status).toBe(404);
  });

  it('cannot end before it begins, nor be called by a member agency', async () => {
    const wrong = { ...called, endsAt: '2026-03-10T07:00:00+07:00' };
    expect(await coordinator.send('POST', '/meetings', wrong)).toMatchObject({
      status: 409,
      body: { code: 'meeting.ends-before-start' },
    });
    expect((await focal.send('POST', '/meetings', called)).status).toBe(403);
  });

  it('turns its conclusions into tasks when they name an agency, and keeps the others as words', async () => {
    const { body } = await coordinator.send<{ id: string }>('POST', '/meetings', called);
    const minutes = {
      revision: 1,
      minutes: 'Các đơn vị báo cáo kết quả.',
      attendedIds: [health],
      conclusions: [
        {
          body: 'Sở Y tế rà soát cơ sở tiếp nhận trước 15/4',
          leadAgencyId: health,
          dueOn: '2026-04-15',
        },
        { body: 'Biểu dương các đơn vị hoàn thành tốt' },
      ],
    };
    const path = `/meetings/${body.id}/minutes`;
    expect(await coordinator.send('POST', path, minutes)).toMatchObject({
      status: 409,
      body: { code: 'meeting.not-begun' },
    });
    await goTo('2026-03-10');
    expect((await coordinator.send('POST', path, minutes)).body).toEqual({ tasks: 1 });
    const held = await read(coordinator, body.id);
    expect(held.state).toBe('held');
    expect(held.participants).toMatchObject([{ id: health, attended: true }]);
    expect(held.conclusions.map(({ task }) => task !== null)).toEqual([true, false]);

    const task = held.conclusions[0]?.task;
    const given = await focal.get<{ origin: string; dueOn: string }>(`/tasks/${task?.id}`);
    expect(given.body).toMatchObject({ origin: 'meeting', dueOn: '2026-04-15' });
  });

  it('refuses a conclusion due before the meeting, and a change that did not see the last one', async () => {
    await goTo('2026-03-11');
    const { body } = await coordinator.send<{ id: string }>('POST', '/meetings', called);
    const conclusions = [{ body: 'Làm ngay', leadAgencyId: health, dueOn: '2026-03-01' }];
    expect(
      await coordinator.send('POST', `/meetings/${body.id}/minutes`, { revision: 1, conclusions }),
    ).toMatchObject({ status: 409, body: { code: 'conclusion.deadline-before-meeting' } });
    expect(
      await coordinator.send('PUT', `/meetings/${body.id}`, { ...called, revision: 7 }),
    ).toMatchObject({ status: 409, body: { code: 'record.changed' } });
  });

  it('is cancelled with a reason while it is ahead, and then has no minutes', async () => {
    const { body } = await coordinator.send<{ id: string }>('POST', '/meetings', called);
    const reason = 'Trùng lịch họp Tỉnh ủy';
    const cancel = { revision: 1, reason };
    expect((await coordinator.send('POST', `/meetings/${body.id}/cancel`, cancel)).status).toBe(
      200,
    );
    expect(await read(focal, body.id)).toMatchObject({
      state: 'cancelled',
      cancelledReason: reason,
    });
    expect(
      await coordinator.send('POST', `/meetings/${body.id}/minutes`, { revision: 2 }),
    ).toMatchObject({ status: 409, body: { code: 'meeting.cancelled' } });
  });
});
