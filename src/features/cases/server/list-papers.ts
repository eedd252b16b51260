import { mayAct } from '#domain/access/actor.ts';
import { ordinalName } from '#domain/case/accused.ts';
import { mayFilePaper, mayRecordInCase } from '#domain/case/case-permissions.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { CaseView } from '../contract.ts';
import { contentOf } from './accused-names.ts';
import type { StoredCase } from './case-store.ts';
import { accessOf } from './record-acts.ts';

type Row = Awaited<ReturnType<typeof readRows>>[number];
type May = CaseView['papers'][number]['may'];

/** The papers of a case, their signed copies, and what the caller may do with each. */
export async function listPapers(
  context: RequestContext,
  stored: StoredCase,
): Promise<CaseView['papers']> {
  const rows = await readRows(context, stored.row.id);
  const content = await contentOf(context);
  return rows.map((row) => ({
    id: row.id,
    form: row.form,
    state: row.state,
    number: row.document_number === null ? null : `${row.document_number}/${row.symbol}`,
    issuedOn: row.issued_on,
    accused: row.ordinal === null ? null : ordinalName(row.ordinal),
    issuer: { id: row.owner_agency_id, name: row.issuer_name },
    eventId: row.event_id,
    signed: signedOf(row),
    revision: row.revision,
    may: [...waysOf(context, stored, row), ...filingOf(context, stored, row, content === 'full')],
  }));
}

async function readRows(context: RequestContext, caseId: string) {
  return await context.tx
    .selectFrom('case_paper as p')
    .innerJoin('agency as g', 'g.id', 'p.owner_agency_id')
    .leftJoin('accused as a', 'a.id', 'p.accused_id')
    .leftJoin('attachment as f', 'f.id', 'p.signed_attachment_id')
    .selectAll('p')
    .select(['a.ordinal', 'g.short_name as issuer_name', 'f.name', 'f.size', 'f.sha256'])
    .where('p.case_id', '=', caseId)
    .orderBy('p.created_at')
    .execute();
}

function signedOf(row: Row): CaseView['papers'][number]['signed'] {
  return row.name === null || row.size === null || row.sha256 === null || row.signed_at === null
    ? null
    : {
        name: row.name,
        size: Number(row.size),
        sha256: row.sha256.toString('hex'),
        at: row.signed_at.toISOString(),
      };
}

/** What changes the paper itself: while the file lies with the body that issues it. */
function waysOf(context: RequestContext, stored: StoredCase, paper: Row): May {
  const isOwn =
    mayRecordInCase(context.actor, accessOf(context, stored)).allowed &&
    paper.owner_agency_id === context.actor.agencyId;
  const isDraft = isOwn && paper.state === 'draft';
  const mayApprove =
    isDraft &&
    paper.drafted_officer_id !== context.actor.officerId &&
    mayAct(context.actor, 'document.approve').allowed;
  return [
    ...(mayApprove ? (['approve'] as const) : []),
    ...(isDraft ? (['edit'] as const) : []),
    ...(isDraft || (isOwn && paper.state === 'approved') ? (['cancel'] as const) : []),
  ];
}

/** What files it: its step, and once it has a number the copy that was signed. */
function filingOf(
  context: RequestContext,
  stored: StoredCase,
  paper: Row,
  keepsFiles: boolean,
): May {
  const access = accessOf(context, stored);
  const may = mayFilePaper(context.actor, access, { ownerAgencyId: paper.owner_agency_id }).allowed;
  return [
    ...(may && paper.state !== 'cancelled' ? (['tie'] as const) : []),
    ...(may && keepsFiles && paper.state === 'issued' ? (['attach'] as const) : []),
  ];
}
