import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { makeTempFolder } from '../../../../tests/harness/temp-folder.ts';
import { urlOf } from '../../../../tests/harness/test-cluster.ts';
import { connectDatabase } from './connect.ts';
import { ensureRoles } from './roles.ts';

const fresh = await freshDatabase({ seeded: false });
const dataFolder = join(makeTempFolder('connect'), 'data');
const url = urlOf(fresh.owner);
const appUrl = urlOf(fresh.app);
afterAll(() => rmSync(join(dataFolder, '..'), { recursive: true, force: true }));

describe('an outside database', () => {
  it('is opened with the login that the administrator made for the server', async () => {
    const database = await connectDatabase({ url, appUrl, dataFolder });
    const { rows } = await database.pool.query(
      `select current_user as role, current_setting('statement_timeout') as timeout,
              current_setting('timezone') as timezone`,
    );
    expect(rows).toEqual([{ role: 'lachan_app', timeout: '30s', timezone: 'Asia/Ho_Chi_Minh' }]);
    const owner = await database.asOwner((client) => client.query('select current_user as role'));
    expect(owner.rows).toEqual([{ role: 'lachan_owner' }]);
    await database.close();
  });

  it('is refused when its server login exists and nobody here knows the password', async () => {
    await expect(connectDatabase({ url, dataFolder })).rejects.toMatchObject({
      code: 'app-password-unknown',
      vi: expect.stringContaining('LACHAN_APP_DATABASE_URL'),
    });
  });

  it('is named without its password when it does not answer', async () => {
    const wrong = 'postgresql://someone:very-secret@127.0.0.1:1/nowhere';
    const failing = connectDatabase({ url: wrong, dataFolder });
    await expect(failing).rejects.toMatchObject({ code: 'cannot-connect' });
    await failing.catch((problem: Error) => expect(problem.message).not.toContain('very-secret'));
  });
});

describe("the server's login", () => {
  it('may nothing until a transaction takes the role of a caller', async () => {
    const reading = fresh.pool.query('select from officer');
    await expect(reading).rejects.toMatchObject({ code: '42501' });
  });

  it('neither owns tables nor escapes row-level security, nor do the roles it may take', async () => {
    const { rows } = await fresh.pool.query(
      `select rolname from pg_roles where (rolsuper or rolbypassrls or rolcreaterole)
          and (rolname = current_user or pg_has_role(current_user, oid, 'member'))`,
    );
    expect(rows).toEqual([]);
    const owned = await fresh.pool.query(
      `select relname from pg_class where pg_get_userbyid(relowner) in
         ('lachan_app', 'app_officer', 'app_system', 'app_public', 'app_statistician')`,
    );
    expect(owned.rows).toEqual([]);
  });
});

describe('a login that may not create roles', () => {
  it('is told what an administrator must run, without any password of ours', async () => {
    const client = {
      database: 'province',
      query: async (text: string) => {
        if (text.startsWith('begin')) {
          throw new Error('permission denied to create role');
        }
        return { rows: [] };
      },
    } as unknown as Parameters<typeof ensureRoles>[0];
    const refused = await ensureRoles(client, 'never-shown').catch((problem: unknown) => problem);
    expect(refused).toMatchObject({
      code: 'roles-not-allowed',
      en: expect.stringContaining("create role lachan_app login noinherit password '…';"),
    });
    expect(String(refused)).not.toContain('never-shown');
  });
});
