import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublicOffice, OUTSIDE, PLANTED, type PublicOffice } from '../harness/public-office.ts';
import { TRACE, tracedJpeg } from '../harness/sample-evidence.ts';

const TIP = { kind: 'tip', about: 'no', danger: 'not-now', account: PLANTED.account };

let world: PublicOffice;

beforeAll(async () => {
  world = await aPublicOffice();
}, 240_000);

describe('the login of the public process', () => {
  it('executes three functions of the house, and reads, writes and sees no table', async () => {
    const client = new pg.Client({
      ...world.office.province.db.owner,
      user: 'lachan_public',
      password: 'a password of the test',
    });
    await client.connect();
    try {
      const { rows } = await client.query<{ name: string }>(`
        select n.nspname || '.' || p.proname as name from pg_proc p
          join pg_namespace n on n.oid = p.pronamespace join pg_roles o on o.oid = p.proowner
         where o.rolname = 'lachan_owner' and has_schema_privilege(n.oid, 'usage')
           and has_function_privilege(p.oid, 'execute') and n.nspname <> 'public' order by 1`);
      expect(rows.map(({ name }) => name)).toEqual([
        'public_door.add',
        'public_door.lodge',
        'public_door.read_answers',
      ]);
      const reach = await client.query(`
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname not in ('pg_catalog', 'information_schema') and c.relkind in ('r', 'v', 'm', 'p', 'S')
           and (case when c.relkind = 'S' then has_sequence_privilege(c.oid, 'usage')
                else has_table_privilege(c.oid, 'select,insert,update,delete,truncate')
                  or has_any_column_privilege(c.oid, 'select,insert,update') end)
           and has_schema_privilege(n.oid, 'usage')`);
      expect(reach.rows).toEqual([]);
      const roles = await client.query(`
        select g.rolname from pg_auth_members m join pg_roles g on g.oid = m.roleid
          join pg_roles u on u.oid = m.member where u.rolname = 'lachan_public'`);
      expect(roles.rows).toEqual([{ rolname: 'app_public' }]);
      for (const refused of [
        'select * from lodging',
        'select * from officer',
        'select app.own_lodgings()',
        'set role app_system',
        'create table x (y int)',
      ]) {
        await expect(client.query(refused), refused).rejects.toThrow(/denied|not exist/);
      }
    } finally {
      await client.end();
    }
  });
});

describe('nothing of a sender', () => {
  it('lies readable in any table: no words, no address, no device, no cookie, no code', async () => {
    const digits = await world.lodge(
      { ...TIP, danger: 'now', alertWords: PLANTED.alert, contact: PLANTED.contact },
      [{ name: 'IMG Sìn Thị Mỉa.jpg', type: 'image/jpeg', bytes: tracedJpeg() }],
    );
    await world.watch();
    const duty = await world.office.as('truc-ban');
    const { body } = await duty.get<{ rows: { id: string }[] }>('/lodgings');
    const id = body.rows[0]?.id;
    await duty.send('POST', `/lodgings/${id}/open`, { purpose: 'handle-tip' });
    await duty.send('POST', `/lodgings/${id}/answers`, { words: PLANTED.answer });
    await world.send('/lien-he/them', { digits, words: PLANTED.added });
    const dump = await dumpAll();
    expect(dump.length).toBeGreaterThan(10_000);
    for (const word of [
      ...Object.values(PLANTED),
      'Sìn Thị Mỉa',
      '0988 776 554',
      '0988776554',
      'Nậm Mười',
      OUTSIDE.address,
      '203.0.113',
      'Mau-May-La',
      'bi-mat-cua-trinh-duyet',
      TRACE,
      digits,
      digits.slice(6, 19),
      'IMG Sìn',
    ]) {
      expect(dump.includes(word), word).toBe(false);
    }
  });

  it('is told when something fails: a page that names whom to call, and a bare count', async () => {
    const before = world.failures();
    const lodge = world.deps.door.lodge;
    world.deps.door.lodge = () => Promise.reject(new Error(PLANTED.account));
    const answer = await world.send('/lien-he/gui', TIP);
    world.deps.door.lodge = lodge;
    expect(answer).toContain('Máy chủ gặp trục trặc');
    expect(answer).not.toContain('Sìn Thị Mỉa');
    expect(world.failures()).toBe(before + 1);
  });

  it('comes back as markup, and no answer sets a cookie or is kept', async () => {
    const answer = await world.page.inject({
      method: 'POST',
      url: '/lien-he',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        account: '</textarea><script>alert(1)</script>',
        step: 'contact',
        go: 'back',
        who: '"><img src=x>',
      }).toString(),
    });
    expect(answer.body).not.toContain('<script>alert');
    expect(answer.body).not.toContain('<img');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });
});

/** Every row of every table, as text and with bytes read as letters. */
async function dumpAll(): Promise<string> {
  return world.office.province.db.asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`);
    const parts: string[] = [];
    for (const { name } of rows) {
      const content = await client.query<Record<string, unknown>>(`select * from ${name}`);
      for (const row of content.rows) {
        parts.push(
          ...Object.values(row).map((value) =>
            Buffer.isBuffer(value) ? value.toString('utf8') : JSON.stringify(value),
          ),
        );
      }
    }
    return parts.join('\n');
  });
}
