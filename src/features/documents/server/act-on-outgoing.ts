import { Temporal } from 'temporal-polyfill';
import { decideOutgoing, type OutgoingCommand } from '#domain/document/decide-outgoing.ts';
import { mayActOnOutgoing } from '#domain/document/outgoing-permissions.ts';
import type { DocumentRefusal } from '#domain/document/refusals.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { actOnOutgoing } from '../contract.ts';
import { hashLetter } from './letter-docx.ts';
import {
  getLetter,
  keepStep,
  type LetterChange,
  type StoredLetter,
  saveLetter,
} from './outgoing-store.ts';
import { refusalAt } from './refusal-at.ts';
import { deliverLetter } from './send-letter.ts';
import { cancelNumber, takeNumber } from './take-number.ts';

type Input = ParsedInputOf<typeof actOnOutgoing>;

/** Takes one step with a letter: permission, decision, its effects, the trace. */
export async function stepLetter(context: RequestContext, input: Input): Promise<Done> {
  const letter = await getLetter(context, input.id);
  const command = commandOf(input);
  requireVerdict(mayActOnOutgoing(context.actor, letter.access, command.do));
  const outcome = decideOutgoing(letter.state, command, context.today);
  if (!outcome.ok) {
    throw refusalOf(outcome.refusal);
  }
  const change = await effectsOf(context, letter, command);
  await saveLetter(context, letter, input.revision, { ...change, state: outcome.state });
  await keepStep(context, letter.id, command.do, input.reason);
  await context.publish({ name: `document.${outcome.state}`, recordId: letter.id });
  await context.audit({
    action: `letter.${command.do}`,
    recordKind: 'letter',
    recordId: letter.id,
  });
  return {};
}

/** At the field of the dialog that it is about, where it is about one. */
function refusalOf(refusal: DocumentRefusal): Refusal {
  switch (refusal) {
    case 'document.dated-in-future':
      return refusalAt('issuedOn', refusal);
    case 'document.number-not-whole':
      return refusalAt('number', refusal);
    case 'document.reason-required':
      return refusalAt('reason', refusal);
    default:
      return new Refusal(refusal);
  }
}

function commandOf(input: Input): OutgoingCommand {
  switch (input.do) {
    case 'return':
    case 'cancel':
      return { do: input.do, reason: input.reason };
    case 'number':
      if (input.number === undefined || input.issuedOn === undefined) {
        throw new Refusal('document.number-not-whole');
      }
      return {
        do: 'number',
        number: input.number,
        issuedOn: Temporal.PlainDate.from(input.issuedOn),
      };
    default:
      return { do: input.do };
  }
}

/** What a step changes beside the state: hash, number, register, cleared approvals. */
async function effectsOf(
  context: RequestContext,
  letter: StoredLetter,
  command: OutgoingCommand,
): Promise<LetterChange> {
  const { postId } = context.actor;
  switch (command.do) {
    case 'check':
      return { checked_by: postId };
    case 'approve':
      return { approved_by: postId, approved_hash: hashLetter(letter) };
    case 'return':
      return {
        checked_by: null,
        approved_by: null,
        approved_hash: null,
        signed_attachment_id: null,
        signed_hash: null,
        difference: null,
      };
    case 'number':
      await takeNumber(
        context,
        {
          agencyId: letter.owner_agency_id,
          typeCode: letter.type_code,
          year: command.issuedOn.year,
        },
        { number: command.number, state: 'used', letterId: letter.id, note: null },
      );
      return {
        document_number: command.number,
        issued_on: command.issuedOn.toString(),
        numbered_by: postId,
      };
    case 'send':
      return {
        document_id: await deliverLetter(context, letter),
        sent_on: context.today.toString(),
      };
    case 'cancel':
      await cancelNumber(context, letter.id, command.reason);
      return {};
    default:
      return {};
  }
}
