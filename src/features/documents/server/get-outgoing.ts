import { sql } from 'kysely';
import { isWithin } from '#domain/access/actor.ts';
import { listOpenActs } from '#domain/document/outgoing.ts';
import { mayActOnOutgoing } from '#domain/document/outgoing-permissions.ts';
import { listFiles } from '#platform/server/files/open-file.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { FileName, OutgoingView } from '../contract.ts';
import { getLetter, printedNumber, type StoredLetter } from './outgoing-store.ts';
import { nextNumberOf } from './take-number.ts';
import { wayOf } from './ways.ts';

/** One letter; how it came about is for the issuing side, its addressee sees the letter. */
export async function getLetterView(
  context: RequestContext,
  input: { id: string },
): Promise<OutgoingView> {
  const letter = await getLetter(context, input.id);
  const isIssuing = isWithin(context.actor.scope, letter.owner_lft);
  const names = await namesOf(context, letter);
  return {
    id: letter.id,
    kind: letter.kind,
    state: letter.state,
    subject: letter.subject,
    issuer: { id: letter.owner_agency_id, name: names.issuer },
    typeCode: letter.type_code,
    to: letter.addressees[0] ?? null,
    others: Math.max(0, letter.addressees.length - 1),
    addressees: letter.addressees,
    plan:
      letter.plan_id === null || names.plan === null
        ? null
        : { id: letter.plan_id, name: names.plan },
    number: printedNumber(letter),
    issuedOn: letter.issued_on,
    createdAt: letter.created_at.toISOString(),
    content: letter.content,
    symbol: letter.symbol ?? '',
    proposedNumber:
      letter.state === 'signed' && isIssuing ? await nextNumberOf(context, letter) : null,
    sentOn: letter.sent_on,
    documentId: letter.document_id,
    signedFile: await findSignedFile(context, letter),
    difference: isIssuing ? letter.difference : null,
    steps: isIssuing ? await listSteps(context, letter.id) : [],
    acts: isIssuing
      ? listOpenActs(letter.state).map((act) => ({
          act,
          ...wayOf(mayActOnOutgoing(context.actor, letter.access, act)),
        }))
      : [],
    revision: letter.revision,
  };
}

async function namesOf(
  context: RequestContext,
  letter: StoredLetter,
): Promise<{ issuer: string; plan: string | null }> {
  const { rows } = await sql<{ issuer: string; plan: string | null }>`
    select (select short_name from agency where id = ${letter.owner_agency_id}::uuid) as issuer,
           (select coalesce(d.symbol_number, p.title) from plan p
              join directive_document d on d.id = p.document_id
             where p.id = ${letter.plan_id}::uuid) as plan`.execute(context.tx);
  return {
    issuer: rows[0]?.issuer ?? '',
    plan: rows[0]?.plan ?? null,
  };
}

async function findSignedFile(
  context: RequestContext,
  letter: StoredLetter,
): Promise<FileName | null> {
  const files = await listFiles(context.tx, { kind: 'outgoing-document', id: letter.id });
  const file = files.find((one) => one.id === letter.signed_attachment_id);
  return file === undefined ? null : { id: file.id, name: file.name, sha256: file.sha256 };
}

async function listSteps(context: RequestContext, id: string): Promise<OutgoingView['steps']> {
  const { rows } = await sql<{ act: string; at: Date; note: string; who: string | null }>`
    select s.act, s.at, s.note, w.full_name || ', ' || w.title as who
      from outgoing_step s
      left join app.people_of_letter(${id}::uuid) w
        on w.post_id = s.post_id and w.officer_id = s.officer_id
     where s.outgoing_id = ${id}::uuid
     order by s.at desc, s.id desc`.execute(context.tx);
  return rows.map((row) => ({
    act: row.act,
    at: row.at.toISOString(),
    who: row.who,
    note: row.note,
  }));
}
