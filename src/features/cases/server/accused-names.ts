import { sql } from 'kysely';
import { type AccusedOutcome, isCleared } from '#domain/case/accused.ts';
import { type CaseContent, mayReadAccusedName } from '#domain/case/case-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { takeFingerprints } from '#platform/server/confidential/fingerprints.ts';
import { openFields, withOpenRecord } from '#platform/server/confidential/open-fields.ts';
import { type RecordKey, sealField } from '#platform/server/confidential/record-key.ts';
import { getRoom } from '#platform/server/confidential/room.ts';
import { createSealedRecord } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { nameAccused, openAccusedName } from '../contract.ts';
import { dateOf, getStoredCase, type StoredCase, saveCase } from './case-store.ts';
import { unitOf } from './case-units.ts';
import { accessOf, requireMayRecord } from './record-acts.ts';

type Name = { fullName: string; marks: string };

/** What the installation keeps of cases. */
export async function contentOf(context: Pick<RequestContext, 'tx'>): Promise<CaseContent> {
  const { rows } = await sql<{ mode: CaseContent }>`select app.case_content() as mode`.execute(
    context.tx,
  );
  return rows[0]?.mode ?? 'dates-only';
}

/** Refuses a name where the installation keeps dates only. */
export async function requireNamesKept(context: RequestContext): Promise<void> {
  if ((await contentOf(context)) !== 'full') {
    throw new Refusal('case.names-closed');
  }
}

/** Seals the name of an accused under a key of its own, for whoever the case is open to. */
export async function sealName(
  context: RequestContext,
  stored: StoredCase,
  accusedId: string,
  name: Name,
): Promise<void> {
  const record = { kind: 'accused', id: accusedId };
  const keeper = await unitOf(context.tx, 'handling', stored.row.handling_agency_id, context.now);
  const units = await listUnits(context, stored.row.id);
  const key = await createSealedRecord(
    context.tx,
    record,
    [...new Set([keeper, ...units])],
    context.now,
  );
  try {
    await context.tx
      .insertInto('accused_name')
      .values({
        id: accusedId,
        case_id: stored.row.id,
        ...sealedColumns(key, accusedId, name),
        created_at: dateOf(context.now),
      })
      .execute();
  } finally {
    key.wipe();
  }
  await sql`
    insert into record_grant (id, record_kind, record_id, post_id, group_id, from_at, ground, granted_by)
    select gen_random_uuid(), 'accused', ${accusedId}::uuid, g.post_id, g.group_id,
           ${context.now.toString()}::timestamptz, g.ground, app.post_id()
      from record_grant g
     where g.record_kind = 'case' and g.record_id = ${stored.row.id}::uuid
       and (g.until_at is null or g.until_at > ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
  await takeFingerprints(context.tx, record, printsOf(name), context.now);
}

/** Records a name that was not known when the person was charged, or corrects one. */
export async function recordName(
  context: RequestContext,
  input: ParsedInputOf<typeof nameAccused>,
): Promise<OutputOf<typeof nameAccused>> {
  await requireNamesKept(context);
  const stored = await getStoredCase(context, input.id, true);
  requireMayRecord(context, stored);
  const accused = await getAccused(context, input.id, input.accusedId);
  const known = await context.tx
    .selectFrom('accused_name')
    .select('id')
    .where('id', '=', input.accusedId)
    .executeTakeFirst();
  if (known === undefined) {
    await sealName(context, stored, input.accusedId, input);
  } else {
    await correctName(context, input);
  }
  await renewPrints(context, accused, input);
  const revision = await saveCase(context, input.id, input.revision, {});
  await context.publish({ name: 'case.accused-named', recordId: input.id });
  await context.audit({
    action: 'accused.named',
    recordKind: 'accused',
    recordId: input.accusedId,
    purpose: input.purpose,
    fields: ['full_name', 'marks'],
  });
  return { id: input.id, revision };
}

async function correctName(
  context: RequestContext,
  input: ParsedInputOf<typeof nameAccused>,
): Promise<void> {
  const record = { kind: 'accused', id: input.accusedId };
  await withOpenRecord(
    context,
    {
      record,
      fieldClass: 'person-named',
      purpose: input.purpose,
      fields: ['full_name', 'marks'],
    },
    async (key) => {
      await context.tx
        .updateTable('accused_name')
        .set(sealedColumns(key, input.accusedId, input))
        .where('id', '=', input.accusedId)
        .execute();
    },
  );
}

/**
 * What the name was before leaves matching with the correction; what it is now enters it, unless the person
 * was cleared and is out of matching for good.
 */
async function renewPrints(
  context: RequestContext,
  accused: { id: string; outcome: AccusedOutcome | null },
  name: Name,
): Promise<void> {
  const values = isCleared(accused.outcome) ? [] : printsOf(name);
  const prints = values.flatMap(({ kind, value }) => {
    const print = getRoom().fingerprints.of(kind, value);
    return print === null ? [] : [Buffer.from(print)];
  });
  await sql`select app.drop_stale_prints(${accused.id}::uuid, ${prints}::bytea[])`.execute(
    context.tx,
  );
  await takeFingerprints(context.tx, { kind: 'accused', id: accused.id }, values, context.now);
}

/** Opens the name of one accused for a stated purpose; the reading stands in the trail. */
export async function openName(
  context: RequestContext,
  input: ParsedInputOf<typeof openAccusedName>,
): Promise<OutputOf<typeof openAccusedName>> {
  const stored = await getStoredCase(context, input.id);
  const accused = await getAccused(context, input.id, input.accusedId);
  const content = await contentOf(context);
  if (content !== 'full') {
    throw new Refusal('case.names-closed');
  }
  requireVerdict(
    mayReadAccusedName(context.actor, accessOf(context, stored), content, accused.outcome),
  );
  const row = await context.tx
    .selectFrom('accused_name')
    .select(['full_name', 'marks'])
    .where('id', '=', input.accusedId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const opened = await openFields(context, {
    record: { kind: 'accused', id: input.accusedId },
    fieldClass: 'person-named',
    purpose: input.purpose,
    sealed: { full_name: row.full_name, marks: row.marks },
  });
  return opened.state === 'erased'
    ? { state: 'erased', fullName: null, marks: null }
    : { state: 'open', fullName: opened.values.full_name, marks: opened.values.marks };
}

async function getAccused(context: RequestContext, caseId: string, accusedId: string) {
  const row = await context.tx
    .selectFrom('accused')
    .select(['id', 'ordinal', 'outcome'])
    .where('id', '=', accusedId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

async function listUnits(context: RequestContext, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ group_id: string }>`
    select distinct group_id from record_grant
     where record_kind = 'case' and record_id = ${caseId}::uuid and group_id is not null
       and (until_at is null or until_at > ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
  return rows.map((row) => row.group_id);
}

/** A name is compared as it is written and as it sounds: variant spellings meet. */
function printsOf(name: Pick<Name, 'fullName'>) {
  return [
    { kind: 'name' as const, value: name.fullName },
    { kind: 'name-sound' as const, value: name.fullName },
  ];
}

function sealedColumns(key: RecordKey, accusedId: string, name: Name) {
  const seal = (column: string, value: string) =>
    Buffer.from(sealField(key, { recordId: accusedId, column }, value));
  return {
    full_name: seal('full_name', name.fullName),
    marks: name.marks === '' ? null : seal('marks', name.marks),
  };
}
