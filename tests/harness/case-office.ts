import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { asSystem } from '#platform/server/database/database.ts';
import type { Answer, Officer } from './province.ts';
import { aTipOffice, type TipOffice } from './tip-office.ts';

/** A name planted to be searched for; nobody has it. */
export const PLANTED_ACCUSED = 'Giàng Quốc Trượng Phiêng';

export interface CaseOffice extends TipOffice {
  regionProcuracy: string;
  regionCourt: string;
  provincialProcuracy: string;
  /** Opens a case as the investigator; 150.2 with two victims taken across the border unless changed. */
  open(changes?: object, by?: string): Promise<string>;
  /** Sends an act with the revision that now stands. */
  post_(by: string, id: string, path: string, body: object): Promise<Answer<Acted>>;
  put_(by: string, id: string, path: string, body: object): Promise<Answer<Acted>>;
  /** The case as the officer sees it, or its status. */
  view<T>(by: string, id: string): Promise<Answer<T>>;
  /**
   * Brings a case of one accused and no victim to a stage; times count up from the opening. What is to be
   * done while the file still lies with the investigator is done by `charged`.
   */
  bring(to: Stage, id: string, charged?: (accusedId: string) => Promise<void>): Promise<void>;
}

export type Stage = 'investigation' | 'prosecution' | 'trial' | 'judged';

export interface Acted {
  id: string;
  revision: number;
  code: string;
  accusedId: string;
  victimId: string;
  measureId: string;
  hearingId: string;
  handOverId: string;
  designationId: string;
  noteId: string;
  newId: string;
  appealId: string;
  missing: string[];
  inForce: boolean;
  params: Record<string, string>;
}

const FULL_FILE = [
  'opening-decision',
  'charge-decisions',
  'evidence-list',
  'conclusion',
  'conclusion-served',
  'indictment',
  'indictment-served',
];

/** The invented province with investigators, both levels of procuracy, and a khu vực court of its communes. */
export async function aCaseOffice(today: string): Promise<CaseOffice> {
  const office = await aTipOffice(today);
  const { province } = office;
  const regionCourt = await office.agency('regional-court');
  const regionProcuracy = await office.agency('regional-procuracy');
  const provincialProcuracy = await office.agency('provincial-procuracy');
  await addOfficer(office, 'tham-phan-kv', regionCourt, 'judge');
  await addOfficer(
    office,
    'quan-tri-2',
    await office.agency('provincial-peoples-committee'),
    'system-administrator',
  );
  await province.db.asOwner((client) =>
    client.query(
      `insert into jurisdiction (agency_id, place_id, valid_from, province_id)
       select $1, id, '2025-07-01', province_id from place where id = $2`,
      [regionCourt, office.placeId],
    ),
  );
  const open = async (changes: object = {}, by = 'dieu-tra') => {
    const answer = await (await office.as(by)).send<Acted>('POST', '/cases', {
      at: '2026-07-15T09:00:00+07:00',
      decision: { number: '12/QĐ', on: '2026-07-15' },
      office: 'head-of-investigation',
      actedOn: '2026-06-01',
      placeId: office.placeId,
      charges: [{ article: '150', paragraph: 2, points: ['d', 'đ'] }],
      facts: { victimsFrom16: 2, border: true, means: true },
      ...changes,
    });
    if (answer.status !== 200) {
      throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body.id;
  };
  const ask = async (
    method: 'POST' | 'PUT',
    by: string,
    id: string,
    path: string,
    body: object,
  ) => {
    const officer: Officer = await office.as(by);
    const { rows } = await province.db.asOwner((client) =>
      client.query('select revision from criminal_case where id = $1', [id]),
    );
    return await officer.send<Acted>(method, `/cases/${id}${path}`, {
      revision: rows[0]?.revision ?? 1,
      ...body,
    });
  };
  const made: CaseOffice = {
    ...office,
    regionProcuracy,
    regionCourt,
    provincialProcuracy,
    open,
    post_: (by, id, path, body) => ask('POST', by, id, path, body),
    put_: (by, id, path, body) => ask('PUT', by, id, path, body),
    view: async (by, id) => (await office.as(by)).get(`/cases/${id}`),
    bring: (to, id, charged) => bring(made, to, id, charged),
  };
  return made;
}

const ORDER: readonly Stage[] = ['investigation', 'prosecution', 'trial', 'judged'];

async function bring(
  office: CaseOffice,
  to: Stage,
  id: string,
  then?: (accusedId: string) => Promise<void>,
): Promise<void> {
  const must = async (answer: Promise<Answer<Acted>>) => {
    const { status, body } = await answer;
    if (status !== 200) {
      throw new Error(`${status} ${JSON.stringify(body)}`);
    }
    return body;
  };
  const reaches = (stage: Stage) => ORDER.indexOf(to) >= ORDER.indexOf(stage);
  const charged = await must(
    office.post_('dieu-tra', id, '/accused', {
      at: '2026-07-16T09:00:00+07:00',
      office: 'head-of-investigation',
      charges: [{ article: '150', paragraph: 2, points: [] }],
      under18: false,
      name: { fullName: PLANTED_ACCUSED },
    }),
  );
  await then?.(charged.accusedId);
  if (reaches('prosecution')) {
    await must(
      office.post_('dieu-tra', id, '/steps', {
        at: '2026-08-15T09:00:00+07:00',
        do: 'conclude',
        office: 'head-of-investigation',
        params: { proposal: 'prosecute' },
      }),
    );
    await send(office, must, id, 'dieu-tra', 'prosecute', office.regionProcuracy, '2026-08-16');
    await take(office, 'kiem-sat-kv', id, '2026-08-17');
  }
  if (reaches('trial')) {
    await must(
      office.post_('kiem-sat-kv', id, '/steps', {
        at: '2026-09-01T09:00:00+07:00',
        do: 'indict',
        office: 'head-of-procuracy',
      }),
    );
    await send(office, must, id, 'kiem-sat-kv', 'try', office.regionCourt, '2026-09-02');
    await take(office, 'tham-phan-kv', id, '2026-09-03');
  }
  if (reaches('judged')) {
    await tryCase(office, must, id, charged.accusedId);
  }
}

type Must = (answer: Promise<Answer<Acted>>) => Promise<Acted>;

async function tryCase(office: CaseOffice, must: Must, id: string, accusedId: string) {
  const court = (path: string, body: object) => must(office.post_('tham-phan-kv', id, path, body));
  await court('/steps', {
    at: '2026-09-20T09:00:00+07:00',
    do: 'decide-trial',
    office: 'presiding-judge',
  });
  const { hearingId } = await court('/hearings', {
    at: '2026-09-20T10:00:00+07:00',
    form: 'at-court',
    closed: false,
    startsAt: '2026-10-01T08:00:00+07:00',
  });
  await court(`/hearings/${hearingId}/held`, { at: '2026-10-01T08:30:00+07:00' });
  await court('/judgment', {
    at: '2026-10-01T16:00:00+07:00',
    defendants: [{ accusedId, outcome: 'convicted', sentence: { kind: 'prison', months: 108 } }],
  });
}

async function send(
  office: CaseOffice,
  must: Must,
  id: string,
  by: string,
  purpose: string,
  toAgencyId: string,
  day: string,
): Promise<void> {
  await must(
    office.post_(by, id, '/hand-overs', {
      at: `${day}T09:00:00+07:00`,
      purpose,
      toAgencyId,
      papers: FULL_FILE,
      volumes: 3,
    }),
  );
}

/** The receiver takes on the one file that waits for this case. */
export async function take(office: CaseOffice, by: string, id: string, day: string): Promise<void> {
  const { rows } = await office.province.db.asOwner((client) =>
    client.query(
      `select id from case_hand_over where case_id = $1 and state = 'awaiting-receipt'`,
      [id],
    ),
  );
  const officer = await office.as(by);
  const answer = await officer.send('POST', `/case-hand-overs/${rows[0]?.id}/accept`, {
    at: `${day}T09:00:00+07:00`,
  });
  if (answer.status !== 200) {
    throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  }
}

async function addOfficer(
  office: TipOffice,
  name: string,
  agencyId: string,
  role: string,
): Promise<void> {
  const officerId = randomUUID();
  await asSystem(office.province.db, 'test', async (tx) => {
    await sql`
      insert into officer (id, sign_in_name, full_name, folded, demonstration, created_at)
      values (${officerId}, ${name}, ${name}, ${name}, true, '2023-01-01')`.execute(tx);
    await sql`
      insert into post (id, officer_id, agency_id, agency_lft, scope_agency_id, role_code, title, valid_from)
      select ${randomUUID()}, ${officerId}, a.id, a.lft, a.id, ${role}, ${name}, '2023-01-01'
        from agency a where a.id = ${agencyId}::uuid`.execute(tx);
  });
}
