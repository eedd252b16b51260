import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { parseAnchors } from '#platform/server/audit/anchors.ts';
import { type AuditEntry, writeAuditEntry } from '#platform/server/audit/write-audit-entry.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { AuditNote, RequestContext } from '#platform/server/http/context.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { requestContext } from '../../../../tests/harness/request-context.ts';
import {
  actAs,
  makeSealedOffice,
  NOW,
  type SealedOffice,
} from '../../../../tests/harness/sealed-office.ts';
import { EntryView, listEntries } from '../contract.ts';
import { exportAnchorFile, takeAnchor } from './anchor-trail.ts';
import { findEntries } from './find-entries.ts';
import { findActions, readTrailState } from './trail-state.ts';
import { checkTrail, verifyNow } from './verify-trail.ts';

const db = await freshDatabase({ seeded: false });
const record = randomUUID();
let office: SealedOffice;

beforeAll(async () => {
  office = await makeSealedOffice(db);
  for (let day = 0; day < 30; day += 1) {
    await write(office.investigator, {
      at: NOW.subtract({ hours: 24 * day }),
      action: day % 3 === 0 ? 'note.opened' : 'task.progress',
      recordKind: 'note',
      recordId: record,
      ...(day % 3 === 0 ? { purpose: 'handle-tip', fields: ['body'] } : {}),
    });
  }
  await write(office.stranger, { at: NOW, action: 'task.progress', outcome: 'refused' });
});

describe('the trail as the data-protection officer reads it', () => {
  it('shows who, in which post, did what, and how it ended', async () => {
    const { rows } = await list({ outcome: 'refused' });
    expect(rows).toHaveLength(1);
    expect(EntryView.parse(rows[0])).toMatchObject({
      action: 'task.progress',
      outcome: 'refused',
      officer: { id: office.stranger.officerId, name: 'stranger' },
      post: { title: 'Cán bộ' },
      agency: { id: office.otherAgencyId, name: 'CQ 30' },
      onBehalf: false,
    });
  });

  it('is narrowed by action, day, agency, record and purpose', async () => {
    expect((await list({ action: 'note.opened' })).rows).toHaveLength(10);
    expect((await list({ purpose: 'handle-tip' })).rows).toHaveLength(10);
    expect((await list({ agencyId: office.otherAgencyId })).rows).toHaveLength(1);
    expect((await list({ recordKind: 'note', recordId: record })).rows).toHaveLength(30);
    const day = await list({ from: '2026-03-01', to: '2026-03-01', recordId: record });
    expect(day.rows.map((row) => row.at.slice(0, 10))).toEqual(['2026-03-01']);
  });

  it('is paged by key: every entry once, newest first', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await list({ recordId: record, limit: 7, ...(after ? { after } : {}) });
      seen.push(...page.rows.map((row) => `${row.at} ${row.id}`));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(30);
    expect(new Set(seen).size).toBe(30);
    expect(seen.map((each) => each.slice(0, 24))).toEqual(
      seen
        .map((each) => each.slice(0, 24))
        .sort()
        .reverse(),
    );
    expect(await codeOf(list({ after: "x' or 1=1" }))).toBe('input.invalid');
  });

  it('notes its own reading once per list, with the names of the filters only', async () => {
    const notes: AuditNote[] = [];
    const page = await list({ recordId: record, limit: 5 }, notes);
    await list({ recordId: record, limit: 5, after: page.next ?? '' }, notes);
    expect(notes).toEqual([
      { action: 'audit-trail.read', recordKind: 'audit-entry', fields: ['recordId'] },
    ]);
  });

  it('lists the actions that occur', async () => {
    const { rows } = await asDpo((context) => findActions(context));
    expect(rows).toContain('note.opened');
    expect(rows).toEqual([...new Set(rows)].sort());
  });

  it('is checked and anchored, and both are shown', async () => {
    const { number } = await asDpo((context) => takeAnchor(context));
    const checked = await asDpo((context) => verifyNow(context));
    expect(checked.faults).toEqual([]);
    expect(checked.entries).toBeGreaterThan(30);
    const state = await asDpo((context) => readTrailState(context));
    expect(state.verification).toEqual({ ...checked, at: '2026-03-02T01:00:00.000Z' });
    expect(state.lastAnchor?.number).toBe(number);
    const file = await asDpo((context) => exportAnchorFile(context));
    expect(parseAnchors(String(file.body)).at(-1)?.number).toBe(number);
    expect(file.fileName).toBe('moc-neo-nhat-ky-2026-03-02.jsonl');
  });

  it('shows the nightly check, faults included', async () => {
    await db.asOwner(async (client) => {
      await client.query('alter table audit_entry disable trigger user');
      await client.query("update audit_entry set outcome = 'done' where outcome = 'refused'");
      await client.query('alter table audit_entry enable trigger user');
    });
    await asSystem(db, 'nightly', (tx) => checkTrail(tx, NOW.add({ hours: 16 })));
    const state = await asDpo((context) => readTrailState(context));
    expect(state.verification?.faults).toMatchObject([{ kind: 'altered' }]);
  });

  it('is closed to every other post at every door', async () => {
    const doors: ((context: RequestContext) => Promise<unknown>)[] = [
      (context) => findEntries(context, listEntries.input.parse({})),
      findActions,
      readTrailState,
      verifyNow,
      takeAnchor,
      exportAnchorFile,
    ];
    for (const door of doors) {
      const asked = actAs(db, office.investigator, (tx) =>
        door(requestContext(tx, office.investigator, NOW)),
      );
      expect(await codeOf(asked)).toBe('access.denied');
    }
  });
});

function list(filters: Record<string, unknown>, notes: AuditNote[] = []) {
  return asDpo((context) => findEntries(context, listEntries.input.parse(filters)), notes);
}

function asDpo<T>(
  work: (context: RequestContext) => Promise<T>,
  notes: AuditNote[] = [],
): Promise<T> {
  const actor = office.dataProtection;
  return actAs(db, actor, (tx) => work(requestContext(tx, actor, NOW, notes)));
}

function write(actor: Actor, entry: AuditEntry): Promise<string> {
  return actAs(db, actor, (tx) => writeAuditEntry(tx, entry));
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const fault = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return fault instanceof Refusal ? fault.code : `no refusal: ${String(fault)}`;
}
