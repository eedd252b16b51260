import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { CaseFacts } from '#domain/case/case-facts.ts';
import { OFFENCES } from '#domain/case/offences.ts';
import { proposeCharges } from '#domain/case/propose-charges.ts';
import { powerOf } from '#domain/tip/competence.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { TipChoices, TipFacts } from '../contract.ts';
import { listDeciders } from './deciding-office.ts';
import { factsOf } from './get-tip.ts';
import { listPostsWithRight } from './params-of-act.ts';
import { titlesOf } from './tip-rows.ts';
import { getStoredTip, type StoredTip } from './tip-store.ts';

/** What an act on this tip may choose from. */
export async function listChoicesOf(
  context: RequestContext,
  input: { id: string },
): Promise<TipChoices> {
  const tip = await getStoredTip(context, input.id);
  const day = context.today.toString();
  return {
    agencies: await listTargets(context),
    handlers: await listPostsWithRight(context, tip.file.heldBy.id, 'tip.handle'),
    deciders: await listBothDeciders(context, tip),
    procurators: (
      await Promise.all(
        tip.row.supervisor_ids.map((id) => listPostsWithRight(context, id, 'tip.supervise')),
      )
    ).flat(),
    offences: OFFENCES.filter(
      (row) => row.law.validFrom <= day && (row.law.validTo === null || day <= row.law.validTo),
    ).map(({ article, paragraph, vi, en, severity }) => ({ article, paragraph, vi, en, severity })),
    proposed: proposeCharges(caseFactsOf(factsOf(tip))).map(({ charge }) => ({
      article: charge.article,
      paragraph: charge.paragraph,
    })),
  };
}

/** Bodies that take tips on: investigating bodies, border guard, procuracies, commune police. */
async function listTargets(context: RequestContext): Promise<TipChoices['agencies']> {
  const day = context.today.toString();
  const rows = await context.tx
    .selectFrom('agency')
    .select(['id', 'kind', 'short_name'])
    .where('province_id', '=', Number(context.actor.provinceId))
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .where('kind', 'in', [
      'provincial-police',
      'investigating-body',
      'border-guard-command',
      'border-post',
      'coast-guard',
      'customs',
      'provincial-procuracy',
      'regional-procuracy',
      'commune-police',
    ])
    .orderBy('lft')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.short_name,
    power: powerOf(row.kind as AgencyKind),
  }));
}

async function listBothDeciders(
  context: RequestContext,
  tip: StoredTip,
): Promise<TipChoices['deciders']> {
  const bodies = [
    { id: tip.file.heldBy.id, side: 'holding' as const },
    ...tip.row.supervisor_ids.map((id) => ({ id, side: 'procuracy' as const })),
  ];
  const deciders: { id: string; authority: string; side: 'holding' | 'procuracy' }[] = [];
  for (const { id, side } of bodies) {
    for (const { postId, authority } of await listDeciders(context.tx, id, context.today)) {
      deciders.push({ id: postId, authority, side });
    }
  }
  const posts = await titlesOf(
    context.tx,
    deciders.map((one) => one.id),
  );
  return deciders.flatMap((one) => {
    const post = posts.get(one.id);
    return post === undefined ? [] : [{ ...one, ...post }];
  });
}

/** The recorded facts as the catalogue of offences asks for them. */
function caseFactsOf(facts: TipFacts): CaseFacts {
  const { victims } = facts;
  return CaseFacts.parse({
    victimsUnder16: victims.under16,
    victimsFrom16: victims.from16To17 + victims.adults + victims.ageUnknown,
    border: facts.acrossBorder,
    organTaken: false,
  });
}
