import type {
  ConfirmedPlan,
  ConfirmedReport,
  ConfirmedTask,
  ResolvedName,
} from './confirmed-plan.ts';

/** A name that stands for one agency, whose id is its own letters. */
export function named(asWritten: string, ...agencyIds: string[]): ResolvedName {
  return {
    asWritten,
    agencyIds: agencyIds.length === 0 ? [asWritten] : agencyIds,
    snapshotId: null,
  };
}

export function aConfirmedTask(id: string, part: Partial<ConfirmedTask> = {}): ConfirmedTask {
  return {
    id,
    path: 'II.1',
    text: 'Tổ chức chiến dịch truyền thông tại các xã biên giới, cửa khẩu của tỉnh',
    lead: [named('Công an tỉnh')],
    cooperating: [],
    implementing: [],
    requested: [],
    coversIds: [],
    from: null,
    to: null,
    deadline: '2026-06-30',
    span: [0, 10],
    ...part,
  };
}

export function aConfirmedReport(id: string, part: Partial<ConfirmedReport> = {}): ConfirmedReport {
  return {
    id,
    path: 'III.2',
    kind: 'quarterly',
    due: ['03-16', '09-16'],
    to: named('Ban Chỉ đạo'),
    via: null,
    by: [named('các sở, ngành', 'a', 'b')],
    span: [50, 60],
    ...part,
  };
}

export function aConfirmedPlan(part: Partial<ConfirmedPlan> = {}): ConfirmedPlan {
  return {
    planId: 'plan',
    state: 'in-force',
    title: 'Phòng, chống mua bán người năm 2026',
    type: 'Kế hoạch',
    issuedOn: '2026-02-01',
    issuerAgencyId: 'issuer',
    issuerLft: 1,
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    ownPlanDueOn: null,
    dueRollsForward: false,
    tasks: [],
    targets: [],
    reports: [],
    ...part,
  };
}
