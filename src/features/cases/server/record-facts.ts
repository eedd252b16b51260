import { Temporal } from 'temporal-polyfill';
import type { CaseFacts } from '#domain/case/case-facts.ts';
import { severityOfCharge } from '#domain/case/offences.ts';
import { proposeCharges } from '#domain/case/propose-charges.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { proposeCaseCharges, recordFacts } from '../contract.ts';
import { loadCatalogue } from './catalogue.ts';
import { openForAct, recordActs } from './record-acts.ts';

/** What the facts propose, without a case: before one is opened. */
export async function proposeFromFacts(
  context: RequestContext,
  input: ParsedInputOf<typeof proposeCaseCharges>,
): Promise<OutputOf<typeof proposeCaseCharges>> {
  const actedOn = Temporal.PlainDate.from(input.actedOn);
  return { proposals: await listProposals(context, input.facts, actedOn) };
}

/** Keeps the facts beside the case and says which charges they now propose; nothing else changes. */
export async function keepFacts(
  context: RequestContext,
  input: ParsedInputOf<typeof recordFacts>,
): Promise<OutputOf<typeof recordFacts>> {
  const stored = await openForAct(context, input);
  const { facts } = input;
  const acted = await recordActs(
    context,
    stored,
    input,
    [
      {
        kind: 'facts-recorded',
        params: { victims: facts.victimsFrom16 + facts.victimsUnder16, border: facts.border },
      },
    ],
    { facts: JSON.stringify(facts) },
  );
  const actedOn = Temporal.PlainDate.from(stored.row.acted_on);
  return { ...acted, proposals: await listProposals(context, facts, actedOn) };
}

async function listProposals(
  context: RequestContext,
  facts: CaseFacts,
  actedOn: Temporal.PlainDate,
) {
  const catalogue = await loadCatalogue(context.tx);
  return proposeCharges(facts).flatMap((proposal) => {
    const severity = severityOfCharge(catalogue, proposal.charge, actedOn);
    return severity === null
      ? []
      : [{ charge: proposal.charge, severity, missing: [...proposal.missing] }];
  });
}
