import { z } from 'zod';
import { ReconciledMatter } from '#domain/statistics/match-lists.ts';
import { storeTask } from '#features/tasks/server/index.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';

const Differs = z.object({
  matter: ReconciledMatter,
  from: z.string(),
  to: z.string(),
  files: z.number().int(),
  ownAgencyId: z.string(),
  otherAgencyId: z.string(),
  dueOn: z.string(),
});

const MATTERS: Record<z.infer<typeof ReconciledMatter>, string> = {
  opened: 'khởi tố vụ án',
  concluded: 'kết luận điều tra',
  indicted: 'cáo trạng',
};

/** On `reconciliation.differs`: both agencies get the task; it says how many files, never which. */
export async function giveReconciliationTask(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const differs = Differs.parse(event.payload);
  const day = (iso: string) => iso.split('-').reverse().join('/');
  const taskId = await storeTask(
    context,
    {
      parentTaskId: null,
      planId: null,
      body: `Đối chiếu lại số liệu ${MATTERS[differs.matter]} kỳ ${day(differs.from)} – ${day(differs.to)}: ${differs.files} hồ sơ còn lệch. Mở trang Đối chiếu để xem phía của đơn vị.`,
      startsOn: context.today.toString(),
      dueOn: differs.dueOn,
      leadAgencyIds: [differs.ownAgencyId],
      implementingAgencyIds: [differs.otherAgencyId],
      cooperatingAgencyIds: [],
      requestedAgencyIds: [differs.otherAgencyId],
      recurrence: null,
    },
    { origin: 'manual', originId: null },
  );
  await context.tx
    .updateTable('reconciliation_task')
    .set({ task_id: taskId })
    .where('id', '=', event.recordId)
    .execute();
}
