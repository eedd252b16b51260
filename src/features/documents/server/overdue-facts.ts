import { sql } from 'kysely';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import { relationOf } from '#domain/document/relation-of.ts';
import { planUrgingLetters, type UrgingItem, type UrgingLetter } from '#domain/programme/urging.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { LetterForm } from '../contract.ts';

/** One overdue thing of one agency, as the database's view tells it. */
export interface OverdueFact {
  planId: string;
  agencyId: string;
  agencyKind: AgencyKind;
  agencyName: string;
  kind: 'task' | 'report' | 'own-plan';
  recordId: string;
  text: string;
  dueOn: string;
  ordered: boolean | null;
  issuerId: string;
  issuerKind: AgencyKind;
  issuerName: string;
  planNumber: string | null;
  planTitle: string;
}

/** A letter that could be written, with the facts it would list. */
export interface PlannedLetter {
  letter: UrgingLetter;
  facts: OverdueFact[];
}

/** Of one plan, to one agency, in one form. */
interface UrgingFilter {
  planId?: string | undefined;
  agencyId?: string | undefined;
  form?: LetterForm | undefined;
}

/** What is overdue today under plans of the caller's range, arranged into letters by the domain's rule. */
export async function planLetters(
  context: RequestContext,
  filter: UrgingFilter = {},
): Promise<PlannedLetter[]> {
  const facts = await listOverdue(context, filter);
  const byKey = new Map(facts.map((fact) => [keyOf(fact), fact]));
  const letters = planUrgingLetters(facts.map(toItem), listPlans(facts));
  return letters
    .filter((letter) => filter.form === undefined || letter.form === filter.form)
    .map((letter) => ({
      letter,
      facts: letter.items.flatMap((item) => byKey.get(`${item.addresseeId} ${item.taskId}`) ?? []),
    }));
}

async function listOverdue(context: RequestContext, filter: UrgingFilter): Promise<OverdueFact[]> {
  const { scope, provinceId } = context.actor;
  const { rows } = await sql<OverdueFact>`
    select f.plan_id as "planId", f.agency_id as "agencyId", a.kind as "agencyKind",
           a.name as "agencyName", f.record_kind as kind, f.record_id as "recordId", f.text,
           f.due_on::text as "dueOn", coalesce(f.ordered, r.ordered) as ordered,
           i.id as "issuerId", i.kind as "issuerKind", i.name as "issuerName",
           d.symbol_number as "planNumber", p.title as "planTitle"
      from fact_overdue f
      join plan p on p.id = f.plan_id
      join directive_document d on d.id = p.document_id
      join agency a on a.id = f.agency_id
      join agency i on i.id = p.owner_agency_id
      left join plan_relation r on r.plan_id = f.plan_id and r.agency_id = f.agency_id
     where f.province_id = ${Number(provinceId)} and f.due_on < ${context.today.toString()}::date
       and f.owner_lft between ${scope.lo} and ${scope.hi} and f.agency_id <> p.owner_agency_id
       and (${filter.planId ?? null}::uuid is null or f.plan_id = ${filter.planId ?? null}::uuid)
       and (${filter.agencyId ?? null}::uuid is null or f.agency_id = ${filter.agencyId ?? null}::uuid)
     order by p.period_from desc, p.id, a.lft, f.due_on, f.record_id`.execute(context.tx);
  return rows;
}

function toItem(fact: OverdueFact): UrgingItem {
  return {
    planId: fact.planId,
    addresseeId: fact.agencyId,
    addresseeBranch: getAgencyKind(fact.agencyKind).branch,
    mode: relationOf(fact.ordered, fact.agencyKind),
    taskId: `${fact.kind} ${fact.recordId}`,
    text: fact.text,
    lastDay: fact.dueOn,
  };
}

function keyOf(fact: OverdueFact): string {
  return `${fact.agencyId} ${fact.kind} ${fact.recordId}`;
}

/** The bodies of each plan; who drafts is looked up when a letter is really written. */
function listPlans(facts: readonly OverdueFact[]) {
  const plans = new Map(facts.map((fact) => [fact.planId, fact]));
  return [...plans.values()].map((fact) => ({
    planId: fact.planId,
    issuerId: fact.issuerId,
    issuerBranch: getAgencyKind(fact.issuerKind).branch,
    standingAgencyId: fact.issuerId,
  }));
}
