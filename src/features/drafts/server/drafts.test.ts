import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { closeRoom } from '#platform/server/confidential/room.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { requestContext } from '../../../../tests/harness/request-context.ts';
import {
  actAs,
  makeSealedOffice,
  NOW,
  openTestRoom,
  type SealedOffice,
} from '../../../../tests/harness/sealed-office.ts';
import { DraftKey } from '../contract.ts';
import {
  bringBackDraft,
  eraseDraft,
  keepDraft,
  listOwnDrafts,
  sweepDrafts,
} from './draft-store.ts';

const db = await freshDatabase({ seeded: false });
const KEY = 'task-progress.0d4b2c1e';
const TEXT = '{"note":"Đã rà soát địa bàn bản Nà Lạ"}';
let office: SealedOffice;

beforeAll(async () => {
  office = await makeSealedOffice(db);
  await openTestRoom(db);
});
afterAll(() => closeRoom());

describe('a draft', () => {
  it('comes back to its writer as it was last saved, for fourteen days', async () => {
    await inRequest(office.investigator, (context) =>
      keepDraft(context, { key: KEY, content: 'x' }),
    );
    await inRequest(office.investigator, (context) =>
      keepDraft(context, { key: KEY, content: TEXT }),
    );
    expect((await read(office.investigator))?.content).toBe(TEXT);
    expect((await read(office.investigator, NOW.add({ hours: 335 })))?.content).toBe(TEXT);
    expect(await read(office.investigator, NOW.add({ hours: 336 }))).toBeUndefined();
  });

  it('is there for nobody else, nor for the writer in another post', async () => {
    await inRequest(office.investigator, (context) =>
      keepDraft(context, { key: KEY, content: TEXT }),
    );
    expect(await read(office.colleague)).toBeUndefined();
    const otherPost = { ...office.investigator, postId: office.colleague.postId };
    expect(await read(otherPost)).toBeUndefined();
    expect((await inRequest(office.colleague, (context) => listOwnDrafts(context))).rows).toEqual(
      [],
    );
    const own = await inRequest(office.investigator, (context) => listOwnDrafts(context));
    expect(own.rows.map((row) => row.key)).toEqual([KEY]);
  });

  it('is nowhere in clear, and the trail names neither form nor content', async () => {
    await inRequest(office.investigator, (context) =>
      keepDraft(context, { key: KEY, content: TEXT }),
    );
    const all = await db.asOwner(async (client) => {
      const drafts = await client.query('select d::text as t from sealed_draft d');
      const trail = await client.query('select e::text as t from audit_entry e');
      return [...drafts.rows, ...trail.rows].map((row) => (row as { t: string }).t);
    });
    expect(all.join('\n')).not.toContain('rà soát');
    expect(all.join('\n')).not.toContain(Buffer.from('bản Nà Lạ').toString('hex'));
    expect(all.filter((line) => line.includes('draft.saved')).join()).not.toContain(KEY);
  });

  it('does not open when its row was moved to another writer', async () => {
    await inRequest(office.investigator, (context) =>
      keepDraft(context, { key: KEY, content: TEXT }),
    );
    await db.asOwner((client) =>
      client.query('update sealed_draft set officer_id = $1, post_id = $2', [
        office.colleague.officerId,
        office.colleague.postId,
      ]),
    );
    await expect(read(office.colleague)).rejects.toThrow('seal.broken');
    await db.asOwner((client) => client.query('delete from sealed_draft'));
  });

  it('is gone when dropped or swept', async () => {
    const keep = (key: string) =>
      inRequest(office.investigator, (context) => keepDraft(context, { key, content: TEXT }));
    await keep('a');
    await keep('b');
    await inRequest(office.investigator, (context) => eraseDraft(context, { key: 'a' }));
    expect(await asSystem(db, 'sweep', (tx) => sweepDrafts(tx, NOW))).toBe(0);
    expect(await asSystem(db, 'sweep', (tx) => sweepDrafts(tx, NOW.add({ hours: 336 })))).toBe(1);
  });

  it('takes codes for its key, never words', () => {
    expect(DraftKey.safeParse('plan-review.7f').success).toBe(true);
    expect(DraftKey.safeParse('Nguyễn Văn A').success).toBe(false);
    expect(DraftKey.safeParse('../x').success).toBe(false);
  });
});

function inRequest<T>(
  actor: Actor,
  work: (context: RequestContext) => Promise<T>,
  now = NOW,
): Promise<T> {
  return actAs(db, actor, (tx) => work(requestContext(tx, actor, now)), now);
}

async function read(actor: Actor, now = NOW) {
  const { draft } = await inRequest(actor, (context) => bringBackDraft(context, { key: KEY }), now);
  return draft ?? undefined;
}
