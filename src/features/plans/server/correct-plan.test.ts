import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/server/ids/new-id.ts';
import { PEAK, PLAN, SURVEY } from '../../../../tests/harness/corrected-plan-texts.ts';
import { acceptAll, issuePlan } from '../../../../tests/harness/issue-plan.ts';
import { correctionsBy } from '../../../../tests/harness/plan-corrections.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';
import type { CardView, ConfirmOutlook, PlanView } from '../contract.ts';

const KEYS = [newId(), newId(), newId()] as const;

const province = await aProvince('2026-02-05');
let coordinator: Officer;
let police: Officer;
let health: Officer;
beforeAll(async () => {
  coordinator = await province.signIn('dieu-phoi');
  police = await province.signIn('thu-truong');
  health = await province.signIn('dau-moi');
});

const { readCorrection, save, readyCorrection, lookAt, correct, confirm, codesOf } = correctionsBy(
  () => coordinator,
);

describe('a corrected text', () => {
  it('begins with what was confirmed, and asks whether it corrects or stands alone', async () => {
    const planId = await issuePlan(coordinator, PLAN);
    const view = await readCorrection(planId, PLAN);
    expect(view.corrects).toMatchObject({ id: planId, number: '12/KH-BCĐ138' });
    expect(view.differences).toEqual([]);
    expect(view.review.tasks.map((task) => task.status)).toEqual(
      view.review.tasks.map(() => 'accepted'),
    );
    const answer = await confirm(view, acceptAll(view.review), null);
    expect([answer.status, answer.body]).toMatchObject([
      409,
      { code: 'plan.not-ready', params: { what: 'correction-unchosen' } },
    ]);
    expect(await codesOf(view)).toContain('correction-unchosen');
  });

  it('keeps a task with what was done on it, changes words and days, adds and ends others', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '20/KH'));
    const before = await tasksOf(planId);
    await reportOn(before.campaign, 40);
    const text = PLAN.replaceAll('12/KH', '20/KH')
      .replace('15/7/2026', '31/7/2026')
      .replace(
        SURVEY,
        '- Lập đường dây nóng tiếp nhận tin báo của tỉnh (Công an tỉnh chủ trì thực hiện).',
      )
      .replace('trên 90%', 'trên 95%');
    const outlook = await lookAt(planId, text);
    expect(outlook.correction?.counts).toEqual({
      tasks: { kept: 3, changed: 1, added: 1, ended: 1 },
      targets: { kept: 0, changed: 1, added: 0, ended: 0 },
      reports: { kept: 1, changed: 0, added: 0, ended: 0 },
      campaigns: { kept: 1, changed: 0, added: 0, ended: 0 },
    });
    const ended = outlook.correction?.items.find((item) => item.fate === 'ended');
    expect(ended).toMatchObject({ id: before.survey, standing: { state: 'open', progress: 0 } });

    expect(await correct(planId, text)).toBe(planId);
    const rows = await stored(
      `select id, state, progress, due_on::text, body from task where plan_id = $1 order by position, id`,
      planId,
    );
    const campaign = rows.find((row) => row.id === before.campaign);
    expect(campaign).toMatchObject({ state: 'open', progress: 40, due_on: '2026-07-30' });
    expect(campaign?.body).toContain('31/7/2026');
    expect(rows.find((row) => row.id === before.survey)?.state).toBe('cancelled');
    expect(rows.filter((row) => String(row.body).includes('đường dây nóng'))).toHaveLength(1);
    const target = await stored(
      'select value from target where plan_id = $1 and ended_on is null',
      planId,
    );
    expect(target.map((row) => Number(row.value))).toEqual([95]);

    const task = await coordinator.get<{
      entries: { body: string; toState: string }[];
      corrections: { fate: string; number: string | null; changes: { field: string }[] }[];
    }>(`/tasks/${before.campaign}`);
    expect(task.body.corrections).toMatchObject([{ fate: 'changed', number: '20/KH-BCĐ138' }]);
    expect(task.body.corrections[0]?.changes.map(({ field }) => field)).toEqual([
      'text',
      'deadline',
    ]);
    expect(task.body.entries).toHaveLength(1);
    const gone = await coordinator.get<{ entries: { body: string; toState: string }[] }>(
      `/tasks/${before.survey}`,
    );
    expect(gone.body.entries).toMatchObject([
      { body: 'không còn trong văn bản đã chỉnh', toState: 'cancelled' },
    ]);
  });

  it('keeps the older document in the register as replaced, found from either side', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '21/KH'));
    const old = (await coordinator.get<PlanView>(`/plans/${planId}`)).body.documentId;
    await correct(planId, PLAN.replaceAll('12/KH', '21a/KH'));
    const plan = (await coordinator.get<PlanView>(`/plans/${planId}`)).body;
    expect(plan.number).toBe('21a/KH-BCĐ138');
    expect(plan.corrections).toMatchObject([{ from: { documentId: old, number: '21/KH-BCĐ138' } }]);
    const before = await coordinator.get<{ isReplaced: boolean; replacedBy: { id: string }[] }>(
      `/documents/${old}`,
    );
    expect(before.body).toMatchObject({ isReplaced: true, replacedBy: [{ id: plan.documentId }] });
    const after = await coordinator.get<{ replaces: { id: string }[] }>(
      `/documents/${plan.documentId}`,
    );
    expect(after.body.replaces).toMatchObject([{ id: old }]);
    const kept = await stored('select confirmed from document_text where document_id = $1', old);
    expect(kept[0]?.confirmed).toMatchObject({ planId });
    const trail = await stored(
      `select action from audit_entry where record_id = $1 and action = 'plan.correct'`,
      planId,
    );
    expect(trail).toHaveLength(1);
  });

  it('takes work from who is not named any more and gives it to who is named anew', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '22/KH'));
    const before = await tasksOf(planId);
    await receiveCard(planId);
    const text = PLAN.replaceAll('12/KH', '22/KH')
      .replace('(Sở Y tế chủ trì thực hiện)', '(Công an tỉnh chủ trì thực hiện)')
      .replace(
        'Công an tỉnh chủ trì, phối hợp Sở Y tế',
        'Công an tỉnh chủ trì, phối hợp Hội Liên hiệp Phụ nữ tỉnh',
      );
    const outlook = await lookAt(planId, text);
    expect(outlook.correction?.joining.join()).toContain('Hội LHPN tỉnh');
    await correct(planId, text);
    const rows = await stored(
      `select x.state, a.name from agency_task x join agency a on a.id = x.agency_id
        where x.task_id = $1 order by x.state`,
      before.training,
    );
    expect(rows.map((row) => [row.state, String(row.name).split(' tỉnh')[0]])).toEqual([
      ['assigned', 'Công an'],
      ['cancelled', 'Sở Y tế'],
    ]);
    const women = await province.signIn('phu-nu');
    expect((await women.send('POST', `/plans/${planId}/receive`, {})).status).toBe(200);
    const again = await lookAt(planId, PLAN.replaceAll('12/KH', '22/KH'));
    expect(again.correction?.leaving).toContain('Hội LHPN tỉnh');
    await correct(planId, PLAN.replaceAll('12/KH', '22/KH'));
    const cards = await coordinator.get<{ rows: CardView[] }>(`/plans/${planId}/cards?limit=200`);
    expect(cards.body.rows.find((card) => card.agency.name === 'Hội LHPN tỉnh')).toMatchObject({
      state: 'received',
      withdrawnOn: '2026-02-05',
    });
    expect(cards.body.rows.find((card) => card.agency.name === 'Sở Y tế')).toMatchObject({
      state: 'received',
      withdrawnOn: null,
    });
    const back = await stored(
      `select x.state, a.name ~ '^Sở Y tế' as health from agency_task x
         join agency a on a.id = x.agency_id where x.task_id = $1 order by x.state`,
      before.training,
    );
    expect(back).toEqual([
      { state: 'assigned', health: true },
      { state: 'cancelled', health: false },
    ]);
    const plan = await women.get<PlanView>(`/plans/${planId}`);
    expect(plan.status).toBe(200);
  });

  it('that says the same leaves everything as it is but the document', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '26/KH'));
    const rows = `select t.id, t.revision, t.due_on::text, x.agency_id, x.revision as own, x.state
       from task t left join agency_task x on x.task_id = t.id where t.plan_id = $1 order by 1, 4`;
    const before = await stored(rows, planId);
    await correct(planId, `\n\n${PLAN.replaceAll('12/KH', '26/KH')}`);
    expect(await stored(rows, planId)).toEqual(before);
    const changes = `select 1 from task_change c join task t on t.id = c.task_id where t.plan_id = $1`;
    expect(await stored(changes, planId)).toEqual([]);
  });

  it('of a plan in history changes its text and targets and gives out no work', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '27/KH'), {
      state: 'history',
    });
    await correct(planId, PLAN.replaceAll('12/KH', '27a/KH').replace('trên 90%', 'trên 92%'));
    const plan = (await coordinator.get<PlanView>(`/plans/${planId}`)).body;
    expect([plan.state, plan.number, plan.targets[0]?.value]).toEqual([
      'history',
      '27a/KH-BCĐ138',
      92,
    ]);
    expect(await stored('select id from task where plan_id = $1', planId)).toEqual([]);
    expect(await stored('select id from report_due where plan_id = $1', planId)).toEqual([]);
  });

  it('leaves reports handed in, moves those that wait, and cancels what is not asked any more', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '23/KH'));
    const owed = await stored(
      `select r.id, r.agency_id, r.period_code from report_due r join agency a on a.id = r.agency_id
        where r.plan_id = $1 and a.name ~ '^Sở Y tế' order by r.last_day`,
      planId,
    );
    expect(owed.length).toBeGreaterThan(2);
    const first = String(owed[0]?.id);
    const handed = await health.send('POST', `/reports-due/${first}/hand-in`, {
      revision: 1,
      note: 'Đã nộp',
    });
    expect(handed.status, JSON.stringify(handed.body)).toBe(200);
    const moved = PLAN.replaceAll('12/KH', '23/KH').replace(
      '16/3, 16/6, 16/9, 16/12',
      '20/3, 20/6, 20/9',
    );
    await correct(planId, moved);
    const after = await stored(
      'select id, state, last_day::text, note from report_due where plan_id = $1 and agency_id = $2 order by last_day',
      planId,
      String(owed[0]?.agency_id),
    );
    expect(after.find((row) => row.id === first)).toMatchObject({
      state: 'submitted',
      last_day: '2026-03-15',
    });
    expect(after.filter((row) => row.state === 'waiting').map((row) => row.last_day)).toEqual([
      '2026-06-19',
      '2026-09-19',
    ]);
    expect(after.find((row) => row.state === 'cancelled')?.note).toBe(
      'không còn trong văn bản đã chỉnh',
    );
  });

  it('moves a campaign with its days and ends one that is not written any more', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '24/KH'));
    const later = PLAN.replaceAll('12/KH', '24/KH').replace(
      'đến ngày 30/9/2026',
      'đến ngày 15/10/2026',
    );
    await correct(planId, later);
    const campaigns = `select state, ends_on::text from campaign where plan_id = $1`;
    expect(await stored(campaigns, planId)).toEqual([{ state: 'planned', ends_on: '2026-10-15' }]);
    await correct(planId, later.replace(`${PEAK.replace('30/9/2026', '15/10/2026')}\n`, ''));
    expect(await stored(campaigns, planId)).toEqual([
      { state: 'cancelled', ends_on: '2026-10-15' },
    ]);
  });

  it('tells every agency that the plan reaches, once', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '25/KH'));
    await correct(
      planId,
      PLAN.replaceAll('12/KH', '25/KH').replace('30/9/2026 (Sở', '30/10/2026 (Sở'),
    );
    const notices = await health.get<{ rows: { kind: string; recordId: string; count: number }[] }>(
      '/notifications?limit=50',
    );
    expect(
      notices.body.rows.filter((row) => row.kind === 'plan.corrected' && row.recordId === planId),
    ).toMatchObject([{ count: 1 }]);
  });
});

describe('confirming a correction', () => {
  it('is refused when the plan was corrected since the reviewer looked, and nothing is half done', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '30/KH'));
    const text = PLAN.replaceAll('12/KH', '30/KH').replace('15/7/2026', '20/7/2026');
    const slow = await readyCorrection(planId, text);
    await correct(planId, PLAN.replaceAll('12/KH', '30/KH').replace('15/7/2026', '25/7/2026'));
    const counts =
      'select (select count(*) from directive_document) as documents, (select count(*) from task) as tasks, (select count(*) from plan_correction) as corrections, (select count(*) from group_snapshot) as groups, $1::text as plan';
    const before = await stored(counts, planId);
    const refused = await confirm(slow.view, slow.review, slow.mark, slow.revision);
    expect([refused.status, refused.body.code]).toEqual([409, 'plan.correction-outdated']);
    expect(await stored(counts, planId)).toEqual(before);
    const outlook = await coordinator.get<ConfirmOutlook>(`/plan-imports/${slow.view.id}/outlook`);
    const mark = outlook.body.correction?.mark ?? null;
    expect((await confirm(slow.view, slow.review, mark, slow.revision)).status).toBe(200);
  });

  it('is refused when the work to be ended moved on since the reviewer looked', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '31/KH'));
    const { survey } = await tasksOf(planId);
    const ready = await readyCorrection(
      planId,
      PLAN.replaceAll('12/KH', '31/KH').replace(`${SURVEY}\n`, ''),
    );
    await reportOn(survey, 70);
    const refused = await confirm(ready.view, ready.review, ready.mark, ready.revision);
    expect(refused.body.code).toBe('plan.correction-outdated');
  });

  it('happens once, however often it is sent, and one of two at once', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '32/KH'));
    const text = (day: string) => PLAN.replaceAll('12/KH', '32/KH').replace('15/7/2026', day);
    const one = await readyCorrection(planId, text('21/7/2026'));
    const other = await readyCorrection(planId, text('22/7/2026'));
    const send = ({ view, review, mark, revision }: typeof one, key: string) =>
      confirm(view, review, mark, revision, key);
    const answers = await Promise.all([send(one, KEYS[0]), send(other, KEYS[1])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers[0]?.status === 200 ? one : other;
    const key = answers[0]?.status === 200 ? KEYS[0] : KEYS[1];
    expect(await send(winner, key)).toEqual(answers.find(({ status }) => status === 200));
    expect((await send(winner, KEYS[2])).body.code).toBe('plan.already-confirmed');
    expect(
      await stored('select 1 as made from plan_correction where plan_id = $1', planId),
    ).toHaveLength(1);
  });

  it('is for the side that issued the plan, and who may confirm', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '33/KH'));
    const reached = await health.send<{ code: string }>('POST', '/plan-imports', {
      text: PLAN,
      correctsPlanId: planId,
    });
    expect([reached.status, reached.body.code]).toEqual([409, 'plan.not-correctable']);
    const ready = await readyCorrection(planId, PLAN.replaceAll('12/KH', '33b/KH'));
    const clerk = await province.signIn('van-thu');
    const path = `/plan-imports/${ready.view.id}/confirm`;
    const body = { revision: ready.revision, correctionMark: ready.mark };
    expect((await clerk.send('POST', path, body)).status).toBe(403);
    expect((await health.send('POST', path, body)).status).toBe(404);
  });

  it('leaves the plan alone where the text is a plan of its own', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '34/KH'));
    const { view, revision } = await readyCorrection(
      planId,
      PLAN.replaceAll('12/KH', '35/KH'),
      'separate',
    );
    const made = await confirm(view, view.review, null, revision);
    expect(made.status).toBe(200);
    expect(made.body.planId).not.toBe(planId);
    const plan = await coordinator.get<PlanView>(`/plans/${planId}`);
    expect([plan.body.number, plan.body.corrections]).toEqual(['34/KH-BCĐ138', []]);
  });

  it('takes a text of another issuer for a plan of its own only', async () => {
    const planId = await issuePlan(coordinator, PLAN.replaceAll('12/KH', '36/KH'));
    const view = await readCorrection(planId, PLAN.replaceAll('12/KH', '36/KH'));
    const review = acceptAll(view.review);
    const found = await coordinator.send<{ rows: { id: string }[] }>('POST', '/agencies/find', {
      words: 'so y te',
    });
    review.settings.issuerAgencyId = found.body.rows[0]?.id ?? null;
    review.settings.correction = 'correct';
    await save(view, review);
    expect(await codesOf(view)).toContain('correction-other-issuer');
  });
});

async function tasksOf(planId: string) {
  const rows = await stored('select id, body from task where plan_id = $1', planId);
  const find = (words: string) =>
    String(rows.find((row) => String(row.body).includes(words))?.id ?? '');
  return {
    campaign: find('chiến dịch'),
    survey: find('Rà soát'),
    training: find('tập huấn'),
  };
}

async function reportOn(taskId: string, percent: number): Promise<void> {
  const answer = await police.send('POST', `/tasks/${taskId}/acts`, {
    revision: 1,
    do: 'report-progress',
    text: 'Đang làm',
    percent,
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function receiveCard(planId: string): Promise<void> {
  expect((await health.send('POST', `/plans/${planId}/receive`, {})).status).toBe(200);
}

async function stored(statement: string, ...values: string[]): Promise<Record<string, unknown>[]> {
  const { rows } = await province.db.asOwner((client) => client.query(statement, values));
  return rows;
}
