import { Temporal } from 'temporal-polyfill';
import { type PlanNamed, writeLetter } from '#domain/document/letter-words.ts';
import { parentOnLetterhead } from '#domain/document/letterhead.ts';
import { mayDraftOutgoing } from '#domain/document/outgoing-permissions.ts';
import { blockOf } from '#domain/document/signature-block.ts';
import { mayUrge } from '#domain/programme/plan-permissions.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { LetterContent, SignatureBlock } from '../contract.ts';
import {
  getIssuingBody,
  getPlanNamed,
  type IssuingBody,
  listSignatureBlocks,
} from './letter-bodies.ts';
import type { PlannedLetter } from './overdue-facts.ts';

/** What all letters of one plan share: who issues them, how the plan is named, who signs first. */
export interface Frame {
  issuer: IssuingBody;
  plan: PlanNamed;
  signer: SignatureBlock;
}

/** Looked up once for each plan, however many agencies are written to. */
export async function frameOf(
  context: RequestContext,
  letter: PlannedLetter['letter'],
  frames: Map<string, Promise<Frame>>,
): Promise<Frame> {
  const known = frames.get(letter.planId) ?? readFrame(context, letter);
  frames.set(letter.planId, known);
  return await known;
}

async function readFrame(context: RequestContext, letter: PlannedLetter['letter']): Promise<Frame> {
  const issuer = await getIssuingBody(context, letter.issuedBy);
  requireRights(context, issuer);
  const [signer] = await listSignatureBlocks(context, issuer);
  return {
    issuer,
    plan: await getPlanNamed(context, letter.planId),
    signer: signer ?? blockOf(issuer.kind, null),
  };
}

function requireRights(context: RequestContext, issuer: IssuingBody): void {
  const { provinceId } = context.actor;
  requireVerdict(
    mayUrge(context.actor, {
      provinceId,
      ownerLft: issuer.lft,
      reachedIds: [],
      isConfirmed: true,
    }),
  );
  requireVerdict(mayDraftOutgoing(context.actor, { provinceId, lft: issuer.lft }));
}

/** The words of one letter in the frame of its plan. */
export function compose(
  context: RequestContext,
  { letter, facts }: PlannedLetter,
  { issuer, plan, signer }: Frame,
  answerBy: Temporal.PlainDate,
): { subject: string; content: LetterContent } {
  const addressee = facts[0]?.agencyName ?? '';
  const words = writeLetter({
    form: letter.form,
    plan,
    issuer: issuer.name,
    addressee,
    standing: issuer.standing.name,
    items: facts.map((fact) => ({
      kind: fact.kind,
      text: fact.text,
      dueOn: Temporal.PlainDate.from(fact.dueOn),
    })),
    today: context.today,
    answerBy,
  });
  const content: LetterContent = {
    family: issuer.family,
    parent: parentOnLetterhead(issuer.kind, issuer.parent),
    issuer: issuer.name,
    place: issuer.place,
    addressee,
    opening: words.opening,
    items: facts.map((fact, at) => ({
      kind: fact.kind,
      recordId: fact.recordId,
      text: words.items[at] ?? fact.text,
    })),
    closing: words.closing,
    recipients: recipientsOf(issuer),
    archive: issuer.standing.symbol === '' ? 'VT' : `VT, ${issuer.standing.symbol}`,
    signature: signer,
  };
  return { subject: words.subject, content };
}

function recipientsOf(issuer: IssuingBody): string[] {
  return issuer.standing.name === issuer.name
    ? ['Như trên']
    : ['Như trên', `${issuer.standing.name} (theo dõi, tổng hợp)`];
}

/** A dispatch has no letters of its kind: “BCĐ138-CAT” is issuer and drafting unit. */
export function symbolOf(issuer: IssuingBody): string {
  return [issuer.symbol, issuer.standing.symbol].filter((part) => part !== '').join('-');
}
