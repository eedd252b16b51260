// Written by tools/generate-tables.ts from database/migrations; do not edit: npm run db:types.
import type { ColumnType } from 'kysely';

type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;
type Computed<T> = ColumnType<T, never, never>;
type Moment = ColumnType<Date, Date | string, Date | string>;
/** Written as text (`JSON.stringify`), read as what it parses to; a schema says what that is. */
type Json = ColumnType<unknown, string, string>;
type Whole = ColumnType<number, number | bigint, number | bigint>;
type Decimal = ColumnType<string, string | number, string | number>;

/** Agencies, committees and bodies with their validity; a tree with nested-set numbers */
export interface AgencyTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Code of the kind of agency */
  kind: string;
  /** Level of government it stands on */
  level: 'central' | 'province' | 'region' | 'district' | 'commune' | 'base';
  /** Full name */
  name: string;
  /** Name as it is shown in lists and chips */
  short_name: string;
  /** Full and short name without marks, for search */
  folded: string;
  /** Unit it serves */
  place_id: string | null;
  /** Agency above it */
  parent_id: string | null;
  /** Left number of the nested set, with gaps; the range lft..rgt is the agency and all below it */
  lft: number;
  /** Right number of the nested set */
  rgt: number;
  /** Its letters in document symbols, such as UBND or BCĐ138 */
  symbol: string | null;
  /** Whose rules its documents follow: state (decree 30/2020), party, organisation */
  format_family: Generated<'state' | 'party' | 'organisation'>;
  /** For a committee: its standing agency */
  standing_agency_id: string | null;
  /** First day */
  valid_from: string;
  /** Last day; null while in force */
  valid_to: string | null;
  /** Document that set it up */
  legal_basis: string | null;
}

/** Other names and abbreviations under which plans write an agency */
export interface AgencyAliasTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The agency */
  agency_id: string;
  /** The other name as written */
  alias: string;
  /** The same without marks */
  folded: string;
}

/** Collective addressees such as “các Sở, ngành, địa phương”: a definition, resolved when a plan is confirmed */
export interface AgencyGroupTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Code of the group */
  code: string;
  /** How it is written */
  name: string;
  /** The same without marks */
  folded: string;
  /** Kinds, levels and committee whose agencies belong to it */
  selector: Json;
  /** First day of this definition */
  valid_from: string;
  /** Last day; null while in force */
  valid_to: string | null;
}

/** A table of agencies, read and checked; nothing else is written before it is accepted */
export interface AgencyImportTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Where it stands */
  state: 'preview' | 'accepted' | 'abandoned';
  /** Name of the file */
  file_name: string;
  /** Rows that can be taken */
  accepted: Json;
  /** Rows that cannot, each with its line and reason */
  rejected: Json;
  /** When */
  created_at: Moment;
  /** Post */
  created_by: string;
}

/** Which agency took over from which, and for what duty */
export interface AgencySuccessionTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The agency before */
  from_id: string;
  /** The agency after */
  to_id: string;
  /** First day of the new one */
  on_date: string;
  /** The duty that went there, when not all did */
  duty: string | null;
  /** whole or part of the duties */
  share: 'whole' | 'part';
  /** Document */
  legal_basis: string | null;
  /** False while the source was not read in the original */
  verified: Generated<boolean>;
  /** Whether the open work of the former agency goes to this successor */
  takes_work: Generated<boolean>;
  /** When its open work was moved; null while the day has not come or nothing moves */
  moved_at: Moment | null;
}

/** One agency’s own execution of a task: singly named ones, and members with something of their own to say */
export interface AgencyTaskTable {
  /** The task */
  task_id: string;
  /** The agency */
  agency_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Nested-set number of that agency */
  agency_lft: number;
  /** Nested-set number of the issuing agency */
  owner_lft: number;
  /** Plan of the task */
  plan_id: string | null;
  /** Role */
  role: 'lead' | 'cooperating' | 'implementing';
  /** Mode */
  mode: 'ordered' | 'requested';
  /** Where it stands */
  state: 'assigned' | 'acknowledged' | 'change-asked' | 'extension-asked' | 'in-progress' | 'done' | 'returned' | 'confirmed' | 'cancelled';
  /** The state with what belongs to it: reason asked, day proposed, state to go back to */
  condition: Json;
  /** Copied from the task */
  standing: Generated<boolean>;
  /** First day of its time */
  starts_on: string | null;
  /** Last acceptable day for this agency */
  due_on: string | null;
  /** First day on which it counts as at risk */
  risk_on: string | null;
  /** Percent */
  progress: Generated<number>;
  /** When accepted */
  acknowledged_at: Moment | null;
  /** When reported done */
  done_at: Moment | null;
  /** When confirmed */
  confirmed_at: Moment | null;
  /** Last change */
  updated_at: Moment;
  /** Counts changes: an edit names the one it saw */
  revision: Generated<number>;
  /** True when the agency was reached through a group or as cooperating and has something of its own to say */
  via_group: Generated<boolean>;
  /** due_on for ordering: executions without a day come last */
  due_key: Computed<string>;
}

/** Task × agency or group × role, with its mode */
export interface AssignmentTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The task */
  task_id: string;
  /** chủ trì, phối hợp, thực hiện */
  role: 'lead' | 'cooperating' | 'implementing';
  /** giao or đề nghị */
  mode: 'ordered' | 'requested';
  /** Order; the first lead answers for progress */
  position: number;
  /** As printed */
  as_written: string;
  /** Agency named singly */
  agency_id: string | null;
  /** Group */
  snapshot_id: string | null;
}

/** Files of records; the bytes lie encrypted in the data folder and never change */
export interface AttachmentTable {
  /** Identifier, and the name of the file in the folder */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Kind of the record it belongs to */
  owner_kind: string;
  /** Record it belongs to */
  owner_id: string;
  /** Name as it was sent, made safe */
  name: string;
  /** Type found in the content */
  media_type: string;
  /** Bytes of the content */
  size: Whole;
  /** SHA-256 of the content */
  sha256: Buffer;
  /** What wraps its key: the key of the owning record, or that of the installation */
  wrapped_by: 'installation' | 'record';
  /** Its own key, wrapped */
  key_wrapped: Buffer;
  /** When it was stored */
  stored_at: Moment;
  /** Post that stored it; null for the system */
  stored_by: string | null;
}

/** Joint state of all lanes at a moment, chained; exported copies show a trail cut short */
export interface AuditAnchorTable {
  /** Running number */
  number: Whole;
  /** Province of the row */
  province_id: Generated<number>;
  /** When */
  at: Moment;
  /** Array of [lane, number, hash] in the order of lanes */
  heads: Json;
  /** Hash of the anchor before */
  prev_hash: Buffer;
  /** SHA-256 over number, moment, heads and prev_hash */
  hash: Buffer;
}

/** Append-only trail of acts and protected reads: ids, codes and field names, never values */
export interface AuditEntryTable {
  /** Chain the entry belongs to; a transaction takes a free one */
  lane: number;
  /** Place in its chain, without gaps */
  number: Whole;
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** When, by the clock of the installation */
  at: Moment;
  /** When, by the clock of the database */
  recorded_at: Moment;
  /** Who acted; null for the system or an unknown caller */
  officer_id: string | null;
  /** In which post */
  post_id: string | null;
  /** Agency of that post */
  agency_id: string | null;
  /** Post acted for, when its holder was covered by another officer */
  on_behalf_of: string | null;
  /** First half of the SHA-256 of the session id: joins the acts of one session */
  session_mark: string | null;
  /** Code of the act, such as task.progress or victim.identity.opened */
  action: string;
  /** Kind of record */
  record_kind: string | null;
  /** Record */
  record_id: string | null;
  /** done, refused or failed */
  outcome: 'done' | 'refused' | 'failed';
  /** Stated purpose as a code */
  purpose: string | null;
  /** Names of the fields read or changed */
  fields: Generated<string[]>;
  /** Keyed fingerprints of values or search words, in hexadecimal */
  fingerprints: Generated<string[]>;
  /** Reference number of the request */
  reference: string | null;
  /** Hash of the entry before it in its lane; zeros for the first */
  prev_hash: Buffer;
  /** SHA-256 over the canonical form of this entry, prev_hash included */
  hash: Buffer;
}

/** Last entry of each lane */
export interface AuditHeadTable {
  /** The lane */
  lane: number;
  /** Province of the row */
  province_id: Generated<number>;
  /** Number of its last entry */
  number: Whole;
  /** Hash of its last entry */
  hash: Buffer;
}

/** Results of checking the trail: how much was read, and what did not fit */
export interface AuditVerificationTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** When it was checked */
  at: Moment;
  /** Entries read */
  entries: Whole;
  /** Lanes with entries */
  lanes: number;
  /** Anchors read */
  anchors: number;
  /** What did not fit, at most a hundred; empty when the trail is whole */
  faults: Json;
  /** Post that had it checked; null for the nightly check */
  made_by: string | null;
}

/** A change of the calendar and the dates that were counted again because of it */
export interface CalendarChangeTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The day that was changed */
  day: string;
  /** The row before; null when it was added */
  before: Json | null;
  /** The row after; null when it was removed */
  after: Json | null;
  /** Each moved date: kind, record, agency, from, to */
  moved: Json;
  /** How many dates moved */
  moved_count: number;
  /** When */
  at: Moment;
  /** Post; null for the system */
  post_id: string | null;
}

/** Days off and worked Saturdays by year, each with the document that fixes it */
export interface CalendarDayTable {
  /** The day */
  day: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** A weekday off, or a weekend day worked in exchange (hoán đổi) */
  kind: 'day-off' | 'worked';
  /** What it is, in Vietnamese */
  name_vi: string;
  /** What it is, in English */
  name_en: string;
  /** Law, decision or notice that fixes it */
  basis: string;
  /** Where it was read; empty when typed from the paper */
  source: Generated<string>;
  /** How it is known */
  mark: 'seen' | 'memory' | 'computed' | 'decided';
  /** True while the source is not final: due dates that rest on it show a mark */
  provisional: Generated<boolean>;
  /** Switched on or off by an administrator */
  active: Generated<boolean>;
  /** When */
  changed_at: Moment | null;
  /** Post */
  changed_by: string | null;
}

/** A dated drive with theme and participants */
export interface CampaignTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Agency it belongs to */
  owner_agency_id: string;
  /** Nested-set number of that agency */
  owner_lft: number;
  /** Plan that orders it */
  plan_id: string | null;
  /** Task it comes from */
  task_id: string | null;
  /** Kind */
  kind: 'crackdown' | 'action-day' | 'thematic';
  /** Name */
  name: string;
  /** Name without marks */
  folded: string;
  /** Theme */
  theme: string | null;
  /** First day */
  starts_on: string;
  /** Last day */
  ends_on: string;
  /** planned covers before and during; closed once reviewed */
  state: 'planned' | 'closed' | 'cancelled';
  /** Closing review */
  closing_note: string | null;
  /** When */
  created_at: Moment;
  /** Counts changes: an edit names the one it saw */
  revision: Generated<number>;
  /** Day of the closing review */
  closed_on: string | null;
}

/** Agencies taking part */
export interface CampaignParticipantTable {
  /** The campaign */
  campaign_id: string;
  /** Participant */
  agency_id: string;
  /** Province of the row */
  province_id: Generated<number>;
}

/** Members of a steering committee, by agency or by officer, with their function and dates */
export interface CommitteeMemberTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The committee */
  committee_id: string;
  /** Member agency */
  agency_id: string | null;
  /** Member officer */
  officer_id: string | null;
  /** chair, deputy, standing or member */
  function: 'chair' | 'deputy' | 'standing' | 'member';
  /** First day */
  valid_from: string;
  /** Last day; null while in force */
  valid_to: string | null;
}

/** Conclusions of a meeting that become tasks */
export interface ConclusionTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The meeting */
  meeting_id: string;
  /** Order */
  position: number;
  /** Text */
  body: string;
  /** Lead agency */
  lead_agency_id: string | null;
  /** Last day */
  due_on: string | null;
  /** Task it became */
  task_id: string | null;
}

/** How an officer proves who they are; readable by the sign-in service only */
export interface CredentialTable {
  /** Whose */
  officer_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** argon2id, 64 MiB, t = 3 */
  password_hash: string | null;
  /** When the password was set */
  changed_at: Moment | null;
  /** True only for accounts of the demonstration data */
  second_factor_exempt: Generated<boolean>;
}

/** A difficulty or proposal an agency raises to the committee */
export interface DifficultyTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Who raises it */
  agency_id: string;
  /** Nested-set number of that agency */
  agency_lft: number;
  /** Nested-set number of the committee it goes to */
  owner_lft: number;
  /** Plan */
  plan_id: string | null;
  /** Field of work */
  field: string;
  /** The difficulty */
  body: string;
  /** Legal basis */
  basis: Generated<string>;
  /** What is proposed */
  proposal: string;
  /** Where it stands */
  state: 'raised' | 'grouped' | 'decided' | 'answered' | 'withdrawn';
  /** Group */
  group_id: string | null;
  /** Answer */
  answer: string | null;
  /** When */
  raised_at: Moment;
  /** Post */
  raised_by: string;
  /** When answered */
  answered_at: Moment | null;
  /** Counts changes: an edit names the one it saw */
  revision: Generated<number>;
  /** What the committee decided */
  decision: string | null;
  /** When decided */
  decided_on: string | null;
  /** Why the agency took it back */
  withdrawn_reason: string | null;
  /** Task that follows */
  task_id: string | null;
}

/** Difficulties put together for one decision */
export interface DifficultyGroupTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Agency it belongs to */
  owner_agency_id: string;
  /** Nested-set number of that agency */
  owner_lft: number;
  /** Title */
  title: string;
  /** Where it stands */
  state: 'open' | 'decided';
  /** What the committee decided */
  decision: string | null;
  /** When */
  decided_on: string | null;
  /** Post */
  decided_by: string | null;
  /** Task that follows */
  task_id: string | null;
  /** When */
  created_at: Moment;
}

/** Documents that direct the work: law, plans, letters in and out; a stub where one is only cited */
export interface DirectiveDocumentTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Type as decree 30 names it, such as Kế hoạch */
  type: string;
  /** Number and symbol, such as 12/KH-BCĐ799; null where blank */
  symbol_number: string | null;
  /** Number without spaces and marks, for look-up */
  folded_number: string | null;
  /** Date of the document; null when undated */
  issued_on: string | null;
  /** Place written in the date line */
  issued_at_place: string | null;
  /** Issuing body as written */
  issuer_text: string | null;
  /** Issuing agency when known here */
  issuer_agency_id: string | null;
  /** Trích yếu */
  subject: string;
  /** Subject and number without marks, for search */
  folded: string;
  /** Signer as printed */
  signer: string | null;
  /** TM., KT., TL., TUQ. or Q. as printed */
  signing_authority: string | null;
  /** registered, or a stub that something cites */
  status: 'registered' | 'stub';
  /** incoming to, outgoing from this province, or a higher body’s directive */
  direction: 'incoming' | 'outgoing' | 'higher';
  /** True when every signed-in post may read it (law, higher directives, stubs) */
  open: Generated<boolean>;
  /** Agency it belongs to */
  owner_agency_id: string;
  /** Nested-set number of that agency */
  owner_lft: number;
  /** Its file */
  attachment_id: string | null;
  /** When it was registered */
  created_at: Moment;
  /** Post that registered it */
  created_by: string | null;
  /** Counts changes: an edit names the one it saw */
  revision: Generated<number>;
}

/** A document as one agency received it, with its own arrival number */
export interface DocumentArrivalTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The document */
  document_id: string;
  /** Who received it */
  agency_id: string;
  /** Nested-set number of that agency */
  agency_lft: number;
  /** Số đến, per agency and year */
  arrival_number: number;
  /** Year of the arrival book */
  arrival_year: number;
  /** Day of arrival */
  arrived_on: string;
  /** Day it was read and disseminated (quán triệt) */
  disseminated_on: string | null;
  /** By whom and how */
  dissemination_note: string | null;
}

/** Which document cites which */
export interface DocumentCitationTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The citing document */
  from_id: string;
  /** The cited document */
  to_id: string;
  /** How it is cited */
  as_written: string;
  /** Start in the source text */
  span_from: number | null;
  /** End in the source text */
  span_to: number | null;
}

/** Which agencies a document is addressed to: they may read it */
export interface DocumentReachTable {
  /** The document */
  document_id: string;
  /** The agency */
  agency_id: string;
  /** Province of the row */
  province_id: Generated<number>;
}

/** The distribution list, in order */
export interface DocumentRecipientTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The document */
  document_id: string;
  /** Order */
  position: number;
  /** As printed under Nơi nhận */
  as_written: string;
  /** Agency it names, when one */
  agency_id: string | null;
  /** Snapshot of the group it names, when one */
  group_id: string | null;
}

/** Full text of a document and what the reader made of it, linked for ever */
export interface DocumentTextTable {
  /** The document */
  document_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Normalised source text; spans count into it */
  source_text: string;
  /** The reader’s proposal in the exchange format */
  reading: Json | null;
  /** The structure a person confirmed */
  confirmed: Json | null;
}

/** Facts that features published, in the transaction that made them true; ids and codes only */
export interface DomainEventTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The fact in the past tense, such as plan.confirmed */
  name: string;
  /** Record it is about */
  record_id: string | null;
  /** Ids and codes that listeners need; never names or text */
  payload: Generated<Json>;
  /** When */
  at: Moment;
  /** Post that acted; null for the system */
  post_id: string | null;
}

/** Difficulties raised and not withdrawn, as figures count them */
export interface FactDifficultyTable {
  province_id: Computed<number | null>;
  difficulty_id: Computed<string | null>;
  agency_id: Computed<string | null>;
  agency_lft: Computed<number | null>;
  owner_lft: Computed<number | null>;
  plan_id: Computed<string | null>;
  field: Computed<string | null>;
  state: Computed<string | null>;
  raised_on: Computed<string | null>;
  decided_on: Computed<string | null>;
  answered_on: Computed<string | null>;
}

/** Open things with a last day; overdue where due_on is before today */
export interface FactOverdueTable {
  province_id: Computed<number | null>;
  plan_id: Computed<string | null>;
  agency_id: Computed<string | null>;
  agency_lft: Computed<number | null>;
  owner_lft: Computed<number | null>;
  record_kind: Computed<string | null>;
  record_id: Computed<string | null>;
  text: Computed<string | null>;
  path: Computed<string | null>;
  due_on: Computed<string | null>;
  /** Relation of the item itself; null where plan_relation decides */
  ordered: Computed<boolean | null>;
}

/** Reports owed as figures count them, under the reader’s own rights */
export interface FactReportTable {
  province_id: Computed<number | null>;
  report_id: Computed<string | null>;
  agency_id: Computed<string | null>;
  agency_lft: Computed<number | null>;
  owner_lft: Computed<number | null>;
  plan_id: Computed<string | null>;
  period_code: Computed<string | null>;
  last_day: Computed<string | null>;
  submitted_on: Computed<string | null>;
  outcome: Computed<string | null>;
}

/** Executions of tasks as figures count them, under the reader’s own rights */
export interface FactTaskTable {
  province_id: Computed<number | null>;
  task_id: Computed<string | null>;
  agency_id: Computed<string | null>;
  agency_lft: Computed<number | null>;
  owner_lft: Computed<number | null>;
  plan_id: Computed<string | null>;
  continuing: Computed<boolean | null>;
  starts_on: Computed<string | null>;
  due_on: Computed<string | null>;
  done_on: Computed<string | null>;
  outcome: Computed<string | null>;
}

/** Keyed fingerprints (HMAC-SHA-256) of values in sealed records, for matching without opening */
export interface FingerprintTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Kind of record that holds the value */
  record_kind: string;
  /** Record that holds the value */
  record_id: string;
  /** What it is of: phone, plate, account, paper, name */
  value_kind: 'phone' | 'plate' | 'account' | 'paper' | 'name';
  /** The fingerprint; without its key it cannot be tried against guesses */
  value: Buffer;
  /** When it was taken */
  created_at: Moment;
  /** When it left matching, such as when a person is cleared */
  closed_at: Moment | null;
}

/** Groups to which records are sealed: a key pair each (X25519) */
export interface GroupKeyTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** What the group does, such as duty, handling, supervision, victim-unit */
  code: string;
  /** Agency it belongs to; null for the province */
  agency_id: string | null;
  /** Name as it is shown */
  name: string;
  /** Public half: whoever has it can seal, nobody can open with it */
  public_key: Buffer;
  /** Private half, encrypted by the master key */
  private_key_wrapped: Buffer;
  /** Which master key wraps it */
  master_key_id: string;
  /** When it was made */
  created_at: Moment;
  /** When it stopped taking new records */
  retired_at: Moment | null;
}

/** Posts that open what is sealed to a group, from a moment to a moment */
export interface GroupMemberTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The group */
  group_id: string;
  /** The post */
  post_id: string;
  /** From when */
  from_at: Moment;
  /** Until when (not included); null while it lasts */
  until_at: Moment | null;
  /** Post that added it; null for the system */
  granted_by: string | null;
  /** Why, as a code: roster, assignment, appointment */
  ground: string;
}

/** A collective addressee as it was resolved when the plan was confirmed */
export interface GroupSnapshotTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The plan */
  plan_id: string;
  /** As printed */
  as_written: string;
  /** Day of confirmation */
  resolved_on: string;
}

/** Members of the group on that day */
export interface GroupSnapshotMemberTable {
  /** The group */
  snapshot_id: string;
  /** Member */
  agency_id: string;
  /** Province of the row */
  province_id: Generated<number>;
}

/** Requests already carried out: the same key answers the same and does nothing twice */
export interface IdempotencyTable {
  /** Key the browser made for one intention */
  key: string;
  /** Whose request */
  officer_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** SHA-256 of method, path and body */
  request_hash: Buffer;
  /** What was answered */
  answer: Json | null;
  /** When */
  at: Moment;
}

/** The one row that says what this installation is; written once, never changed */
export interface InstallationTable {
  /** Always true: keeps the table to one row */
  only_row: Generated<boolean>;
  /** demonstration, exercise or production; chosen at the first start */
  kind: 'demonstration' | 'exercise' | 'production';
  /** Number of the province that every row of every table carries */
  province_id: number;
  /** Name of the province as it is shown */
  province_name: string;
  /** Name of the installation as it is shown */
  name: string;
  /** When the data folder was made */
  created_at: Moment;
}

/** E-mails sent: how many things wait, and nothing else */
export interface MailNoticeTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** To whom */
  officer_id: string;
  /** Day */
  on_day: string;
  /** How many things */
  waiting: number;
  /** off when mail is not configured */
  state: 'sent' | 'failed' | 'off';
  /** When */
  at: Moment;
}

/** Meetings, conferences, reviews */
export interface MeetingTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Agency it belongs to */
  owner_agency_id: string;
  /** Nested-set number of that agency */
  owner_lft: number;
  /** Plan it is about */
  plan_id: string | null;
  /** Kind */
  kind: 'meeting' | 'conference' | 'interim-review' | 'final-review' | 'briefing';
  /** Title */
  title: string;
  /** Title without marks */
  folded: string;
  /** When */
  starts_at: Moment;
  /** Until */
  ends_at: Moment | null;
  /** Where */
  venue: Generated<string>;
  /** Agenda */
  agenda: Generated<string>;
  /** Minutes; never case or victim content */
  minutes: Generated<string>;
  /** Where it stands */
  state: 'planned' | 'held' | 'cancelled';
  /** When */
  created_at: Moment;
  /** Counts changes: an edit names the one it saw */
  revision: Generated<number>;
  /** Why it does not take place */
  cancelled_reason: string | null;
}

/** Agencies invited */
export interface MeetingParticipantTable {
  /** The meeting */
  meeting_id: string;
  /** Agency */
  agency_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Whether it came; null until noted */
  attended: boolean | null;
}

/** How a written name was resolved: the three steps, and the reviewer’s answer */
export interface NameResolutionTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The plan */
  plan_id: string;
  /** As printed */
  as_written: string;
  /** Step 1: kind of agency */
  kind: string | null;
  /** Step 2: the agency or group as it then was */
  then_text: string | null;
  /** Step 3: agencies here that hold the duty today */
  agency_ids: string[];
  /** Group, when one */
  snapshot_id: string | null;
  /** True when a person chose */
  answered: boolean;
}

/** What waits for a post, in the application */
export interface NotificationTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** For whom */
  post_id: string;
  /** Code of the notice */
  kind: string;
  /** What it is about */
  record_kind: string;
  /** Which */
  record_id: string;
  /** Codes and dates; never names of people */
  params: Generated<Json>;
  /** When */
  at: Moment;
  /** When seen */
  read_at: Moment | null;
  /** One notice per post, kind, record and day */
  dedupe: string;
}

/** The number book of an agency: per type and year; gaps and cancelled numbers stay */
export interface NumberEntryTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Whose book */
  agency_id: string;
  /** Nested-set number of that agency */
  agency_lft: number;
  /** Type of document; empty for công văn */
  type_code: string;
  /** Year of the book */
  year: number;
  /** The number */
  number: number;
  /** used or cancelled */
  state: 'used' | 'cancelled';
  /** Document that carries it */
  outgoing_id: string | null;
  /** When */
  entered_at: Moment;
  /** Post of the clerk */
  entered_by: string;
  /** Why, when cancelled */
  note: string | null;
}

/** People who use the system */
export interface OfficerTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Name typed at sign-in, lower case */
  sign_in_name: string;
  /** Name of the person */
  full_name: string;
  /** Name without marks, for search */
  folded: string;
  /** Rank or title shown before the name */
  rank_title: string | null;
  /** Address for notices that say only how many things wait */
  email: string | null;
  /** Duty phone */
  phone: string | null;
  /** invited (no password yet), active, suspended, left */
  state: Generated<'invited' | 'active' | 'suspended' | 'left'>;
  /** Language of the pages */
  locale: Generated<'vi' | 'en'>;
  /** True for accounts of the demonstration data; refused in production */
  demonstration: Generated<boolean>;
  /** When the account was made */
  created_at: Moment;
}

/** Code an administrator hands over in person: valid 24 hours, sets password and second factor anew */
export interface OneTimeCodeTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** For whom */
  officer_id: string;
  /** SHA-256 of the code (128 random bits) */
  code_hash: Buffer;
  /** Post that issued it; null from the command line */
  issued_by: string | null;
  /** When it ends */
  expires_at: Moment;
  /** When it was used */
  used_at: Moment | null;
}

/** Letters drafted here: checked, approved for signing, signed outside, numbered by the clerk, sent */
export interface OutgoingDocumentTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** urging (ordered relation), coordination-request (requested relation), party-letter (to a party body), other dispatch */
  kind: 'urging' | 'coordination-request' | 'party-letter' | 'dispatch';
  /** Where it stands */
  state: 'draft' | 'checked' | 'approved' | 'signed' | 'issued' | 'sent' | 'cancelled';
  /** Agency it belongs to */
  owner_agency_id: string;
  /** Nested-set number of that agency */
  owner_lft: number;
  /** Addressee */
  to_agency_id: string | null;
  /** Plan it is about */
  plan_id: string | null;
  /** Type letters of the symbol; empty for a công văn */
  type_code: Generated<string>;
  /** V/v */
  subject: string;
  /** Paragraphs, items and signature block as they will be printed */
  content: Json;
  /** Number given by the clerk; null until then */
  document_number: number | null;
  /** Symbol after the number, such as BCĐ138-CAT */
  symbol: string | null;
  /** Date given with the number */
  issued_on: string | null;
  /** SHA-256 of the text approved for signing */
  approved_hash: string | null;
  /** Signed file */
  signed_attachment_id: string | null;
  /** SHA-256 of the signed file */
  signed_hash: string | null;
  /** Visible difference between approved and signed text: same, differs with the words, or unreadable */
  difference: Json | null;
  /** Post */
  drafted_by: string;
  /** Post */
  checked_by: string | null;
  /** Post */
  approved_by: string | null;
  /** Post */
  numbered_by: string | null;
  /** When drafted */
  created_at: Moment;
  /** Last change */
  updated_at: Moment;
  /** Counts changes: an edit names the one it saw */
  revision: Generated<number>;
  /** Officer who drafted it: may not approve it in any post */
  drafted_officer_id: string;
  /** Its row in the register of documents, made when it is sent */
  document_id: string | null;
  /** Day it was sent */
  sent_on: string | null;
}

/** What a letter is about: overdue tasks, missing reports, missing plans */
export interface OutgoingItemTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The letter */
  outgoing_id: string;
  /** Order */
  position: number;
  /** What it is */
  record_kind: 'task' | 'report' | 'own-plan';
  /** The task, report due or plan */
  record_id: string;
  /** As printed */
  text: string;
  /** Its last day */
  due_on: string | null;
}

/** What happened to a letter: who did which step when */
export interface OutgoingStepTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The letter */
  outgoing_id: string;
  /** The step */
  act: 'draft' | 'edit' | 'check' | 'approve' | 'return' | 'record-signature' | 'number' | 'send' | 'cancel';
  /** Reason of a return or a cancellation */
  note: Generated<string>;
  /** When */
  at: Moment;
  /** Post */
  post_id: string;
  /** Officer */
  officer_id: string;
}

/** Passkeys (WebAuthn) of officers */
export interface PasskeyTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Whose */
  officer_id: string;
  /** Identifier given by the authenticator, base64url */
  credential_id: string;
  /** Public key, COSE */
  public_key: Buffer;
  /** Signature counter last seen */
  counter: Whole;
  /** How the authenticator is reached */
  transports: Generated<string[]>;
  /** Name the officer gave it */
  label: string;
  /** When it was added */
  created_at: Moment;
  /** When it was last used */
  last_used_at: Moment | null;
}

/** What a browser was asked to sign with a passkey: used once, within five minutes */
export interface PasskeyChallengeTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The random challenge, base64url */
  challenge: string;
  /** Whose passkey must answer; empty when a passkey says itself who signs in */
  officer_id: string | null;
  /** True when a new passkey is being added */
  registers: boolean;
  /** When it ends */
  expires_at: Moment;
}

/** A pilot mark on a commune or agency (chỉ đạo điểm) */
export interface PilotTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Agency it belongs to */
  owner_agency_id: string;
  /** Nested-set number of that agency */
  owner_lft: number;
  /** Plan */
  plan_id: string | null;
  /** Commune */
  place_id: string | null;
  /** Agency */
  agency_id: string | null;
  /** Title */
  title: string;
  /** Content */
  content: string;
  /** First day */
  starts_on: string;
  /** Last day */
  ends_on: string | null;
  /** Review */
  review: string | null;
  /** When reviewed */
  reviewed_on: string | null;
  /** When */
  created_at: Moment;
  /** Counts changes: an edit names the one it saw */
  revision: Generated<number>;
  /** Whether the review says to spread it (nhân rộng); null until reviewed */
  spread: boolean | null;
}

/** Administrative units with their validity; a key is code + first day */
export interface PlaceTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Official code, text with leading zeros */
  code: string;
  /** Kind of unit as it is written */
  kind: 'tỉnh' | 'thành phố' | 'quận' | 'huyện' | 'thị xã' | 'thành phố thuộc tỉnh' | 'xã' | 'phường' | 'thị trấn' | 'đặc khu';
  /** Name without the kind */
  name: string;
  /** Name with the kind */
  full_name: string;
  /** Full name without marks, for search */
  folded: string;
  /** Unit above it */
  parent_id: string | null;
  /** Left number of the nested set, with gaps */
  lft: number;
  /** Right number of the nested set */
  rgt: number;
  /** First day */
  valid_from: string;
  /** Last day; null while in force */
  valid_to: string | null;
  /** Resolution that made it */
  legal_basis: string | null;
}

/** A file of units, successions or outlines, read and checked; nothing else is written before it is accepted */
export interface PlaceImportTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** What the file holds */
  kind: 'units' | 'successions' | 'map';
  /** Where it stands */
  state: 'preview' | 'accepted' | 'abandoned';
  /** Name of the file */
  file_name: string;
  /** Rows that can be taken */
  accepted: Json;
  /** Rows that cannot, each with its line, reason and parameters */
  rejected: Json;
  /** When */
  created_at: Moment;
  /** Post; null from the command line */
  created_by: string | null;
}

/** Outline of a unit for the map */
export interface PlaceShapeTable {
  /** The unit */
  place_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** GeoJSON Polygon or MultiPolygon, longitude and latitude */
  geometry: Json;
  /** Where its name stands: [longitude, latitude] */
  label_point: Json | null;
  /** Where the outline comes from */
  source: string;
}

/** Which unit became which; a unit may have several successors and several predecessors */
export interface PlaceSuccessionTable {
  /** The unit before */
  from_id: string;
  /** The unit after */
  to_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** whole: all of it went there; part: some of it */
  share: 'whole' | 'part';
  /** First day of the new unit */
  on_date: string;
  /** Resolution */
  legal_basis: string | null;
}

/** A confirmed plan */
export interface PlanTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Its document */
  document_id: string;
  /** Its place in the programme tree */
  node_id: string;
  /** Plan under which an addressee issued this one */
  parent_plan_id: string | null;
  /** Agency it belongs to */
  owner_agency_id: string;
  /** Nested-set number of that agency */
  owner_lft: number;
  /** Trích yếu */
  title: string;
  /** Title without marks */
  folded: string;
  /** in-force: tasks live; history: register, tree and targets only */
  state: 'in-force' | 'history' | 'withdrawn';
  /** True when another place’s plan was mapped to this province */
  mapped: Generated<boolean>;
  /** First day of the plan’s period */
  period_from: string;
  /** Last day */
  period_to: string;
  /** Last day for addressees to issue their own plan */
  own_plan_due_on: string | null;
  /** Setting of the plan: a due day that is a day off moves to the next working day */
  due_rolls_forward: Generated<boolean>;
  /** Level of the issuer at the plan’s date */
  issuer_level: string;
  /** Place of the issuer */
  issuer_place_id: string | null;
  /** When */
  confirmed_at: Moment;
  /** Post */
  confirmed_by: string;
  /** Counts changes: an edit names the one it saw */
  revision: Generated<number>;
}

/** One card per plan for each agency it reaches through a group or as cooperating: received with one click */
export interface PlanCardTable {
  /** The plan */
  plan_id: string;
  /** The agency */
  agency_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Nested-set number of that agency */
  agency_lft: number;
  /** Nested-set number of the issuing agency */
  owner_lft: number;
  /** Received, or by five working days of silence */
  state: 'waiting' | 'received' | 'received-by-silence';
  /** Day it was sent */
  sent_on: string;
  /** When */
  received_at: Moment | null;
  /** Post */
  received_by: string | null;
  /** Whether the plan orders a plan of its own */
  must_issue_own_plan: Generated<boolean>;
  /** Last day for it */
  own_plan_due_on: string | null;
  /** Its own plan */
  own_plan_id: string | null;
  /** When it was issued */
  own_plan_issued_on: string | null;
}

/** A plan being read and reviewed; nothing else is created before it is confirmed */
export interface PlanImportTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Agency it belongs to */
  owner_agency_id: string;
  /** Nested-set number of that agency */
  owner_lft: number;
  /** Where it stands */
  state: 'review' | 'confirmed' | 'abandoned';
  /** Name of the file, or empty for pasted text */
  file_name: string;
  /** docx, pdf, txt or pasted */
  format: string;
  /** The original file */
  attachment_id: string | null;
  /** Normalised source text */
  source_text: string;
  /** The reader’s proposal */
  reading: Json;
  /** What the reviewer changed, accepted, rejected; the position */
  review: Json;
  /** Confirmed plan of which this is a corrected text */
  corrects_plan_id: string | null;
  /** The plan it became */
  plan_id: string | null;
  /** When */
  created_at: Moment;
  /** Post */
  created_by: string;
  /** Last saved */
  updated_at: Moment;
  /** Counts changes: an edit names the one it saw */
  revision: Generated<number>;
}

/** Agencies that a plan reaches: they may read it and its tasks */
export interface PlanReachTable {
  /** The plan */
  plan_id: string;
  /** The agency */
  agency_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Nested-set number of the issuing agency */
  owner_lft: number;
}

/** Which agencies a plan assigns anything, and whether any of it is an order */
export interface PlanRelationTable {
  plan_id: Computed<string | null>;
  agency_id: Computed<string | null>;
  ordered: Computed<boolean | null>;
}

/** A post: person, agency, place and role, from a day to a day; rights belong to it */
export interface PostTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Who holds it */
  officer_id: string;
  /** Agency it belongs to */
  agency_id: string;
  /** Nested-set number of that agency */
  agency_lft: number;
  /** Agency whose range it works for: its own, or the committee for the standing agency */
  scope_agency_id: string;
  /** Place it serves, when narrower than the agency */
  place_id: string | null;
  /** Role */
  role_code: string;
  /** Position as it is written in signatures */
  title: string;
  /** Office, division or team inside the agency */
  unit_name: string | null;
  /** First day */
  valid_from: string;
  /** Last day; null while held */
  valid_to: string | null;
  /** Post that granted it */
  granted_by: string | null;
}

/** In what capacity a post may have a document signed: head, KT., Q., TL., TUQ. */
export interface PostAuthorityTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The post */
  post_id: string;
  /** head; deputy (KT.); acting (Q.); by-order (TL.); by-authorisation (TUQ.) */
  kind: 'head' | 'deputy' | 'acting' | 'by-order' | 'by-authorisation';
  /** What it covers; empty for all */
  scope: Generated<string>;
  /** Document that grants it */
  granting_document: string | null;
  /** First day */
  valid_from: string;
  /** Last day */
  valid_to: string | null;
}

/** Another officer acts for a post while its holder is away */
export interface PostCoverTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The covered post */
  post_id: string;
  /** Who acts for it */
  covering_officer_id: string;
  /** First day */
  valid_from: string;
  /** Last day */
  valid_to: string;
  /** Why */
  reason: Generated<string>;
}

/** The programme tree: programme, project, sub-project, plan */
export interface ProgrammeNodeTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Node above */
  parent_id: string | null;
  /** Kind */
  kind: 'programme' | 'project' | 'sub-project' | 'plan';
  /** Name */
  name: string;
  /** Name without marks */
  folded: string;
  /** Lead agency */
  lead_agency_id: string | null;
  /** Agency it belongs to */
  owner_agency_id: string;
  /** Nested-set number of that agency */
  owner_lft: number;
  /** Order among siblings */
  position: Generated<number>;
  /** First day */
  starts_on: string | null;
  /** Last day */
  ends_on: string | null;
  /** When */
  created_at: Moment;
}

/** What an agency says it has done, with its evidence attached */
export interface ProgressEntryTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The task */
  task_id: string;
  /** Whose */
  agency_id: string;
  /** Nested-set number of that agency */
  agency_lft: number;
  /** Nested-set number of the issuing agency */
  owner_lft: number;
  /** Text without names of victims or denounced persons */
  body: string;
  /** Share done */
  percent: number | null;
  /** State it moved to, when it did */
  to_state: string | null;
  /** When */
  at: Moment;
  /** Post */
  post_id: string;
  /** Person */
  officer_id: string;
}

/** Need-to-know: which post or group may see one record, from when to when, and why */
export interface RecordGrantTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Kind of record */
  record_kind: string;
  /** Record */
  record_id: string;
  /** Post that may see it; empty when a group may */
  post_id: string | null;
  /** Group that may see it; empty when a post may */
  group_id: string | null;
  /** From when */
  from_at: Moment;
  /** Until when (not included); null while it lasts */
  until_at: Moment | null;
  /** Why, as a code: receipt, assignment, supervision, hand-over, roster */
  ground: string;
  /** Post that granted it; null for the system */
  granted_by: string | null;
  /** Transaction that made it: the maker of a record may give several grants at once */
  made_tx: Generated<Whole>;
}

/** Records that have a data key of their own; the key itself lies in the wraps only */
export interface RecordKeyTable {
  /** Kind of record */
  record_kind: string;
  /** Record */
  record_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** True when opening also needs the erasure key outside the database */
  erasable: boolean;
  /** Post that made it; null for the system */
  made_by: string | null;
  /** Transaction that made it: within it the maker may still wrap and grant */
  made_tx: Generated<Whole>;
  /** When it was made */
  created_at: Moment;
  /** When erasure was decided; from then on the record reads erased */
  erased_at: Moment | null;
  /** When the erasure key was gone from every place */
  key_removed_at: Moment | null;
}

/** The data key of a record, sealed to each group that holds it now (sealed box) */
export interface RecordKeyWrapTable {
  /** Kind of record */
  record_kind: string;
  /** Record */
  record_id: string;
  /** Group that can open it */
  group_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The data key, under the erasure key where there is one, sealed to the public half */
  sealed_key: Buffer;
  /** When it was sealed to this group */
  created_at: Moment;
}

/** Kinds of records that own keys, grants or files, and the table that holds them; each feature adds its own */
export interface RecordKindTable {
  /** Code of the kind, such as tip or plan-document */
  kind: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Table with a uuid column id; whoever sees the row there may see what belongs to it */
  table_name: string;
  /** True when its files are encrypted under the key of the record, not of the installation */
  sealed: Generated<boolean>;
  /** True when its data key also needs an erasure key outside the database */
  erasable: Generated<boolean>;
}

/** Single-use codes for a lost second factor */
export interface RecoveryCodeTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Whose */
  officer_id: string;
  /** SHA-256 of the code (128 random bits) */
  code_hash: Buffer;
  /** When it was used */
  used_at: Moment | null;
}

/** One row that changes with every change of agencies or places: what is held in memory is good while it stays */
export interface ReferenceVersionTable {
  /** Always true: keeps the table to one row */
  only_row: Generated<boolean>;
  /** Always 0: the one row stands for every province */
  province_id: Generated<number>;
  /** New with every change */
  version: string;
}

/** One report owed by one agency for one period */
export interface ReportDueTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The duty */
  duty_id: string;
  /** The plan */
  plan_id: string;
  /** Who owes it */
  agency_id: string;
  /** Nested-set number of that agency */
  agency_lft: number;
  /** Nested-set number of the issuing agency */
  owner_lft: number;
  /** Such as 2026-Q1, 2026-H1, 2026-Y, once */
  period_code: string;
  /** First day of the data */
  period_from: string;
  /** Cut-off */
  period_to: string;
  /** “Trước ngày”: the first late day as the plan writes it */
  before_on: string | null;
  /** Last acceptable day; never rolls */
  last_day: string;
  /** Working day named in reminders: the last one not after the last day */
  remind_on: string;
  /** Where it stands */
  state: 'waiting' | 'submitted' | 'returned' | 'accepted' | 'cancelled';
  /** When handed in */
  submitted_at: Moment | null;
  /** Post */
  submitted_by: string | null;
  /** Note with it, or why it was returned */
  note: string | null;
  /** Counts changes: an edit names the one it saw */
  revision: Generated<number>;
}

/** Who must report what to whom, and when, as the plan says */
export interface ReportingDutyTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The plan */
  plan_id: string;
  /** Nested-set number of the issuing agency */
  owner_lft: number;
  /** Order */
  position: number;
  /** Section */
  path: string;
  /** Kind */
  kind: 'quarterly' | 'semiannual' | 'annual' | 'once' | 'adhoc';
  /** MM-DD for recurring, YYYY-MM-DD for once; empty where the plan gives none */
  due: string[];
  /** Receiver as written */
  to_text: string;
  /** Receiver here */
  to_agency_id: string | null;
  /** Through whom, as written */
  via_text: string | null;
  /** Through whom, here */
  via_agency_id: string | null;
  /** Who owes it, as written */
  by_text: string;
  /** True when the plan gives no date and the usual one is used */
  assumed: Generated<boolean>;
  /** Start in the source text */
  span_from: number | null;
  /** End in the source text */
  span_to: number | null;
}

/** Roles that a post may have */
export interface RoleTable {
  /** Code of the role */
  code: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Name in Vietnamese */
  name_vi: string;
  /** Name in English */
  name_en: string;
  /** True when the role handles tips, cases or victims */
  case_role: Generated<boolean>;
  /** True when an officer with this role may hold no case role */
  exclusive: Generated<boolean>;
  /** Kinds of agency within which it may be granted */
  agency_kinds: Generated<string[]>;
  /** Roles whose holders may grant this one and manage accounts that hold it */
  granted_by: Generated<string[]>;
  /** Roles that the same officer must not hold beside this one */
  excludes: Generated<string[]>;
}

/** The dated set of permissions of each role */
export interface RolePermissionTable {
  /** The role */
  role_code: string;
  /** Code of the permission; each has one function in code and one policy */
  permission: string;
  /** First day */
  valid_from: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Last day; null while in force */
  valid_to: string | null;
}

/** Drafts saved while online, encrypted; nobody but the writer reaches them */
export interface SealedDraftTable {
  /** Who writes */
  officer_id: string;
  /** In which post */
  post_id: string;
  /** Name of the form and record the draft is for; ids and codes only */
  key: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The text, encrypted with officer, post and key bound to it */
  sealed: Buffer;
  /** Last saved */
  saved_at: Moment;
  /** When it is erased: fourteen days after the last save */
  expires_at: Moment;
}

/** Keys of the installation, each for one use, wrapped by the master key */
export interface SecretKeyTable {
  /** Use: fingerprints, files of unsealed records, drafts */
  name: 'fingerprint' | 'file' | 'draft';
  /** Province of the row */
  province_id: Generated<number>;
  /** The key, encrypted by the master key (XChaCha20-Poly1305) */
  wrapped: Buffer;
  /** Which master key wraps it */
  master_key_id: string;
  /** When it was made */
  created_at: Moment;
}

/** Signed-in devices; the browser holds the token, here lies its hash */
export interface SessionTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** SHA-256 of the token */
  token_hash: Buffer;
  /** Whose */
  officer_id: string;
  /** Post acted in; one at a time */
  post_id: string | null;
  /** True when the post is another officer's, covered for a time */
  covers: Generated<boolean>;
  /** second-factor and set-up may do nothing but finish signing in */
  stage: 'second-factor' | 'set-up' | 'full';
  /** Short name of browser and system */
  device: Generated<string>;
  /** Sign-in */
  created_at: Moment;
  /** Last activity, to the minute; after 15 idle minutes the session is locked */
  last_seen_at: Moment;
  /** Last proof of identity; protected values ask for a recent one */
  authenticated_at: Moment;
  /** Absolute end, 12 hours after sign-in */
  expires_at: Moment;
  /** When it was ended */
  revoked_at: Moment | null;
}

/** Dated settings, law among them: the row in force on a day is the newest not after it */
export interface SettingTable {
  /** Province of the row */
  province_id: Generated<number>;
  /** Dotted name of the setting */
  key: string;
  /** First day on which this value holds */
  valid_from: string;
  /** The value, shaped as the setting says */
  value: Json;
  /** Law, article or decision it comes from */
  legal_basis: string | null;
  /** What a reader must know, such as that the source was not verified */
  note: string | null;
  /** False while the legal source has not been read in the original */
  verified: Generated<boolean>;
  /** When the row was written */
  changed_at: Moment;
  /** Post that wrote it; null for shipped values */
  changed_by: string | null;
}

/** Ways to the single sign-on that have not come back yet: used once, within ten minutes */
export interface SingleSignOnAttemptTable {
  /** SHA-256 of the state that the browser carries */
  state_hash: Buffer;
  /** Province of the row */
  province_id: Generated<number>;
  /** PKCE verifier */
  verifier: string;
  /** Nonce that the identity token must repeat */
  nonce: string;
  /** When it ends */
  expires_at: Moment;
}

/** A target of a plan as a definition with its quote */
export interface TargetTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The plan */
  plan_id: string;
  /** Nested-set number of the issuing agency */
  owner_lft: number;
  /** Order */
  position: number;
  /** Section it stands in */
  path: string;
  /** Words of the source */
  quote: string;
  /** Comparator; + and - are increase and decrease by */
  op: '=' | '>' | '>=' | '<' | '<=' | '+' | '-';
  /** Threshold */
  value: Decimal;
  /** Unit */
  unit: string;
  /** Total, for “07/07” */
  of_total: Decimal | null;
  /** Start in the source text */
  span_from: number | null;
  /** End in the source text */
  span_to: number | null;
}

/** Work that a plan, a meeting or an officer orders */
export interface TaskTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Agency it belongs to */
  owner_agency_id: string;
  /** Nested-set number of that agency */
  owner_lft: number;
  /** Plan it stands in */
  plan_id: string | null;
  /** Task it is part of */
  parent_task_id: string | null;
  /** Where it comes from */
  origin: 'plan' | 'meeting' | 'difficulty' | 'sub-task' | 'manual' | 'recurring';
  /** Conclusion, difficulty or recurring task it comes from */
  origin_id: string | null;
  /** Order in the plan */
  position: Generated<number>;
  /** Section of the plan */
  path: Generated<string>;
  /** First words, as shown in lists */
  title: string;
  /** The whole paragraph */
  body: string;
  /** Text without marks, for search */
  folded: string;
  /** Thường xuyên: never overdue, its result is the periodic report */
  standing: Generated<boolean>;
  /** First day of its window */
  starts_on: string | null;
  /** Last acceptable day; null for standing tasks */
  due_on: string | null;
  /** “Trước ngày” as written, when the plan says so */
  before_on: string | null;
  /** How it recurs: unit, every, first last day, until */
  recurrence: Json | null;
  /** First day on which it counts as at risk; null for standing tasks */
  risk_on: string | null;
  /** The whole task */
  state: 'open' | 'done' | 'confirmed' | 'cancelled';
  /** Share done, percent, rolled up */
  progress: Generated<number>;
  /** Start in the source text */
  span_from: number | null;
  /** End in the source text */
  span_to: number | null;
  /** When */
  created_at: Moment;
  /** Last change */
  updated_at: Moment;
  /** Counts changes: an edit names the one it saw */
  revision: Generated<number>;
}

/** Talk on a task between those who may read it */
export interface TaskCommentTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The task */
  task_id: string;
  /** Post */
  post_id: string;
  /** Person */
  officer_id: string;
  /** Agency */
  agency_id: string;
  /** Text */
  body: string;
  /** Officers mentioned */
  mentions: Generated<string[]>;
  /** When */
  at: Moment;
}

/** Which task of the parent plan a task of a child plan covers, proposed and then confirmed by a person */
export interface TaskCoverTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Task of the parent plan */
  parent_task_id: string;
  /** Task of the child plan */
  child_task_id: string;
  /** The child plan */
  child_plan_id: string;
  /** Likeness of the words, 0 to 1 */
  score: number;
  /** Decision */
  state: 'proposed' | 'confirmed' | 'rejected';
  /** Post */
  decided_by: string | null;
}

/** An agency asks for a change or an extension */
export interface TaskRequestTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The task */
  task_id: string;
  /** Who asks */
  agency_id: string;
  /** Nested-set number of that agency */
  agency_lft: number;
  /** Nested-set number of the issuing agency */
  owner_lft: number;
  /** What is asked */
  kind: 'change' | 'extension';
  /** Why */
  reason: string;
  /** New last day asked for */
  proposed_due_on: string | null;
  /** Decision */
  state: 'open' | 'granted' | 'refused' | 'withdrawn';
  /** Words of the decision */
  answer: string | null;
  /** When */
  asked_at: Moment;
  /** Post */
  asked_by: string;
  /** When */
  decided_at: Moment | null;
  /** Post */
  decided_by: string | null;
}

/** Authenticator application of an officer */
export interface TotpTable {
  /** Whose */
  officer_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Secret, sealed; null until the first one is confirmed */
  secret_sealed: Buffer | null;
  /** When the first code was right; null while being set up */
  confirmed_at: Moment | null;
  /** Last time step used: a code works once */
  last_step: Whole | null;
  /** Secret being set up, sealed; null when none is */
  pending_sealed: Buffer | null;
}

/** Devices on which an officer has signed in before: guessing elsewhere does not slow them there */
export interface TrustedDeviceTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Whose */
  officer_id: string;
  /** SHA-256 of the device token */
  token_hash: Buffer;
  /** When it last signed in */
  last_used_at: Moment;
}

/** Open work that went from a former agency to its successor: the trace of the move */
export interface WorkMoveTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Succession by which it moved; null when it was chosen by hand */
  succession_id: string | null;
  /** What moved: an execution of a task, a card of a plan, a report owed, a place in a group */
  kind: 'task' | 'card' | 'report' | 'group';
  /** The task, plan, report or group snapshot */
  record_id: string;
  /** Agency that had it */
  from_id: string;
  /** Agency that has it now */
  to_id: string;
  /** moved; joined: the successor already had the same, so the former one was closed */
  outcome: 'moved' | 'joined';
  /** The row as it stood before */
  before: Json;
  /** When */
  at: Moment;
  /** Post that recorded the succession; null for the system */
  post_id: string | null;
}

/** Every table and view by its name. */
export interface Tables {
  agency: AgencyTable;
  agency_alias: AgencyAliasTable;
  agency_group: AgencyGroupTable;
  agency_import: AgencyImportTable;
  agency_succession: AgencySuccessionTable;
  agency_task: AgencyTaskTable;
  assignment: AssignmentTable;
  attachment: AttachmentTable;
  audit_anchor: AuditAnchorTable;
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  audit_verification: AuditVerificationTable;
  calendar_change: CalendarChangeTable;
  calendar_day: CalendarDayTable;
  campaign: CampaignTable;
  campaign_participant: CampaignParticipantTable;
  committee_member: CommitteeMemberTable;
  conclusion: ConclusionTable;
  credential: CredentialTable;
  difficulty: DifficultyTable;
  difficulty_group: DifficultyGroupTable;
  directive_document: DirectiveDocumentTable;
  document_arrival: DocumentArrivalTable;
  document_citation: DocumentCitationTable;
  document_reach: DocumentReachTable;
  document_recipient: DocumentRecipientTable;
  document_text: DocumentTextTable;
  domain_event: DomainEventTable;
  fact_difficulty: FactDifficultyTable;
  fact_overdue: FactOverdueTable;
  fact_report: FactReportTable;
  fact_task: FactTaskTable;
  fingerprint: FingerprintTable;
  group_key: GroupKeyTable;
  group_member: GroupMemberTable;
  group_snapshot: GroupSnapshotTable;
  group_snapshot_member: GroupSnapshotMemberTable;
  idempotency: IdempotencyTable;
  installation: InstallationTable;
  mail_notice: MailNoticeTable;
  meeting: MeetingTable;
  meeting_participant: MeetingParticipantTable;
  name_resolution: NameResolutionTable;
  notification: NotificationTable;
  number_entry: NumberEntryTable;
  officer: OfficerTable;
  one_time_code: OneTimeCodeTable;
  outgoing_document: OutgoingDocumentTable;
  outgoing_item: OutgoingItemTable;
  outgoing_step: OutgoingStepTable;
  passkey: PasskeyTable;
  passkey_challenge: PasskeyChallengeTable;
  pilot: PilotTable;
  place: PlaceTable;
  place_import: PlaceImportTable;
  place_shape: PlaceShapeTable;
  place_succession: PlaceSuccessionTable;
  plan: PlanTable;
  plan_card: PlanCardTable;
  plan_import: PlanImportTable;
  plan_reach: PlanReachTable;
  plan_relation: PlanRelationTable;
  post: PostTable;
  post_authority: PostAuthorityTable;
  post_cover: PostCoverTable;
  programme_node: ProgrammeNodeTable;
  progress_entry: ProgressEntryTable;
  record_grant: RecordGrantTable;
  record_key: RecordKeyTable;
  record_key_wrap: RecordKeyWrapTable;
  record_kind: RecordKindTable;
  recovery_code: RecoveryCodeTable;
  reference_version: ReferenceVersionTable;
  report_due: ReportDueTable;
  reporting_duty: ReportingDutyTable;
  role: RoleTable;
  role_permission: RolePermissionTable;
  sealed_draft: SealedDraftTable;
  secret_key: SecretKeyTable;
  session: SessionTable;
  setting: SettingTable;
  single_sign_on_attempt: SingleSignOnAttemptTable;
  target: TargetTable;
  task: TaskTable;
  task_comment: TaskCommentTable;
  task_cover: TaskCoverTable;
  task_request: TaskRequestTable;
  totp: TotpTable;
  trusted_device: TrustedDeviceTable;
  work_move: WorkMoveTable;
}
