import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { decideOutgoing, type OutgoingCommand } from '#domain/document/decide-outgoing.ts';
import { OutgoingState } from '#domain/document/outgoing.ts';
import { mayActOnOutgoing } from '#domain/document/outgoing-permissions.ts';
import { TIP_FORMS, TipForm } from '#domain/tip/tip-form.ts';
import { nextNumberOf, takeNumber } from '#features/documents/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission, requireVerdict } from '#platform/server/http/require-permission.ts';
import type {
  editTipPaper,
  listPapersToNumber,
  numberTipPaper,
  stepTipPaper,
} from '../contract.ts';
import { keyOfTip } from './advance-tip.ts';
import { createPaperHash } from './paper-hash.ts';
import { accessOfPaper, getPaper, PaperContent, type StoredPaper } from './paper-store.ts';
import { sealText } from './tip-secrets.ts';

/** Checks, approves, returns, sends or cancels a paper; the signature itself is made outside. */
export async function stepPaper(
  context: RequestContext,
  input: ParsedInputOf<typeof stepTipPaper>,
): Promise<Done> {
  const paper = await getPaper(context, input.id, true);
  requireVerdict(mayActOnOutgoing(context.actor, accessOfPaper(context, paper), input.do));
  const command = commandOf(input);
  const outcome = decideOutgoing(paper.state, command, context.today);
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal);
  }
  await savePaper(context, paper, input.revision, {
    state: outcome.state,
    ...(input.do === 'return' ? { approved_hash: null, signed_attachment_id: null } : {}),
  });
  await context.audit({
    action: `tip-paper.${input.do}`,
    recordKind: 'tip-paper',
    recordId: paper.id,
  });
  return {};
}

function commandOf(input: ParsedInputOf<typeof stepTipPaper>): OutgoingCommand {
  return input.do === 'return' || input.do === 'cancel'
    ? { do: input.do, reason: input.reason }
    : { do: input.do };
}

/** Changes the words of a draft. */
export async function editPaper(
  context: RequestContext,
  input: ParsedInputOf<typeof editTipPaper>,
): Promise<OutputOf<typeof editTipPaper>> {
  const paper = await getPaper(context, input.id, true);
  requireVerdict(mayActOnOutgoing(context.actor, accessOfPaper(context, paper), 'edit'));
  const outcome = decideOutgoing(paper.state, { do: 'edit' }, context.today);
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal);
  }
  const content = JSON.stringify(PaperContent.parse(input));
  const opened = await keyOfTip(context, paper.tip_id);
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  try {
    const place = { recordId: paper.tip_id, column: `paper.${paper.id}` };
    await savePaper(context, paper, input.revision, {
      content: sealText(opened.key, place, content) ?? Buffer.alloc(0),
      approved_hash: createPaperHash(content),
    });
  } finally {
    opened.key.wipe();
  }
  await context.audit({ action: 'tip-paper.edit', recordKind: 'tip-paper', recordId: paper.id });
  return { revision: input.revision + 1 };
}

/** Stores a change of the paper that was seen. */
export async function savePaper(
  context: RequestContext,
  paper: Pick<StoredPaper, 'id'>,
  revision: number,
  change: {
    state?: OutgoingState;
    content?: Buffer;
    approved_hash?: string | null;
    signed_attachment_id?: string | null;
  },
): Promise<void> {
  const saved = await context.tx
    .updateTable('tip_paper')
    .set({
      ...change,
      revision: revision + 1,
      updated_at: new Date(context.now.epochMilliseconds),
    })
    .where('id', '=', paper.id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
}

interface ClerkRow {
  id: string;
  form: string;
  state: string;
  series: string;
  drafted_at: Date;
}

/** The clerk's list: the name of the form and a day. No tip, no word of what it says. */
export async function listForClerk(
  context: RequestContext,
  input: ParsedInputOf<typeof listPapersToNumber>,
): Promise<OutputOf<typeof listPapersToNumber>> {
  requirePermission(context, 'document.number');
  const after = afterKey(input.after, ['instant', 'uuid']);
  const { rows } = await sql<ClerkRow>`
    select * from app.tip_papers_to_number(
      ${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid, ${input.limit + 1}::integer)`.execute(
    context.tx,
  );
  const numbers = new Map<string, number>();
  for (const { series } of rows) {
    if (!numbers.has(series)) {
      const book = { owner_agency_id: context.actor.agencyId, type_code: series };
      numbers.set(series, await nextNumberOf(context, book));
    }
  }
  return {
    rows: rows.slice(0, input.limit).map((row) => {
      const { vi, en } = TIP_FORMS[TipForm.parse(row.form)];
      return {
        id: row.id,
        name: { vi, en },
        state: OutgoingState.parse(row.state),
        series: row.series,
        draftedAt: row.drafted_at.toISOString(),
        proposedNumber: numbers.get(row.series) ?? 1,
        number: null,
        issuedOn: null,
      };
    }),
    next: nextKey(rows, input.limit, (row) => [row.drafted_at.toISOString(), row.id]),
  };
}

/** Enters number and day in the common book of the body; the book names the form's family, never the tip. */
export async function enterPaperNumber(
  context: RequestContext,
  input: ParsedInputOf<typeof numberTipPaper>,
): Promise<Done> {
  requirePermission(context, 'document.number');
  const issuedOn = Temporal.PlainDate.from(input.issuedOn);
  if (Temporal.PlainDate.compare(issuedOn, context.today) > 0) {
    throw new Refusal('document.dated-in-future');
  }
  const { rows } = await sql<{ series: string | null }>`
    select app.number_tip_paper(${input.id}::uuid, ${input.number}::integer, ${input.issuedOn}::date,
      ${context.now.toString()}::timestamptz) as series`.execute(context.tx);
  const series = rows[0]?.series ?? null;
  if (series === null) {
    throw new Refusal('record.not-found');
  }
  await takeNumber(
    context,
    { agencyId: context.actor.agencyId, typeCode: series, year: issuedOn.year },
    {
      number: input.number,
      state: 'used',
      letterId: null,
      note: 'Văn bản về nguồn tin về tội phạm',
    },
  );
  await context.audit({ action: 'tip-paper.number', recordKind: 'tip-paper', recordId: input.id });
  return {};
}
