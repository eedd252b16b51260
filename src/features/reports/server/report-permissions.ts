import { type Actor, isWithin, mayAct, mayReach } from '#domain/access/actor.ts';
import { ALLOWED, allOf, anyOf, refuse, type Verdict } from '#domain/access/verdict.ts';

/** A report owed as the permission rules see it. */
export interface ReportForAccess {
  provinceId: string;
  agencyId: string;
  agencyLft: number;
  /** Nested-set number of the agency that issued the plan. */
  ownerLft: number;
}

/** The facts of a stored row that decide who may do what. */
export function accessOf(row: {
  province_id: number;
  agency_id: string;
  agency_lft: number;
  owner_lft: number;
}): ReportForAccess {
  return {
    provinceId: String(row.province_id),
    agencyId: row.agency_id,
    agencyLft: row.agency_lft,
    ownerLft: row.owner_lft,
  };
}

/** Who owes a report always sees it; with the right to read reports, also both ranges it lies between. */
export function mayReadReport(actor: Actor, report: ReportForAccess): Verdict {
  if (report.agencyId === actor.agencyId) {
    return ALLOWED;
  }
  return allOf(
    anyOf(mayAct(actor, 'report.read'), mayAct(actor, 'leaders.read')),
    isWithin(actor.scope, report.ownerLft) || isWithin(actor.scope, report.agencyLft)
      ? ALLOWED
      : refuse('access.outside-scope'),
  );
}

/** Only the agency that owes it hands it in. */
export function mayHandIn(actor: Actor, report: ReportForAccess): Verdict {
  return allOf(
    mayAct(actor, 'report.owe'),
    report.agencyId === actor.agencyId ? ALLOWED : refuse('access.outside-scope'),
  );
}

/** Only the side that issued the plan accepts or returns. */
export function mayDecide(actor: Actor, report: ReportForAccess): Verdict {
  return allOf(
    mayAct(actor, 'task.confirm'),
    mayReach(actor, { provinceId: report.provinceId, lft: report.ownerLft }),
  );
}
