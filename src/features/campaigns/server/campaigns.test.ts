import { describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';
import type { CampaignRow, CampaignView } from '../contract.ts';

describe('a campaign', async () => {
  const province = await aProvince('2026-06-15');
  let coordinator = await province.signIn('dieu-phoi');
  let focal = await province.signIn('dau-moi');
  /** A session does not outlive its day. */
  const goTo = async (day: string) => {
    province.setToday(day);
    coordinator = await province.signIn('dieu-phoi');
    focal = await province.signIn('dau-moi');
  };
  const found = await coordinator.send<{ rows: { id: string }[] }>('POST', '/agencies/find', {
    words: 'so y te',
  });
  const health = found.body.rows[0]?.id ?? '';
  const drive = {
    kind: 'crackdown',
    name: 'Cao điểm tấn công trấn áp tội phạm mua bán người',
    theme: 'Vì một cộng đồng không có mua bán người',
    startsOn: '2026-07-01',
    endsOn: '2026-09-30',
    participantIds: [health],
  };
  const read = async (officer: Officer, id: string) =>
    (await officer.get<CampaignView>(`/campaigns/${id}`)).body;

  it('is announced, runs, awaits its review and is closed with it, never before its last day', async () => {
    const { body } = await coordinator.send<{ id: string }>('POST', '/campaigns', drive);
    expect((await read(coordinator, body.id)).standing).toBe('announced');
    await goTo('2026-09-30');
    expect((await read(coordinator, body.id)).standing).toBe('running');
    const close = { revision: 1, note: 'Hoàn thành các chỉ tiêu của đợt.' };
    expect(await coordinator.send('POST', `/campaigns/${body.id}/close`, close)).toMatchObject({
      status: 409,
      body: { code: 'campaign.still-running' },
    });
    await goTo('2026-10-01');
    expect((await read(coordinator, body.id)).standing).toBe('closing');
    expect((await coordinator.send('POST', `/campaigns/${body.id}/close`, close)).status).toBe(200);
    expect(await read(focal, body.id)).toMatchObject({
      standing: 'closed',
      closingNote: close.note,
      mayManage: false,
    });
    expect(
      await coordinator.send('PUT', `/campaigns/${body.id}`, { ...drive, revision: 2 }),
    ).toMatchObject({ status: 409, body: { code: 'campaign.over' } });
  });

  it('counts what its participants did within the window, and nothing outside it', async () => {
    await goTo('2026-06-15');
    const planId = await aPlan(province.db);
    const task = async (body: string) =>
      (
        await coordinator.send<{ id: string }>('POST', '/tasks', {
          body,
          planId,
          dueOn: '2026-12-01',
          leadAgencyIds: [health],
        })
      ).body.id;
    const [early, within] = [await task('Việc làm trước đợt'), await task('Việc làm trong đợt')];
    const finish = async (id: string, day: string) => {
      await goTo(day);
      await focal.send('POST', `/tasks/${id}/acts`, { revision: 1, do: 'acknowledge' });
      const answer = await focal.send('POST', `/tasks/${id}/acts`, {
        revision: 2,
        do: 'report-done',
        text: 'Đã làm xong',
      });
      expect(answer.status).toBe(200);
    };
    await finish(early, '2026-06-30');
    await finish(within, '2026-07-01');
    const { body } = await coordinator.send<{ id: string }>('POST', '/campaigns', {
      ...drive,
      planId,
    });
    const view = await read(focal, body.id);
    expect(view.results).toMatchObject({ tasks: 2, tasksDone: 1 });
    expect(view.participants).toMatchObject([{ id: health, results: { tasks: 2, tasksDone: 1 } }]);
    expect((await read(coordinator, body.id)).results).toEqual(view.results);
  });

  it('is listed by year and standing, and managed by whoever may', async () => {
    await goTo('2026-07-15');
    await coordinator.send('POST', '/campaigns', {
      ...drive,
      name: 'Ngày 30/7',
      kind: 'action-day',
    });
    const names = async (query: string) =>
      (await coordinator.get<{ rows: CampaignRow[] }>(`/campaigns?${query}`)).body.rows.map(
        (row) => row.name,
      );
    expect(await names('year=2026&standing=running')).toContain('Ngày 30/7');
    expect(await names('year=2025')).toEqual([]);
    expect((await focal.send('POST', '/campaigns', drive)).status).toBe(403);
    expect(
      await coordinator.send('POST', '/campaigns', { ...drive, endsOn: '2026-06-30' }),
    ).toMatchObject({ status: 409, body: { code: 'campaign.window-reversed' } });
  });
});

/** A plan in force of the range that the coordinator works for, reaching nobody by itself. */
async function aPlan(db: Awaited<ReturnType<typeof aProvince>>['db']): Promise<string> {
  const [planId, documentId, nodeId] = [
    crypto.randomUUID(),
    crypto.randomUUID(),
    crypto.randomUUID(),
  ];
  await asSystem(db, 'test', async (tx) => {
    const post = await tx
      .selectFrom('post')
      .innerJoin('officer', 'officer.id', 'post.officer_id')
      .innerJoin('agency', 'agency.id', 'post.scope_agency_id')
      .select(['post.id', 'agency.id as agency_id', 'agency.lft'])
      .where('sign_in_name', '=', 'dieu-phoi')
      .executeTakeFirstOrThrow();
    const owner = { owner_agency_id: post.agency_id, owner_lft: post.lft };
    const at = new Date('2026-01-02T08:00:00+07:00');
    await tx
      .insertInto('directive_document')
      .values({
        id: documentId,
        type: 'KH',
        subject: 'Kế hoạch năm',
        folded: 'ke hoach nam',
        status: 'registered',
        direction: 'outgoing',
        ...owner,
        created_at: at,
      })
      .execute();
    await tx
      .insertInto('programme_node')
      .values({ id: nodeId, kind: 'plan', name: 'KH', folded: 'kh', ...owner, created_at: at })
      .execute();
    await tx
      .insertInto('plan')
      .values({
        id: planId,
        document_id: documentId,
        node_id: nodeId,
        ...owner,
        title: 'Kế hoạch năm',
        folded: 'ke hoach nam',
        state: 'in-force',
        period_from: '2026-01-01',
        period_to: '2026-12-31',
        issuer_level: 'province',
        confirmed_at: at,
        confirmed_by: post.id,
      })
      .execute();
  });
  return planId;
}
