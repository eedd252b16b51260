import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import { sql } from 'kysely';
import { PART_MEDIA_TYPE } from '#platform/contract/endpoint.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { aCaseOffice, type CaseOffice } from './case-office.ts';
import type { Answer } from './province.ts';

/** Words planted to be searched for; they describe nothing. */
export const PLANTED_ITEM = {
  description: 'Điện thoại vỏ hồng của Tẩn Mùi Nhiều Lảo',
  receivedFrom: 'Vàng Thị Sương Đinh',
  keptAt: 'Kho số hai, kệ Phìn Hồ',
  fileName: 'ghi-am-Tẩn-Mùi.mp4',
} as const;

export interface EvidenceOffice extends CaseOffice {
  /** One request with a session, headers and a bare body. */
  raw(name: string, request: InjectOptions): Promise<RawAnswer>;
  receiveItem(caseId: string, changes?: object, by?: string): Promise<string>;
  startFile(itemId: string, content: Buffer, changes?: object, by?: string): Promise<string>;
  sendPart(fileId: string, at: number, part: Buffer, by?: string): Promise<Answer<Arrived>>;
  /** A file sent in parts and kept. */
  keepFile(itemId: string, content: Buffer, by?: string): Promise<string>;
}

/** What the policies alone let a post read of an item, whatever the server's code asks. */
export async function countByPolicy(
  office: CaseOffice,
  name: string,
  of: { itemId: string; fileId: string },
) {
  const { db, deps } = office.province;
  const found = await db.asOwner((client) =>
    client.query(
      `select o.id as officer, p.id as post, p.agency_id as agency, p.province_id, p.role_code,
              (select string_agg(permission, ',') from role_permission r where r.role_code = p.role_code) as permissions
         from officer o join post p on p.officer_id = o.id where o.sign_in_name = $1 order by p.valid_from limit 1`,
      [name],
    ),
  );
  const who = found.rows[0];
  return await asSystem(db, 'test', async (tx) => {
    await sql`
      select set_config('app.now', ${deps.now().toString()}, true), set_config('app.province', ${String(who.province_id)}, true),
             set_config('app.officer', ${who.officer}, true), set_config('app.post', ${who.post}, true),
             set_config('app.agency', ${who.agency}, true), set_config('app.roles', ${who.role_code}, true),
             set_config('app.permissions', ${who.permissions ?? ''}, true)`.execute(tx);
    await sql`set local role app_officer`.execute(tx);
    const { rows } = await sql<PolicyCounts>`
      select (select count(*)::integer from evidence_item where id = ${of.itemId}::uuid) as items,
             (select count(*)::integer from evidence_words where id = ${of.itemId}::uuid) as words,
             (select count(*)::integer from evidence_custody where item_id = ${of.itemId}::uuid and kind = 'received') as lines,
             (select count(*)::integer from evidence_file where id = ${of.fileId}::uuid) as files,
             (select count(*)::integer from evidence_part where file_id = ${of.fileId}::uuid) as parts`.execute(
      tx,
    );
    const changed = await sql`
      update evidence_item set kept = kept where id = ${of.itemId}::uuid`.execute(tx);
    return { ...rows[0], changeable: Number(changed.numAffectedRows ?? 0) };
  });
}

interface PolicyCounts {
  items: number;
  words: number;
  lines: number;
  files: number;
  parts: number;
}

interface RawAnswer {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
}

export interface Arrived {
  fileId: string;
  goOnAt: number;
  code: string;
  params: Record<string, number>;
  sha256: string;
  mediaType: string;
}

/** The offices of a case with a register to write in. */
export async function anEvidenceOffice(today: string): Promise<EvidenceOffice> {
  const office = await aCaseOffice(today);
  const tokens = new Map<string, string>();
  const raw = async (name: string, request: InjectOptions): Promise<RawAnswer> => {
    const token = tokens.get(name) ?? (await openSession(office, name));
    tokens.set(name, token);
    const answer = await office.province.app.inject({
      ...request,
      headers: { ...request.headers, cookie: `lachan=${token}` },
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
  };
  const made: EvidenceOffice = {
    ...office,
    raw,
    receiveItem: async (caseId, changes = {}, by = 'dieu-tra') => {
      const officer = await office.as(by);
      return must(
        await officer.send<{ id: string }>('POST', `/cases/${caseId}/evidence`, {
          kind: 'electronic-data',
          source: 'search-seizure',
          at: '2026-07-16T10:00:00+07:00',
          paper: { number: '05/BB', on: '2026-07-16' },
          kept: 'evidence-store',
          sealNumber: 'NP-2026-014',
          description: PLANTED_ITEM.description,
          receivedFrom: PLANTED_ITEM.receivedFrom,
          keptAt: PLANTED_ITEM.keptAt,
          ...changes,
        }),
      ).id;
    },
    startFile: async (itemId, content, changes = {}, by = 'dieu-tra') => {
      const officer = await office.as(by);
      return must(
        await officer.send<Arrived>('POST', `/evidence/${itemId}/files`, {
          name: PLANTED_ITEM.fileName,
          size: content.length,
          ...changes,
        }),
      ).fileId;
    },
    sendPart: async (fileId, at, part, by = 'dieu-tra') => {
      const answer = await raw(by, {
        method: 'PATCH',
        url: `/api/evidence-files/${fileId}?at=${at}&sha256=${sha256Of(part)}`,
        headers: { 'content-type': PART_MEDIA_TYPE },
        payload: part,
      });
      return { status: answer.status, body: JSON.parse(answer.body.toString()) as Arrived };
    },
    keepFile: async (itemId, content, by = 'dieu-tra') => {
      const fileId = await made.startFile(itemId, content, {}, by);
      for (let at = 0; at < content.length; at += 1024 * 1024) {
        must(await made.sendPart(fileId, at, content.subarray(at, at + 1024 * 1024), by));
      }
      const officer = await office.as(by);
      must(await officer.send('POST', `/evidence-files/${fileId}/finish`));
      return fileId;
    },
  };
  return made;
}

/** SHA-256 as it is written. */
export function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function must<T>(answer: Answer<T>): T {
  if (answer.status !== 200) {
    throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return answer.body;
}

async function openSession(office: CaseOffice, name: string): Promise<string> {
  const token = randomBytes(16).toString('base64url');
  await office.province.db.asOwner((client) =>
    client.query(
      `insert into session (id, token_hash, officer_id, post_id, stage, created_at, last_seen_at, authenticated_at, expires_at, province_id)
       select $1, $2, o.id, p.id, 'full', $4, $4, $4, '2099-01-01', p.province_id
         from officer o join post p on p.officer_id = o.id where o.sign_in_name = $3 order by p.valid_from limit 1`,
      [
        randomUUID(),
        createHash('sha256').update(token).digest(),
        name,
        new Date(office.province.deps.now().epochMilliseconds),
      ],
    ),
  );
  return token;
}
