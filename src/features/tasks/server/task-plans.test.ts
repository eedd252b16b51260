import { createHash } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { type Filled, fillMillion } from '../../../../tools/proof-list/fill-million.ts';
import { listTasks, TaskFilterState } from '../contract.ts';
import { listQuery } from './list-query.ts';

const db = await freshDatabase();
let filled: Filled;
let ids: { agency: string; plan: string };
beforeAll(async () => {
  filled = await db.asOwner((client) => fillMillion(client, 50_000));
  const { rows } = await db.asOwner((client) =>
    client.query(
      'select (select id from agency where lft = 500) as agency, (select id from plan limit 1) as plan',
    ),
  );
  ids = rows[0];
}, 60_000);

const wide = { scope: { lo: 1, hi: 9999 } };
const narrow = { scope: { lo: 500, hi: 505 } };

describe('every list of tasks on 50,000 rows', () => {
  const lists = TaskFilterState.options.flatMap((state) => [
    { name: `mine, ${state}`, who: 'focalPoint', actor: narrow, filters: { scope: 'mine', state } },
    {
      name: `given, ${state}`,
      who: 'coordinator',
      actor: wide,
      filters: { scope: 'issued', state },
    },
  ]) as { name: string; who: 'focalPoint' | 'coordinator'; actor: object; filters: object }[];
  const more: typeof lists = [
    { name: 'mine', who: 'focalPoint', actor: narrow, filters: { scope: 'mine' } },
    { name: 'given', who: 'coordinator', actor: wide, filters: { scope: 'issued' } },
    {
      name: 'given by a small body',
      who: 'focalPoint',
      actor: narrow,
      filters: { scope: 'issued' },
    },
  ];

  it.each([...lists, ...more])('reads executions by an index: $name', async (list) => {
    const plan = await explain(list.who, list.actor, list.filters);
    expect(scansOf(plan)).toEqual([]);
  });

  it.each(['plan', 'card', 'agency', 'due'])('also when narrowed by %s', async (by) => {
    const narrowing = {
      plan: { scope: 'issued', planId: ids.plan },
      card: { scope: 'card', planId: ids.plan },
      agency: { scope: 'issued', agencyId: ids.agency },
      due: { scope: 'issued', dueBefore: '2026-07-01' },
    }[by];
    const who = by === 'card' ? 'focalPoint' : 'coordinator';
    const plan = await explain(who, by === 'card' ? narrow : wide, narrowing ?? {});
    expect(scansOf(plan)).toEqual([]);
  });

  it('begins a later page where the earlier one ended, not at the first row', async () => {
    const after = ['2026-07-01', ids.plan, ids.agency];
    const plan = await explain('coordinator', wide, { scope: 'issued', state: 'open' }, after);
    expect(conditionsOf(plan, 'agency_task')).toContainEqual(expect.stringContaining('due_key'));
  });
});

interface Node {
  'Node Type': string;
  'Index Cond'?: string;
  'Relation Name'?: string;
  Plans?: Node[];
}

/** The general plan, as a prepared statement gets it, with sequential scans priced out. */
async function explain(
  who: 'focalPoint' | 'coordinator',
  actor: object,
  filters: object,
  after: readonly string[] | null = null,
): Promise<Node> {
  const client = new pg.Client(db.app);
  await client.connect();
  try {
    const caller = { provinceId: '1', agencyId: ids.agency, ...actor } as Actor;
    const { text, values } = listQuery(listTasks.input.parse(filters), caller, {
      today: '2026-06-01',
      after,
      isWide: who === 'coordinator',
    });
    const hash = createHash('sha256').update(filled[who]).digest('hex');
    await client.query('begin; set local role app_officer');
    await client.query(
      `select * from app.open_request('\\x${hash}'::bytea, '2026-06-01T02:00:00Z')`,
    );
    await client.query(
      'set local enable_seqscan = off; set local plan_cache_mode = force_generic_plan',
    );
    await client.query(`prepare listed as ${text}`);
    const literals = values.map((value) =>
      value === null ? 'null' : pg.escapeLiteral(String(value)),
    );
    const { rows } = await client.query(
      `explain (format json) execute listed(${literals.join(', ')})`,
    );
    return rows[0]['QUERY PLAN'][0].Plan;
  } finally {
    await client.end();
  }
}

/** Tables that grow and are read from end to end. */
function scansOf(node: Node): string[] {
  const grows = ['agency_task', 'task', 'assignment', 'plan_reach'].includes(
    node['Relation Name'] ?? '',
  );
  const own = node['Node Type'] === 'Seq Scan' && grows ? [String(node['Relation Name'])] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)];
}

/** What the index of a table is asked for. */
function conditionsOf(node: Node, table: string): string[] {
  const own = node['Relation Name'] === table ? [node['Index Cond'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap((inner) => conditionsOf(inner, table))];
}
