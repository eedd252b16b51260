import { sql } from 'kysely';
import { MatchReason } from '#domain/matching/match-reasons.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import { type joinRecords, NetworkedKind } from '../contract.ts';
import { requireNetworks } from './may-network.ts';
import { nameRecords } from './name-records.ts';

type Side = { kind: NetworkedKind; id: string };
type Network = OutputOf<typeof joinRecords>;

interface Joining {
  sides: [Side, Side];
  reasons: MatchReason[];
  matchId: string | null;
}

/** Joins two records that the caller may both open: by a proposal, or by name. */
export async function joinTwo(
  context: RequestContext,
  input: ParsedInputOf<typeof joinRecords>,
): Promise<Network> {
  await requireNetworks(context);
  if (input.matchId !== null) {
    const joining = await joiningOf(context, input.matchId);
    const network = await join(context, joining);
    await closeMatch(context, input.matchId);
    return network;
  }
  const [one, other] = input.records;
  if (one === undefined || other === undefined || one.id === other.id) {
    throw new Refusal('network.one-record');
  }
  return await join(context, { sides: [one, other], reasons: [], matchId: null });
}

/** On `tip-match.records-joined`: a proposal that was accepted on the page of a tip. */
export async function joinMatched(context: RequestContext, event: DomainEvent): Promise<void> {
  await requireNetworks(context);
  await join(context, await joiningOf(context, event.recordId));
}

async function joiningOf(context: RequestContext, matchId: string): Promise<Joining> {
  const row = await context.tx
    .selectFrom('match_proposal')
    .select(['one_kind', 'one_id', 'other_kind', 'other_id', 'reasons', 'state'])
    .where('id', '=', matchId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || (row.state !== 'match-open' && row.state !== 'match-told')) {
    throw new Refusal('record.not-found');
  }
  return {
    sides: [
      { kind: NetworkedKind.parse(row.one_kind), id: row.one_id },
      { kind: NetworkedKind.parse(row.other_kind), id: row.other_id },
    ],
    reasons: row.reasons.flatMap((code) => MatchReason.safeParse(code).data ?? []),
    matchId,
  };
}

async function closeMatch(context: RequestContext, matchId: string): Promise<void> {
  await context.tx
    .updateTable('match_proposal')
    .set({
      state: 'match-linked',
      answered_at: new Date(context.now.epochMilliseconds),
      answered_by: context.actor.postId,
    })
    .where('id', '=', matchId)
    .execute();
}

/**
 * Two records become a network, or one joins the other's; where each stands in one already, the two
 * networks merge if the caller may open every record of both, else the two make one of their own.
 */
async function join(context: RequestContext, joining: Joining): Promise<Network> {
  const seen = await nameRecords(context.tx, joining.sides);
  if (seen.length < 2) {
    throw new Refusal('record.not-found');
  }
  const [one, other] = joining.sides;
  const ofOne = await findNetwork(context, one);
  const ofOther = await findNetwork(context, other);
  if (ofOne !== null && ofOther !== null && ofOne.id === ofOther.id) {
    return { id: ofOne.id, code: ofOne.code };
  }
  if (ofOne !== null && ofOther !== null) {
    return ofOne.whole && ofOther.whole
      ? await merge(context, ofOne, ofOther, joining)
      : await begin(context, joining);
  }
  const network = ofOne ?? ofOther;
  if (network === null) {
    return await begin(context, joining);
  }
  const actId = await addAct(context, network.id, 'records-joined', joining.matchId, null);
  await addMembers(context, network.id, actId, [ofOne === null ? one : other], joining.reasons);
  return { id: network.id, code: network.code };
}

async function begin(context: RequestContext, joining: Joining): Promise<Network> {
  const network = { id: newSecretId(), code: newNetworkCode(context) };
  await context.tx
    .insertInto('network')
    .values({
      ...network,
      created_at: new Date(context.now.epochMilliseconds),
      created_by: context.actor.postId,
    })
    .execute();
  const actId = await addAct(context, network.id, 'records-joined', joining.matchId, null);
  await addMembers(context, network.id, actId, joining.sides, joining.reasons);
  return network;
}

/** Every record of the one comes into the other; the one ends and can be had back by undoing. */
async function merge(
  context: RequestContext,
  into: Network,
  from: Network,
  joining: Joining,
): Promise<Network> {
  const actId = await addAct(context, into.id, 'networks-merged', joining.matchId, from.id);
  const { rows } = await sql<Side>`
    select m.record_kind as kind, m.record_id as id from network_member m
     where m.network_id = ${from.id}::uuid and m.left_at is null
       and not exists (select from network_member o where o.network_id = ${into.id}::uuid and o.left_at is null
         and o.record_kind = m.record_kind and o.record_id = m.record_id)`.execute(context.tx);
  await addMembers(context, into.id, actId, rows, joining.reasons);
  await context.tx
    .updateTable('network')
    .set({ ended_at: new Date(context.now.epochMilliseconds) })
    .where('id', '=', from.id)
    .execute();
  return { id: into.id, code: into.code };
}

async function findNetwork(
  context: RequestContext,
  side: Side,
): Promise<(Network & { whole: boolean }) | null> {
  const { rows } = await sql<Network & { whole: boolean }>`
    select n.id, n.code, app.sees_whole_network(n.id) as whole
      from network n join network_member m on m.network_id = n.id and m.left_at is null
     where n.ended_at is null and m.record_kind = ${side.kind} and m.record_id = ${side.id}::uuid
       and n.id in (select app.seen_networks())
     order by n.created_at, n.id limit 1`.execute(context.tx);
  return rows[0] ?? null;
}

async function addAct(
  context: RequestContext,
  networkId: string,
  kind: 'records-joined' | 'networks-merged',
  matchId: string | null,
  fromId: string | null,
): Promise<string> {
  const id = newSecretId();
  const last = await context.tx
    .selectFrom('network_act')
    .select((select) => select.fn.max('position').as('position'))
    .where('network_id', '=', networkId)
    .executeTakeFirst();
  await context.tx
    .insertInto('network_act')
    .values({
      id,
      network_id: networkId,
      position: (last?.position ?? 0) + 1,
      kind,
      match_id: matchId,
      from_network_id: fromId,
      at: new Date(context.now.epochMilliseconds),
      post_id: context.actor.postId,
    })
    .execute();
  await context.audit({
    action: `network.${kind}`,
    recordKind: 'network',
    recordId: networkId,
  });
  return id;
}

async function addMembers(
  context: RequestContext,
  networkId: string,
  actId: string,
  sides: readonly Side[],
  reasons: readonly MatchReason[],
): Promise<void> {
  for (const side of sides) {
    await context.tx
      .insertInto('network_member')
      .values({
        id: newSecretId(),
        network_id: networkId,
        act_id: actId,
        record_kind: side.kind,
        record_id: side.id,
        reasons: [...reasons],
        joined_by: context.actor.postId,
      })
      .execute();
  }
}

/** Letters and digits that are not mistaken for each other on the telephone. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** `ML-<province>-<year>-<6 random>`; says nothing of how many there are. */
function newNetworkCode(context: RequestContext): string {
  const bytes = Buffer.from(newSecretId().replaceAll('-', ''), 'hex');
  const drawn = [0, 1, 2, 3, 4, 5].map((at) => LETTERS[(bytes[at] ?? 0) % LETTERS.length]);
  return `ML-${context.actor.provinceId}-${context.today.year}-${drawn.join('')}`;
}
