import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { moveDueWork } from '#features/agencies/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import { issuePlan } from '../../../../tests/harness/issue-plan.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';
import type { NoticeRow } from '../contract.ts';
import { sendReminders } from './index.ts';

const PLAN = `ỦY BAN NHÂN DÂN TỈNH MINH HỌA
Số: 81/KH-UBND
Minh Họa, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống mua bán người năm 2026
I. MỤC ĐÍCH
Nâng cao nhận thức.
II. NHIỆM VỤ
1. Các sở, ban, ngành tỉnh tổ chức ký cam kết không tiếp tay cho mua bán người trước ngày 20/6/2026.
2. Công an tỉnh chủ trì rà soát địa bàn trước ngày 20/7/2026.
III. TỔ CHỨC THỰC HIỆN
Các sở, ban, ngành tỉnh báo cáo kết quả trước ngày 17/8/2026 về Ủy ban nhân dân tỉnh.
`;

describe('notices of what moved', async () => {
  const province = await aProvince('2026-03-02');
  let coordinator = await province.signIn('dieu-phoi');
  let health = await province.signIn('dau-moi');
  let education = await province.signIn('dau-moi-gd');
  const goTo = async (day: string) => {
    province.setToday(day);
    coordinator = await province.signIn('dieu-phoi');
    health = await province.signIn('dau-moi');
    education = await province.signIn('dau-moi-gd');
  };
  const [healthId, educationId] = [
    await agencyId(coordinator, 'so y te'),
    await agencyId(coordinator, 'so giao duc'),
  ];
  const give = async (dueOn: string, to = healthId) =>
    (
      await coordinator.send<{ id: string }>('POST', '/tasks', {
        body: `Rà soát việc đến hạn ${dueOn}`,
        dueOn,
        leadAgencyIds: [to],
      })
    ).body.id;
  const move = async (recordIds: string[]) => {
    const path = `/agencies/${healthId}/open-work/move`;
    const reason = 'Chuyển chức năng theo quyết định';
    const body = { successorId: educationId, recordIds, reason };
    expect((await coordinator.send('POST', path, body)).status).toBe(200);
  };
  const told = async (officer: Officer, kind: string) =>
    (await officer.get<{ rows: NoticeRow[] }>('/notifications?limit=200')).body.rows.filter((row) =>
      row.kind.startsWith(kind),
    );
  const remind = async (day: string) => {
    await goTo(day);
    await sendReminders({ db: province.db, now: momentOf(day) });
  };

  it('tell the agency that got the work and the one that had it, each once', async () => {
    const ids = [await give('2026-09-30'), await give('2026-09-30'), await give('2026-10-30')];
    await move(ids.slice(0, 2));
    expect(await told(education, 'work.')).toMatchObject([{ kind: 'work.task-moved', count: 2 }]);
    const away = await told(health, 'work.');
    expect(away).toMatchObject([{ kind: 'work.moved-away', recordId: educationId, count: 2 }]);
    expect(away[0]?.subject).toBe('Sở GDĐT');
    await move(ids.slice(2));
    expect(await told(education, 'work.')).toMatchObject([{ count: 3 }]);
    expect(await told(coordinator, 'work.')).toEqual([]);
  });

  it('tell of work that moved in the night with the reminders of the morning, and not again', async () => {
    await give('2026-11-30');
    await province.db.asOwner((client) =>
      client.query(
        `insert into agency_succession (id, from_id, to_id, on_date, share, takes_work)
         values (gen_random_uuid(), $1, $2, '2026-03-04', 'whole', true)`,
        [healthId, educationId],
      ),
    );
    const night = momentOf('2026-03-04');
    await asSystem(province.db, 'test', (tx) => moveDueWork(tx, dayOf(night), night));
    await remind('2026-03-04');
    await remind('2026-03-04');
    const morning = (await told(education, 'work.task')).filter((row) => row.at > '2026-03-04');
    expect(morning).toMatchObject([{ count: 1 }]);
  });

  it('tell at once whose last working day a change of the calendar moves, and nobody else', async () => {
    await give('2026-05-22', educationId);
    await give('2026-05-29', educationId);
    await give('2026-05-28');
    await saveDay('2026-05-22');
    const [notice, ...more] = await told(education, 'calendar.changed');
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ count: 1, day: '2026-05-22', recordKind: 'calendar' });
    expect(await told(health, 'calendar.changed')).toEqual([]);
    await remind('2026-05-20');
    expect(await told(education, 'remind.task-soon')).toMatchObject([{ days: 1, count: 1 }]);
  });

  it('remind a member of the tasks in the list of its card, until it reports on them itself', async () => {
    await goTo('2026-05-25');
    const planId = await issuePlan(coordinator, PLAN);
    await remind('2026-06-10');
    const [soon, ...more] = await told(education, 'remind.card');
    expect(more).toEqual([]);
    expect(soon).toMatchObject({ kind: 'remind.card-soon', days: 7, count: 1, planId });
    await remind('2026-06-22');
    await remind('2026-06-24');
    expect((await told(education, 'remind.card')).map((row) => row.kind)).toEqual([
      'remind.card-late',
      'remind.card-soon',
    ]);
  });

  it('end with the card’s list where the member has something of its own to say', async () => {
    await goTo('2026-06-01');
    const listed = await education.get<{ rows: { id: string }[] }>(
      `/tasks?scope=card&planId=${await planOf('81/KH-UBND')}`,
    );
    const [task] = listed.body.rows;
    const answer = await education.send('POST', `/tasks/${task?.id}/acts`, {
      revision: 0,
      do: 'report-progress',
      percent: 40,
      text: 'Đã ký tại 12 phòng',
    });
    expect(answer.status).toBe(200);
    const before = (await told(education, 'remind.card')).length;
    await remind('2026-06-16');
    expect(await told(education, 'remind.card')).toHaveLength(before);
    expect(await told(education, 'remind.task-soon')).toContainEqual(
      expect.objectContaining({ days: 3, recordId: task?.id }),
    );
  });

  it('of a plan that rolls forward: the last day itself moves, and its agencies are told', async () => {
    await goTo('2026-07-06');
    const text = PLAN.replace('81/KH', '82/KH').replace('20/7/2026', '20/12/2026');
    const planId = await issuePlan(coordinator, text, { dueRollsForward: true });
    const lastDays = () =>
      province.db.asOwner(async (client) => {
        const { rows } = await client.query<{ day: string }>(
          `select distinct r.last_day::text as day from report_due r where r.plan_id = $1
           union select t.due_on::text from task t where t.plan_id = $1 order by 1`,
          [planId],
        );
        return rows.map((row) => row.day);
      });
    // 16/8 and 20/6 are a Sunday and a Saturday of 2026, 19/12 a Saturday
    expect(await lastDays()).toEqual(['2026-06-19', '2026-08-17', '2026-12-21']);
    await saveDay('2026-08-17');
    expect(await lastDays()).toEqual(['2026-06-19', '2026-08-18', '2026-12-21']);
    expect(await told(education, 'report.day-moved')).toMatchObject([{ count: 1 }]);
    await saveDay('2026-12-21');
    expect(await lastDays()).toEqual(['2026-06-19', '2026-08-18', '2026-12-22']);
    const untouched = await province.db.asOwner((client) =>
      client.query(
        `select distinct r.last_day::text as day from report_due r join plan p on p.id = r.plan_id
          where not p.due_rolls_forward`,
      ),
    );
    expect(untouched.rows).toEqual([{ day: '2026-08-16' }]);
  });

  async function saveDay(day: string): Promise<void> {
    const saved = await coordinator.send('PUT', `/calendar-days/${day}`, {
      kind: 'day-off',
      nameVi: 'Nghỉ theo quyết định của tỉnh',
      nameEn: '',
      basis: 'Thông báo số 5/TB-UBND',
      source: 'https://minhhoa.example',
      provisional: false,
      active: true,
    });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  }

  async function planOf(number: string): Promise<string> {
    const found = await coordinator.send<{ rows: { id: string }[] }>('POST', '/plan-choices', {
      words: number,
    });
    return found.body.rows[0]?.id ?? '';
  }
});

function momentOf(day: string): Temporal.Instant {
  return Temporal.Instant.from(`${day}T09:00:00+07:00`);
}

async function agencyId(officer: Officer, words: string): Promise<string> {
  const found = await officer.send<{ rows: { id: string }[] }>('POST', '/agencies/find', { words });
  return found.body.rows[0]?.id ?? '';
}
