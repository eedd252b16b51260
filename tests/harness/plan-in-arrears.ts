import type { Database } from '#platform/server/database/connect.ts';
import { asSystem, type Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids/new-id.ts';

/** What an agency of the plan has not done: names of agencies begin as given. */
const TASKS = [
  { to: 'Sở Y tế', mode: 'ordered', title: 'Tổ chức bốn lớp tập huấn cho cơ sở bảo trợ xã hội' },
  { to: 'Sở Y tế', mode: 'ordered', title: 'Rà soát nhu cầu hỗ trợ của nạn nhân trở về' },
  { to: 'Sở Giáo dục', mode: 'ordered', title: 'Truyền thông trong trường học' },
  { to: 'Tòa án nhân dân tỉnh', mode: 'requested', title: 'Đưa ra xét xử lưu động vụ án điểm' },
  { to: 'Ban Tuyên giáo', mode: 'requested', title: 'Định hướng tuyên truyền đợt cao điểm' },
] as const;

/** A plan of the province's steering committee with last days gone by, in force. */
export async function planInArrears(db: Database, dueOn: string): Promise<{ planId: string }> {
  return await asSystem(db, 'test', async (tx) => {
    const issuer = await agencyNamed(tx, 'Ban Chỉ đạo 138 tỉnh');
    const planId = await insertPlan(tx, issuer);
    for (const task of TASKS) {
      const agency = await agencyNamed(tx, task.to);
      await reach(tx, planId, agency, issuer);
      await insertTask(tx, { ...task, planId, issuer, agency, dueOn });
    }
    const health = await agencyNamed(tx, 'Sở Y tế');
    await insertReport(tx, { planId, issuer, agency: health, dueOn });
    const education = await agencyNamed(tx, 'Sở Giáo dục');
    await tx
      .insertInto('plan_card')
      .values({
        plan_id: planId,
        agency_id: education.id,
        agency_lft: education.lft,
        owner_lft: issuer.lft,
        state: 'received',
        sent_on: '2026-02-05',
        must_issue_own_plan: true,
        own_plan_due_on: dueOn,
      })
      .execute();
    return { planId };
  });
}

interface AgencyRow {
  id: string;
  lft: number;
}

async function agencyNamed(tx: Tx, name: string): Promise<AgencyRow> {
  return await tx
    .selectFrom('agency')
    .select(['id', 'lft'])
    .where('name', 'like', `${name}%`)
    .where('valid_to', 'is', null)
    .orderBy('lft')
    .limit(1)
    .executeTakeFirstOrThrow();
}

async function insertPlan(tx: Tx, issuer: AgencyRow): Promise<string> {
  const [planId, documentId, nodeId] = [newId(), newId(), newId()];
  const title = 'Phòng, chống mua bán người năm 2026';
  const owner = { owner_agency_id: issuer.id, owner_lft: issuer.lft };
  const at = new Date('2026-02-05T02:00:00Z');
  await tx
    .insertInto('directive_document')
    .values({
      id: documentId,
      ...owner,
      type: 'Kế hoạch',
      symbol_number: '12/KH-BCĐ138',
      folded_number: '12/kh-bcd138',
      issued_on: '2026-02-05',
      issuer_agency_id: issuer.id,
      subject: title,
      folded: '12/kh-bcd138 ke hoach phong, chong mua ban nguoi nam 2026',
      status: 'registered',
      direction: 'outgoing',
      created_at: at,
    })
    .execute();
  await tx
    .insertInto('programme_node')
    .values({ id: nodeId, ...owner, kind: 'plan', name: title, folded: '', created_at: at })
    .execute();
  await tx
    .insertInto('plan')
    .values({
      id: planId,
      document_id: documentId,
      node_id: nodeId,
      ...owner,
      title,
      folded: '',
      state: 'in-force',
      period_from: '2026-01-01',
      period_to: '2026-12-31',
      issuer_level: 'province',
      confirmed_at: at,
      confirmed_by: newId(),
    })
    .execute();
  return planId;
}

async function reach(tx: Tx, planId: string, agency: AgencyRow, issuer: AgencyRow): Promise<void> {
  const { document_id } = await tx
    .selectFrom('plan')
    .select('document_id')
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('plan_reach')
    .values({ plan_id: planId, agency_id: agency.id, owner_lft: issuer.lft })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('document_reach')
    .values({ document_id, agency_id: agency.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

interface Owed {
  planId: string;
  issuer: AgencyRow;
  agency: AgencyRow;
  dueOn: string;
}

async function insertTask(
  tx: Tx,
  made: Owed & { title: string; mode: 'ordered' | 'requested' },
): Promise<void> {
  const id = newId();
  const at = new Date('2026-02-05T02:00:00Z');
  await tx
    .insertInto('task')
    .values({
      id,
      owner_agency_id: made.issuer.id,
      owner_lft: made.issuer.lft,
      plan_id: made.planId,
      origin: 'plan',
      title: made.title,
      body: made.title,
      folded: '',
      due_on: made.dueOn,
      state: 'open',
      created_at: at,
      updated_at: at,
    })
    .execute();
  await tx
    .insertInto('assignment')
    .values({
      id: newId(),
      task_id: id,
      role: 'lead',
      mode: made.mode,
      position: 0,
      as_written: made.title,
      agency_id: made.agency.id,
    })
    .execute();
  await tx
    .insertInto('agency_task')
    .values({
      task_id: id,
      agency_id: made.agency.id,
      agency_lft: made.agency.lft,
      owner_lft: made.issuer.lft,
      plan_id: made.planId,
      role: 'lead',
      mode: made.mode,
      state: 'assigned',
      condition: JSON.stringify({ state: 'assigned', on: '2026-02-05' }),
      due_on: made.dueOn,
      updated_at: at,
    })
    .execute();
}

async function insertReport(tx: Tx, made: Owed): Promise<void> {
  const dutyId = newId();
  await tx
    .insertInto('reporting_duty')
    .values({
      id: dutyId,
      plan_id: made.planId,
      owner_lft: made.issuer.lft,
      position: 0,
      path: 'III',
      kind: 'annual',
      due: ['12-15'],
      to_text: 'Ban Chỉ đạo',
      by_text: 'các sở, ngành',
    })
    .execute();
  await tx
    .insertInto('report_due')
    .values({
      id: newId(),
      duty_id: dutyId,
      plan_id: made.planId,
      agency_id: made.agency.id,
      agency_lft: made.agency.lft,
      owner_lft: made.issuer.lft,
      period_code: '2026-annual',
      period_from: '2025-12-15',
      period_to: '2026-12-14',
      last_day: made.dueOn,
      remind_on: made.dueOn,
      state: 'waiting',
    })
    .execute();
}
