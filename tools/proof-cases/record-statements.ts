import pg from 'pg';

export interface Statement {
  text: string;
  values: unknown[];
}

/** Notes every statement that this process sends while `work` runs, in order. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const query = pg.Client.prototype.query as (...sent: unknown[]) => unknown;
  pg.Client.prototype.query = function record(this: pg.Client, ...given: unknown[]) {
    const [first, second] = given;
    if (typeof first === 'string') {
      sent.push({ text: first, values: Array.isArray(second) ? second : [] });
    } else if (typeof first === 'object' && first !== null && 'text' in first) {
      const { text, values } = first as { text: string; values?: unknown[] };
      sent.push({ text, values: values ?? (Array.isArray(second) ? second : []) });
    }
    return query.apply(this, given);
  } as typeof pg.Client.prototype.query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
  }
  return sent;
}

const READS = /^\s*(select|with)\b/i;

/** Explains each reading statement in its place and tells which big tables are read from end to end. */
export async function findSeqScans(
  client: pg.Client,
  statements: readonly Statement[],
  big: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  for (const { text, values } of statements) {
    if (READS.test(text) && !text.includes('open_request')) {
      const { rows } = await client.query(`explain (format json) ${text}`, values);
      for (const [, table] of JSON.stringify(rows).matchAll(
        /"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g,
      )) {
        if (table !== undefined && big.includes(table)) {
          found.add(table);
        }
      }
    }
    await client.query(text, values);
  }
  return [...found];
}
