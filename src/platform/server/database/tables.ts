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

/** Accused of a case: an ordinal (BC1, BC2 …), charge, measures and outcome; no name here */
export interface AccusedTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case in which the person now stands */
  case_id: string;
  /** Order of charging in the case */
  ordinal: number;
  /** Under 18 on the day of the act */
  under18: Generated<boolean>;
  /** Day of the decision to charge */
  charged_on: string;
  /** Day the procuracy approved the charge */
  approved_on: string | null;
  /** Proceedings against this person are suspended */
  suspended: Generated<boolean>;
  /** A wanted notice stands */
  wanted: Generated<boolean>;
  /** What became of the person in this case */
  outcome: 'convicted' | 'acquitted' | 'charge-dropped' | 'person-stayed' | null;
  /** On what day */
  outcome_on: string | null;
  /** Kind of punishment */
  sentence_kind: 'prison' | 'life-sentence' | 'suspended-sentence' | 'reform-at-large' | 'fine' | 'exempted' | null;
  /** Months of prison, suspended prison or reform */
  sentence_months: number | null;
  /** Absent when the judgment was pronounced: the window runs from receipt */
  absent_at_judgment: Generated<boolean>;
  /** Day the name closed to all but the handling head and the procuracy */
  cleared_on: string | null;
  /** Day on which the name of a cleared person is destroyed: after the complaint and archive periods */
  minimise_on: string | null;
  /** When the name was destroyed */
  minimised_at: Moment | null;
}

/** Measures on an accused, each with its own clock */
export interface AccusedMeasureTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** The accused */
  accused_id: string;
  /** Which measure */
  kind: 'emergency-hold' | 'arrest' | 'custody' | 'detention' | 'bail' | 'deposit' | 'residence-ban' | 'exit-ban';
  /** From when, as the order says */
  from_at: Moment;
  /** Until when, as the order says; no day off moves it */
  until_at: Moment | null;
  /** Extensions so far */
  extensions: Generated<number>;
  /** When it ended */
  ended_at: Moment | null;
  /** Why it ended */
  end_reason: 'released' | 'replaced' | 'expired' | 'judgment' | 'refused' | null;
  /** The act that set it */
  event_id: string;
  /** Where the answer of the procuracy stands; null where the law asks for none */
  approval: 'waiting' | 'approved' | 'refused' | null;
  /** Day of its answer */
  approval_on: string | null;
}

/** Names of accused, sealed each under its own key; no row where the installation keeps dates only */
export interface AccusedNameTable {
  /** The accused */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** Name, sealed */
  full_name: Buffer;
  /** Year of birth, other names, papers; sealed */
  marks: Buffer | null;
  /** When it was recorded */
  created_at: Moment;
}

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

/** Mutual legal assistance asked of and by other countries (Luật 103/2025) */
export interface AidRequestTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** Asked by us, or of us */
  direction: 'aid-out' | 'aid-in';
  /** Country, ISO 3166-1 */
  country: string;
  /** On what ground */
  treaty: 'bilateral-treaty' | 'asean-treaty' | 'palermo-convention' | 'reciprocity';
  /** What is asked for */
  matter: 'statement' | 'documents' | 'service' | 'evidence-transfer' | 'person-location' | 'other-aid';
  /** Its number */
  number: string | null;
  /** Day it was sent or received */
  asked_on: string;
  /** Day by which an answer is wanted, where one is set */
  due_on: string | null;
  /** Where it stands */
  state: 'aid-asked' | 'aid-part-answered' | 'aid-answered' | 'aid-declined';
  /** Day of the answer */
  answered_on: string | null;
  /** The act */
  event_id: string;
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

/** Calls on the province's own lines: when, how it ended, where it went; the words are sealed */
export interface CallTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Body of the operator */
  agency_id: string;
  /** Post that took the call; nobody else sees its words */
  operator_post_id: string;
  /** Which line: the hotline, or the telephone of a duty desk */
  line: 'own-hotline' | 'duty-desk';
  /** Running, ended without a referral yet, or referred */
  state: Generated<'running' | 'ended' | 'referred'>;
  /** First keystroke */
  started_at: Moment;
  /** Last sign of life of the screen */
  heard_at: Moment;
  /** When the call ended */
  ended_at: Moment | null;
  /** With a goodbye, by the line dropping, or because the screen was lost */
  ended_how: 'said-goodbye' | 'line-dropped' | 'screen-lost' | null;
  /** The caller refused to give a number: none is stored */
  number_refused: Generated<boolean>;
  /** Whether the caller agrees to be called back */
  call_back: Generated<'not-asked' | 'agreed' | 'declined'>;
  /** All that was typed, sealed in one piece; emptied when the referral is acknowledged */
  words: Buffer | null;
  /** Alert raised during the call */
  alert_id: string | null;
  /** Tip that the referral made */
  tip_id: string | null;
  /** Its code, which stays as the receipt */
  tip_code: string | null;
  /** Body to which it was referred */
  referred_to_id: string | null;
  /** When */
  referred_at: Moment | null;
  /** When that body took it up; from then on the operator has the receipt and the state only */
  acknowledged_at: Moment | null;
  /** Counts changes */
  revision: Generated<number>;
}

/** Calls that the head of the body gave to another operator; rows are only added */
export interface CallHandOverTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The call */
  call_id: string;
  /** Body of both operators */
  agency_id: string;
  /** Operator that let it go */
  from_post_id: string;
  /** Operator that has it since */
  to_post_id: string;
  /** Post that leads the body and decided it */
  by_post_id: string;
  /** When */
  at: Moment;
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

/** Appeals of parties and protests of procuracies against a judgment, or a decision of the first court */
export interface CaseAppealTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** Who */
  party: 'accused' | 'victim' | 'civil-party' | 'procuracy-same' | 'procuracy-higher';
  /** The accused who appeals */
  accused_id: string | null;
  /** The victim who appeals, by code */
  victim_id: string | null;
  /** Postmark, or receipt by the detention facility (333.3, 134.2) */
  lodged_on: string;
  /** Lodged after the window of that party */
  late: Generated<boolean>;
  /** Day it was withdrawn */
  withdrawn_on: string | null;
  /** The act */
  event_id: string;
  /** Against the judgment, or a decision that suspends or stays */
  subject: Generated<'judgment' | 'decision'>;
}

/** Charges of a case and of each accused by article, paragraph and points, from a day to a day */
export interface CaseChargeTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** The accused; null for the decision that opened the case */
  accused_id: string | null;
  /** Article */
  article: string;
  /** Paragraph */
  paragraph: number;
  /** Points */
  points: Generated<string[]>;
  /** Class by that paragraph */
  severity: 'INT' | 'NT' | 'RNT' | 'DBNT';
  /** First day */
  from_on: string;
  /** Day it was changed or dropped */
  until_on: string | null;
  /** The act that made it */
  event_id: string;
}

/** What the installation keeps of cases, each change proposed by one administrator and confirmed by another */
export interface CaseContentTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** dates-only: no names, charts, networks, attachments of cases; full: with them */
  mode: 'dates-only' | 'full';
  /** Number of the province's decision */
  decision_number: string;
  /** Its date */
  decision_on: string;
  /** When it was proposed */
  proposed_at: Moment;
  /** Administrator who proposed it */
  proposed_by: string;
  /** When the second confirmed it: from then on it holds */
  confirmed_at: Moment | null;
  /** The second administrator */
  confirmed_by: string | null;
}

/** The chain of dated acts of a case: its truth; rows are only added */
export interface CaseEventTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** Place in the chain */
  position: number;
  /** What was done */
  kind: string;
  /** When it was done */
  at: Moment;
  /** Body in whose stage it was done */
  body: 'border-guard' | 'police' | 'procuracy' | 'court';
  /** Office that decided */
  office: string | null;
  /** Number of the decision */
  document_number: string | null;
  /** Date of the decision */
  document_on: string | null;
  /** Codes, dates, ids and numbers; no names, no free text */
  params: Generated<Json>;
  /** Post that recorded it */
  post_id: string;
  /** When it was recorded */
  recorded_at: Moment;
}

/** A file going from body to body, with its receipt; a clock starts on acceptance only */
export interface CaseHandOverTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** Its code, for the receiver, who sees no more before acceptance */
  case_code: string;
  /** What for */
  purpose: 'prosecute' | 'try' | 'appeal' | 'return' | 'pass-return' | 'transfer';
  /** Sender */
  from_agency_id: string;
  /** Receiver */
  to_agency_id: string;
  /** Body of the receiver */
  to_body: 'police' | 'procuracy' | 'court';
  /** Awaiting receipt, accepted, refused */
  state: 'awaiting-receipt' | 'accepted' | 'refused';
  /** Papers in the file, by code */
  papers: string[];
  /** Number of volumes */
  volumes: number;
  /** Number of the note of hand-over */
  document_number: string | null;
  /** When it was sent */
  sent_at: Moment;
  /** Post that sent it */
  sent_by: string;
  /** When it was accepted or refused */
  answered_at: Moment | null;
  /** Post that answered */
  answered_by: string | null;
  /** Papers whose absence was the reason to refuse */
  missing: Generated<string[]>;
}

/** Decisions and notices of a case drafted here; signed outside, numbered by the clerk */
export interface CasePaperTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** Act that it puts into words */
  event_id: string | null;
  /** Accused whom it concerns */
  accused_id: string | null;
  /** What it is, by code; carries no number of a form */
  form: string;
  /** Draft, approved for signing, issued with its number, cancelled */
  state: 'draft' | 'approved' | 'issued' | 'cancelled';
  /** Agency that issues it */
  owner_agency_id: string;
  /** Type letters of the number */
  type_code: Generated<string>;
  /** Letters after the number */
  symbol: Generated<string>;
  /** Who will sign */
  signer_post_id: string | null;
  /** Paragraphs added by hand, sealed under the key of the case */
  words: Buffer | null;
  /** Number given by the clerk */
  document_number: number | null;
  /** Date given with the number */
  issued_on: string | null;
  /** Post that drafted it */
  drafted_by: string;
  /** Officer who drafted it: does not approve it */
  drafted_officer_id: string;
  /** Post that approved it for signing */
  approved_by: string | null;
  /** Post of the clerk */
  numbered_by: string | null;
  /** When it was drafted */
  created_at: Moment;
  /** Counts changes */
  revision: Generated<number>;
  /** Body that issues it: after a court has taken the case on, each side reads the papers of its own stage */
  body: 'border-guard' | 'police' | 'procuracy' | 'court';
  /** The signed copy, sealed with the case; its hash stands with the file */
  signed_attachment_id: string | null;
  /** When the signed copy was attached */
  signed_at: Moment | null;
}

/** One row for each stay of a case in a stage, until it left the stage; written from its events */
export interface CasePassageTable {
  /** The case */
  case_id: string;
  /** Place of the entering event in the chain */
  position: number;
  /** Stage: investigation, prosecution, trial, appeal */
  stage: 'investigation' | 'prosecution' | 'trial' | 'appeal';
  /** Province of the row */
  province_id: Generated<number>;
  /** Day in Viet Nam on which the stage took it on */
  taken_on: string;
  /** Day on which the stage was done with it; empty while it is not */
  handled_on: string | null;
  /** Act that ended the stay */
  outcome: string | null;
  /** True where the case had been in this stage before: returned, resumed, reopened, annulled */
  again: boolean;
  /** Leading article now */
  article: string;
  /** Leading paragraph now */
  paragraph: number;
  /** Class of the case now */
  severity: string;
  /** Within the country or across the border */
  form: 'within-country' | 'across-border';
  /** Purpose of the case, else of its tip: one, several-purposes, or purpose-unknown */
  purpose: string;
  /** Commune of the case */
  place_id: string | null;
  /** Agency that has the case in this stage */
  body_id: string | null;
  /** Of a part, the day on which the whole came to the stage in which it was split: its persons count from then */
  persons_from: string | null;
  /** A stay of the whole that was over before the split: it counts for the persons of the part, never for the case */
  persons_only: Generated<boolean>;
}

/** Victims in a case: a code and an age band, nothing else */
export interface CaseVictimTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** NN-<province>-<year>-<6 random>, the code of the victim everywhere */
  code: string;
  /** Age band */
  age: 'under-16' | 'from-16-to-18' | 'from-18' | 'age-unknown';
  /** Social worker assigned: sees code, next step and hearing day */
  support_post_id: string | null;
  /** Legal-aid officer assigned: sees the same */
  legal_aid_post_id: string | null;
  /** When it was recorded */
  created_at: Moment;
}

/** Links of an evidence chart: typed, dated, with the evidence item on which each rests */
export interface ChartLinkTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** How the two hang together, said from the first to the second */
  kind: 'recruited' | 'transported' | 'transferred' | 'took-over' | 'harboured' | 'exploited' | 'knows' | 'related-to' | 'works-for' | 'uses' | 'contacted' | 'paid' | 'was-at' | 'took-part' | 'recorded-in';
  /** The first */
  from_id: string;
  /** The second */
  to_id: string;
  /** Evidence item on which it rests; null: not yet backed */
  evidence_id: string | null;
  /** Source of evidence (BLTTHS Điều 87) */
  source: 'exhibit' | 'statement' | 'electronic-data' | 'expert-conclusion' | 'procedural-record' | 'mutual-assistance-result' | 'other-item';
  /** Day on which it was so, or began */
  from_on: string | null;
  /** Last day */
  until_on: string | null;
  /** How far it stands */
  certainty: 'established' | 'grounded' | 'to-verify';
  /** Body that drew it */
  body: 'border-guard' | 'police' | 'procuracy';
  /** When */
  drawn_at: Moment;
  /** Post that drew it */
  drawn_by: string;
  /** When it was taken off the chart */
  removed_at: Moment | null;
  /** Post that took it off */
  removed_by: string | null;
  /** Counts changes */
  revision: Generated<number>;
}

/** Things on the evidence chart of a case; a victim stands there by code, an accused by ordinal */
export interface ChartNodeTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** What it is */
  kind: 'person' | 'victim' | 'organisation' | 'place' | 'phone' | 'account' | 'vehicle' | 'document' | 'event';
  /** Number among its kind in this case, never given again */
  ordinal: number;
  /** The accused, whose name stays sealed apart */
  accused_id: string | null;
  /** The victim, by code only */
  victim_id: string | null;
  /** Commune in which it lies, for the map */
  place_id: string | null;
  /** What it is called, sealed under the key of the case */
  label: Buffer | null;
  /** Keyed fingerprint of a phone, account, plate or paper, to take it out of matching again */
  print: Buffer | null;
  /** Day of an event, or since when it counts */
  from_on: string | null;
  /** Last day */
  until_on: string | null;
  /** Body that drew it */
  body: 'border-guard' | 'police' | 'procuracy';
  /** When */
  drawn_at: Moment;
  /** Post that drew it */
  drawn_by: string;
  /** When it was taken off the chart */
  removed_at: Moment | null;
  /** Post that took it off */
  removed_by: string | null;
  /** Counts changes */
  revision: Generated<number>;
}

/** What moved a date already shown: old and new end of each clock and why */
export interface ClockTraceTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Kind of record */
  record_kind: string;
  /** Record */
  record_id: string;
  /** When it was counted anew */
  at: Moment;
  /** An event of the file, a change of the calendar, a change of a rule */
  cause: 'event' | 'calendar' | 'rule';
  /** Clock by clock: from, to, because */
  changes: Json;
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

/** Complaints and denunciations: sealed to whoever settles them, unknown to whom they are about */
export interface ComplaintTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** KN-<province>-<year>-<6 random> */
  code: string;
  /** Khiếu nại, or tố cáo */
  kind: 'complaint' | 'accusation';
  /** A decision, holding or arrest, or conduct */
  matter: 'decision' | 'restraint' | 'conduct';
  /** What is said to be wrong, by code */
  grounds: Generated<string[]>;
  /** Who complains, by standing */
  standing: 'reporter' | 'victim' | 'accused' | 'relative' | 'official' | 'other-person';
  /** By which way it came in */
  channel: 'in-person' | 'letter' | 'public-page' | 'other-body';
  /** Law by which it is settled */
  regime: 'procedural' | 'administrative';
  /** First settlement, or the complaint about that */
  round: 'first-settlement' | 'second-settlement';
  /** Where it stands, as its chain says */
  state: 'waiting' | 'taken-on' | 'settled' | 'withdrawn' | 'sent-to-upper';
  /** Body that settles it */
  receiver_id: string;
  /** Group of that body to which it is sealed */
  receiver_group: 'supervision' | 'heads' | 'complaints';
  /** Unit complained about */
  against_id: string;
  /** An officer of it, its head, or the unit as such */
  against_who: 'officer' | 'head' | 'unit';
  /** Officer complained about, once named; never sees the row */
  officer_id: string | null;
  /** Second time: body whose settlement is complained about */
  first_settler_id: string | null;
  /** Code of the tip or case, as whoever complains gave it */
  about_code: string | null;
  /** Tip or case, where the code is one */
  about_kind: 'tip' | 'case' | null;
  /** That tip or case */
  about_id: string | null;
  /** Day of the decision or act complained about */
  acted_on: string | null;
  /** Day on which it was received or known */
  known_on: string | null;
  /** Code of the victim who complains */
  victim_code: string | null;
  /** Second time: code of the first complaint, as given */
  earlier_code: string | null;
  /** That complaint */
  earlier_id: string | null;
  /** Lodging of the public page from which it was taken up */
  lodging_id: string | null;
  /** When it was received, to the minute; of a lodging, when it was lodged */
  received_at: Moment;
  /** Post that took it in */
  recorded_by: string;
  /** What the settlement found */
  outcome: 'upheld' | 'partly-upheld' | 'not-upheld' | null;
  /** True where compensation was ordered */
  compensation: Generated<boolean>;
  /** When it was settled */
  settled_at: Moment | null;
  /** Number of the decision, given by the clerk */
  decision_number: string | null;
  /** Day of the decision */
  decision_on: string | null;
  /** What is complained about, sealed */
  words: Buffer;
  /** Who complains and how to reach him or her, sealed */
  complainant: Buffer;
  /** Who is complained about, in words, sealed */
  officer_words: Buffer | null;
  /** Grounds of the settlement, sealed */
  decision_words: Buffer | null;
  /** End of the nearest clock that waits */
  next_due_at: Moment | null;
  /** That clock as lists show it */
  next_clock: Json | null;
  /** When it was entered */
  created_at: Moment;
  /** Counts changes: a writer names the one it saw */
  revision: Generated<number>;
  /** What made its dates stale: a change of the calendar, or of a value of a rule; null while they are counted */
  stale_by: 'calendar' | 'rule' | null;
}

/** The chain of dated acts of a complaint: its truth; rows are only added */
export interface ComplaintEventTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The complaint */
  complaint_id: string;
  /** Place in the chain */
  seq: number;
  /** receive, or a step */
  kind: string;
  /** When it happened */
  at: Moment;
  /** When it was entered */
  recorded_at: Moment;
  /** Post that entered it */
  by_post_id: string;
  /** Codes, days, ids and numbers; no name, no free text */
  params: Generated<Json>;
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

/** Criminal cases: codes, dates and numbers; state and clocks are derived from case_event */
export interface CriminalCaseTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** VA-<province>-<year>-<6 random> */
  code: string;
  /** Number in the handling body's own book */
  book_number: string | null;
  /** How it came here */
  origin: 'tip' | 'direct-discovery' | 'self-surrender' | 'transferred-in' | 'split-off';
  /** Tip that it was opened on */
  tip_id: string | null;
  /** Case it was split from */
  split_from_id: string | null;
  /** Case it was merged into */
  merged_into_id: string | null;
  /** Where it stands */
  stage: 'investigation' | 'concluded' | 'prosecution' | 'indicted' | 'trial' | 'judged' | 'appeal' | 'in-force' | 'ended';
  /** Which body holds the file */
  holder_body: 'border-guard' | 'police' | 'procuracy' | 'court';
  /** Agency that holds the file */
  holder_agency_id: string;
  /** Agency that investigates it */
  handling_agency_id: string;
  /** Procuracy unit that supervises it, by severity */
  supervising_agency_id: string | null;
  /** Court that tries it, or would */
  trial_agency_id: string | null;
  /** Ground of suspension; null while it runs */
  suspended: 'accused-unknown' | 'whereabouts-unknown' | 'illness' | 'expertise-pending' | 'aid-pending' | 'force-majeure' | null;
  /** How it ended without a judgment in force */
  ending: 'case-stayed' | 'opening-cancelled' | 'merged' | 'left' | null;
  /** Ordinary, or in the absence of the accused */
  track: Generated<'ordinary' | 'in-absentia'>;
  /** True once a court has taken it on */
  accepted: Generated<boolean>;
  /** Class of the gravest charge */
  severity: 'INT' | 'NT' | 'RNT' | 'DBNT';
  /** Article of the gravest charge */
  lead_article: string;
  /** Paragraph of the gravest charge */
  lead_paragraph: number;
  /** Day of the act: decides the wording of the law */
  acted_on: string;
  /** Day of the decision to open it; of a merged case the earliest */
  opened_on: string;
  /** Day it ended or the judgment came into force */
  ended_on: string | null;
  /** Commune where it happened */
  place_id: string | null;
  /** Numbers and yes or no that propose the paragraph */
  facts: Generated<Json>;
  /** Number of victims */
  victims: Generated<number>;
  /** Number of accused still in the case */
  accused: Generated<number>;
  /** True when an accused is under 18 */
  has_minor_accused: Generated<boolean>;
  /** True when a victim is under 18 */
  has_minor_victim: Generated<boolean>;
  /** Designations in force: model, priority */
  marks: Generated<string[]>;
  /** Earliest last day among the clocks that still run or were missed */
  next_due_on: string | null;
  /** Moment of the last act: none is recorded before it */
  last_event_at: Moment;
  /** Post that recorded the opening */
  opened_by: string;
  /** When it was recorded */
  created_at: Moment;
  /** Counts changes: a writer names the one it saw */
  revision: Generated<number>;
}

/** Somebody is in danger now: the place and a code only, for those on duty; no name, no story */
export interface DangerAlertTable {
  /** Identifier, random; it names no lodging */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** When it was lodged */
  raised_at: Moment;
  /** Commune, where one was chosen; travels in clear */
  place_id: string | null;
  /** The place in words of a public lodging, sealed to the police on duty; empty for others */
  place_words: Buffer | null;
  /** When the server told the duty list */
  told_at: Moment | null;
  /** By which way the danger became known */
  source: Generated<'officer' | 'lodging' | 'tip' | 'call'>;
  /** What the person faces, as a code */
  kind: Generated<'held-against-will' | 'being-moved' | 'violence' | 'child-alone' | 'threatened' | 'not-said'>;
  /** Somebody is being called, somebody has it, it is over */
  state: Generated<'calling' | 'acknowledged' | 'closed'>;
  /** Post that raised it; empty for the public */
  raised_by: string | null;
  /** The tip or call that it came with; the alert opens neither */
  record_id: string | null;
  /** Body whose duty officers are called first */
  body_id: string | null;
  /** How often the list of those to be called was begun */
  round: Generated<number>;
  /** When the next is called unless somebody acknowledges before */
  next_call_at: Moment | null;
  /** When somebody took it */
  acknowledged_at: Moment | null;
  /** Post that took it */
  acknowledged_by: string | null;
  /** When it ended */
  closed_at: Moment | null;
  /** How it ended */
  outcome: 'person-safe' | 'handed-to-113' | 'person-not-found' | 'no-danger' | 'told-already' | null;
  /** Tip that the referral of the call made; shown to whoever may open that tip */
  tip_id: string | null;
}

/** Each step of an alert with its moment: raised, who was called, who took it, how it ended */
export interface DangerEventTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The alert */
  alert_id: string;
  /** Place in the chain */
  seq: number;
  /** What happened */
  kind: 'alert-raised' | 'post-called' | 'round-again' | 'nobody-to-call' | 'alert-acknowledged' | 'alert-closed';
  /** When */
  at: Moment;
  /** As what somebody was called */
  stage: 'on-duty' | 'head' | 'province-on-duty' | 'province-head' | null;
  /** In which round of the list */
  round: Generated<number>;
  /** Post that was called, took it or ended it */
  post_id: string | null;
  /** Body of that post */
  agency_id: string | null;
  /** Post that acted; empty for the system */
  by_post_id: string | null;
  /** When the called officer was mailed that something waits */
  mailed_at: Moment | null;
}

/** Persons denounced in a tip, each under a key that can be destroyed; an ordinal stands for them */
export interface DenouncedPersonTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The tip */
  tip_id: string;
  /** Number within the tip, shown instead of a name */
  ordinal: number;
  /** Name or what the person is called, sealed */
  name: Buffer | null;
  /** What tells the person apart, sealed */
  marks: Buffer | null;
  /** When the name closed to all but the handling head and the procuracy */
  closed_at: Moment | null;
  /** Day on which the key is destroyed: after the complaint and archive periods */
  minimise_on: string | null;
  /** When the key was destroyed */
  minimised_at: Moment | null;
  /** When it was entered */
  created_at: Moment;
}

/** Model and priority cases (án điểm, trọng điểm), in force once police, procuracy and court agree (01/TTLN 1994) */
export interface DesignationTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** Model or priority */
  kind: 'model-case' | 'priority-case';
  /** Central or provincial */
  level: 'central' | 'province';
  /** Day of the proposal */
  proposed_on: string;
  /** Post that proposed it */
  proposed_by: string;
  /** Day the police agreed */
  police_on: string | null;
  /** Day the procuracy agreed */
  procuracy_on: string | null;
  /** Day the court agreed */
  court_on: string | null;
  /** Number of the minutes of the three bodies */
  minutes_number: string | null;
  /** Day it ended */
  ended_on: string | null;
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
  /** issued_on for ordering: undated documents come last, the newest first */
  issued_key: Computed<string>;
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

/** Which document cites, implements or replaces which */
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
  /** cites it, implements it (carries it out), or replaces it (the cited one no longer applies) */
  relation: Generated<'cites' | 'implements' | 'replaces'>;
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

/** The duty desk of a body: its telephone, and whether it keeps a roster */
export interface DutyDeskTable {
  /** The body */
  agency_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Left number of the body */
  agency_lft: number;
  /** Telephone of the duty room, as shown to officers */
  phone: Generated<string>;
  /** From when the roster alone says who is in the duty group; empty while officers stand in it by their post */
  roster_since: Moment | null;
  /** Last change */
  updated_at: Moment;
  /** Post that changed it */
  updated_by: string | null;
  /** Counts changes, so that a second writer is told */
  revision: Generated<number>;
}

/** Turns on the roster; a turn is never changed, only ended, and a cover is a turn of its own */
export interface DutyShiftTable {
  /** Identifier; the membership in the duty group bears the same */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The body whose roster it is */
  agency_id: string;
  /** Post that stands duty */
  post_id: string;
  /** From when */
  from_at: Moment;
  /** Until when (not included) */
  until_at: Moment;
  /** Who is called first: the smallest */
  call_order: number;
  /** The turn that this one covers */
  covers_id: string | null;
  /** Post that entered it */
  made_by: string;
  /** When it was entered */
  made_at: Moment;
  /** When it was ended before its time */
  taken_off_at: Moment | null;
  /** Post that ended it */
  taken_off_by: string | null;
}

/** Chain of custody of an item: who passed it to whom, when, what for, under which seal; rows are only added */
export interface EvidenceCustodyTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The item */
  item_id: string;
  /** Its case */
  case_id: string;
  /** Place in the chain */
  position: number;
  /** What was done with it */
  kind: 'received' | 'passed-on' | 'receipt-confirmed' | 'receipt-declined' | 'lent' | 'taken-back' | 'sealed-again' | 'stored-elsewhere' | 'returned' | 'destroyed' | 'handed-over' | 'moved-with-file' | 'moved-to-case';
  /** When it was done */
  at: Moment;
  /** Body in whose stage it was done */
  body: 'border-guard' | 'police' | 'procuracy' | 'court';
  /** Post that recorded it */
  post_id: string;
  /** Agency that gave it */
  from_agency_id: string | null;
  /** Post that gave it */
  from_post_id: string | null;
  /** Agency that took it */
  to_agency_id: string | null;
  /** Post that takes it, and confirms */
  to_post_id: string | null;
  /** What for */
  purpose: 'keeping' | 'expert-examination' | 'valuation' | 'recognition' | 'study' | 'hearing' | 'copying' | 'enforcement' | null;
  /** Number of the seal after this */
  seal_number: string | null;
  /** Kind of place where it is kept after this */
  kept: 'case-file' | 'evidence-store' | 'treasury' | 'specialised-body' | 'owner' | 'expert-office' | 'this-system' | null;
  /** Number of the record or decision */
  document_number: string | null;
  /** Its date */
  document_on: string | null;
  /** When it was recorded */
  recorded_at: Moment;
  /** Case that the item belonged to before, where it came by merging or splitting */
  from_case_id: string | null;
  /** Its number in that case */
  from_ordinal: number | null;
}

/** Files of evidence: each under a key of its own, wrapped by the key of the case; they arrive in parts and never change once kept */
export interface EvidenceFileTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The item */
  item_id: string;
  /** Its case */
  case_id: string;
  /** Order of the file in the item */
  position: number;
  /** Body in whose stage it arrived */
  body: 'border-guard' | 'police' | 'procuracy' | 'court';
  /** Arriving in parts, or kept */
  state: 'arriving' | 'kept';
  /** Name as it was sent, sealed */
  name: Buffer;
  /** Its own key, wrapped by the key of the case */
  key_wrapped: Buffer;
  /** Type found in the content */
  media_type: string | null;
  /** Bytes of the whole, as the sender said and as they came */
  size: Whole;
  /** Bytes received so far, without a gap */
  received: Generated<Whole>;
  /** SHA-256 that the sender or the record of seizure states */
  told_sha256: Buffer | null;
  /** SHA-256 of what was received */
  sha256: Buffer | null;
  /** Post that sends it */
  started_by: string;
  /** When sending began */
  started_at: Moment;
  /** When the last part came; an abandoned one expires from here */
  last_part_at: Moment;
  /** When the whole was received and its hash confirmed */
  kept_at: Moment | null;
}

/** Items of the evidence register of a case: codes, dates, numbers; what an item is stands sealed in evidence_words */
export interface EvidenceItemTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** Order of entry in the case: CC1, CC2 … */
  ordinal: number;
  /** Source of evidence by BLTTHS Điều 87 */
  kind: 'exhibit' | 'statement' | 'electronic-data' | 'expert-conclusion' | 'procedural-record' | 'mutual-assistance-result' | 'other-item';
  /** How it was obtained */
  source: 'scene-examination' | 'search-seizure' | 'handed-in' | 'service-provider' | 'expert-body' | 'own-act' | 'tip-file' | 'mutual-assistance' | 'other-body';
  /** How many pieces */
  quantity: Generated<number>;
  /** Body in whose stage it was received */
  body: 'border-guard' | 'police' | 'procuracy' | 'court';
  /** When it was received */
  received_at: Moment;
  /** Post that received it */
  received_by: string;
  /** Agency of that post */
  received_agency_id: string;
  /** Number of the record (biên bản) of its receipt */
  document_number: string | null;
  /** Date of that record */
  document_on: string | null;
  /** Where it stands, derived from evidence_custody */
  state: 'in-custody' | 'lent' | 'returned' | 'destroyed' | 'handed-over';
  /** Body that answers for it now */
  holder_body: 'border-guard' | 'police' | 'procuracy' | 'court';
  /** Agency that answers for it now */
  holder_agency_id: string;
  /** Post that answers for it now */
  holder_post_id: string;
  /** Kind of place where it is kept */
  kept: 'case-file' | 'evidence-store' | 'treasury' | 'specialised-body' | 'owner' | 'expert-office' | 'this-system';
  /** Number of the seal on it now */
  seal_number: string | null;
  /** True while a passing-on awaits the receiver */
  pending: Generated<boolean>;
  /** When it was entered */
  recorded_at: Moment;
  /** Counts changes: a writer names the one it saw */
  revision: Generated<number>;
}

/** Parts of a file as they came; each lies encrypted in the files folder under its own id */
export interface EvidencePartTable {
  /** Identifier, and the name of the stored part */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The file */
  file_id: string;
  /** First byte of the part in the file */
  at_byte: Whole;
  /** Bytes of the part */
  size: number;
  /** SHA-256 of the part, as sent and as received */
  sha256: Buffer;
}

/** What an item is, from whom it came, on which shelf it lies: sealed under the key of the case; no row where dates only are kept */
export interface EvidenceWordsTable {
  /** The item */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** What it is, sealed */
  description: Buffer;
  /** From whom it was received, sealed */
  received_from: Buffer | null;
  /** Store and shelf in words, sealed */
  kept_at: Buffer | null;
  /** Counts corrections */
  revision: Generated<number>;
}

/** Accused as figures count them: charge, measures, outcome; no name and no ordinal */
export interface FactAccusedTable {
  province_id: Computed<number | null>;
  accused_id: Computed<string | null>;
  case_id: Computed<string | null>;
  stage: Computed<string | null>;
  place_id: Computed<string | null>;
  under18: Computed<boolean | null>;
  charged_on: Computed<string | null>;
  approved_on: Computed<string | null>;
  article: Computed<string | null>;
  paragraph: Computed<number | null>;
  severity: Computed<string | null>;
  wanted: Computed<boolean | null>;
  outcome: Computed<string | null>;
  outcome_on: Computed<string | null>;
  sentence_kind: Computed<string | null>;
  sentence_months: Computed<number | null>;
  cleared_on: Computed<string | null>;
  detained: Computed<boolean | null>;
}

/** Accused by stage as figures count them; no name and no ordinal */
export interface FactAccusedPassageTable {
  province_id: Computed<number | null>;
  case_id: Computed<string | null>;
  stage: Computed<string | null>;
  again: Computed<boolean | null>;
  article: Computed<string | null>;
  paragraph: Computed<number | null>;
  severity: Computed<string | null>;
  form: Computed<string | null>;
  purpose: Computed<string | null>;
  place_id: Computed<string | null>;
  body_id: Computed<string | null>;
  accused_id: Computed<string | null>;
  under18: Computed<boolean | null>;
  stage_handled_on: Computed<string | null>;
  taken_on: Computed<string | null>;
  handled_on: Computed<string | null>;
  outcome: Computed<string | null>;
}

/** Cases by stage as figures count them: taken on, handled, outcome; no name and no code */
export interface FactCaseTable {
  province_id: Computed<number | null>;
  case_id: Computed<string | null>;
  stage: Computed<string | null>;
  position: Computed<number | null>;
  taken_on: Computed<string | null>;
  handled_on: Computed<string | null>;
  outcome: Computed<string | null>;
  again: Computed<boolean | null>;
  article: Computed<string | null>;
  paragraph: Computed<number | null>;
  severity: Computed<string | null>;
  form: Computed<string | null>;
  purpose: Computed<string | null>;
  place_id: Computed<string | null>;
  body_id: Computed<string | null>;
  supervising_agency_id: Computed<string | null>;
  trial_agency_id: Computed<string | null>;
  origin: Computed<string | null>;
  accused: Computed<number | null>;
  victims: Computed<number | null>;
  marks: Computed<string[] | null>;
  track: Computed<string | null>;
  suspended: Computed<string | null>;
  limit_on: Computed<string | null>;
}

/** Victims in cases as figures count them: each once, by age band; no code */
export interface FactCaseVictimTable {
  province_id: Computed<number | null>;
  case_victim_id: Computed<string | null>;
  age: Computed<string | null>;
  opened_on: Computed<string | null>;
  stage: Computed<string | null>;
  place_id: Computed<string | null>;
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

/** Tips as figures count them */
export interface FactTipTable {
  tip_id: Computed<string | null>;
  province_id: Computed<number | null>;
  kind: Computed<string | null>;
  channel: Computed<string | null>;
  state: Computed<string | null>;
  received_by_id: Computed<string | null>;
  held_by_id: Computed<string | null>;
  held_by_lft: Computed<number | null>;
  place_id: Computed<string | null>;
  received_on: Computed<string | null>;
  offence_article: Computed<string | null>;
  severity: Computed<string | null>;
  merged: Computed<boolean | null>;
  secluded: Computed<boolean | null>;
  classified: Computed<boolean | null>;
  decided_at: Computed<Date | null>;
  limit_at: Computed<Date | null>;
  suspected_victims: Computed<number | null>;
}

/** Tips by treatment as figures count them: taken up, handled, outcome; no code */
export interface FactTipPassageTable {
  tip_id: Computed<string | null>;
  position: Computed<number | null>;
  province_id: Computed<number | null>;
  taken_on: Computed<string | null>;
  handled_on: Computed<string | null>;
  outcome: Computed<string | null>;
  again: Computed<boolean | null>;
  kind: Computed<string | null>;
  channel: Computed<string | null>;
  article: Computed<string | null>;
  paragraph: Computed<number | null>;
  severity: Computed<string | null>;
  form: Computed<string | null>;
  purpose: Computed<string | null>;
  place_id: Computed<string | null>;
  body_id: Computed<string | null>;
  secluded: Computed<boolean | null>;
}

/** Victims by stage as figures count them; the code only tells one from another */
export interface FactVictimPassageTable {
  province_id: Computed<number | null>;
  case_id: Computed<string | null>;
  stage: Computed<string | null>;
  again: Computed<boolean | null>;
  article: Computed<string | null>;
  paragraph: Computed<number | null>;
  severity: Computed<string | null>;
  form: Computed<string | null>;
  purpose: Computed<string | null>;
  place_id: Computed<string | null>;
  body_id: Computed<string | null>;
  code: Computed<string | null>;
  age: Computed<string | null>;
  taken_on: Computed<string | null>;
  handled_on: Computed<string | null>;
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
  /** What it is of: phone, plate, account, paper, name, place; or of how a name or place sounds */
  value_kind: 'phone' | 'plate' | 'account' | 'paper' | 'name' | 'name-sound' | 'place' | 'place-sound';
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

/** Which successor takes each plan that a split agency issued, and which one all the rest */
export interface HandOverChoiceTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The former agency */
  from_id: string;
  /** The plan; null for all that hangs on no plan, and for plans of the past that nobody asked about */
  plan_id: string | null;
  /** The successor that takes it */
  to_id: string;
  /** Day of that succession, on which it moves */
  on_date: string;
  /** When it was decided */
  decided_at: Moment;
  /** Post that decided */
  decided_by: string | null;
  /** When it moved; null while the day has not come */
  moved_at: Moment | null;
}

/** Hearings: when, which court, how; a closed one never travels */
export interface HearingTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** The court */
  court_agency_id: string;
  /** First instance or on appeal */
  instance: 'first-instance' | 'on-appeal';
  /** At the court, mobile, online */
  form: 'at-court' | 'mobile' | 'online';
  /** Closed hearing (BLTTHS 25, 423): shown to nobody outside the case */
  closed: Generated<boolean>;
  /** Why it is held so although it may expose a victim or a minor */
  exposure_reason: 'victim-absent' | 'victim-consents' | 'identity-shielded' | 'minor-separated' | 'representative-agrees' | null;
  /** Day and hour */
  starts_at: Moment;
  /** Commune of a mobile hearing */
  place_id: string | null;
  /** Planned, held, put off, called off */
  state: 'planned' | 'held' | 'put-off' | 'called-off';
  /** People who attended a mobile hearing */
  attendance: number | null;
  /** The act that set it */
  event_id: string;
  /** Counts changes */
  revision: Generated<number>;
}

/** Requests already carried out: the same key answers the same and does nothing twice */
export interface IdempotencyTable {
  /** SHA-256 of the key the browser made for one intention, base64url */
  key: string;
  /** Whose request */
  officer_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** HMAC-SHA-256 of method, path and body under the browser's key, which is kept nowhere */
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

/** Communes of each khu vực procuracy and court */
export interface JurisdictionTable {
  /** The procuracy or court */
  agency_id: string;
  /** Commune, ward or special zone */
  place_id: string;
  /** First day */
  valid_from: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Last day; null while in force */
  valid_to: string | null;
}

/** Papers of tips that stay with the body that issued them after the tip has left it */
export interface KeptTipPaperTable {
  /** The paper */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The tip */
  tip_id: string;
  /** Body that issued the paper and keeps it */
  issuer_id: string;
  /** Subject, grounds, text, recipients as they were when the tip left; sealed under the key of this record */
  content: Buffer;
  /** When the tip left the body */
  kept_at: Moment;
  /** When it was closed: the tip was sealed away from the police, or a person in it was erased */
  closed_at: Moment | null;
}

/** Questions whether a value of an open tip is known anywhere; ten a day per officer */
export interface KnownAskTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Tip from which it was asked */
  tip_id: string | null;
  /** Post that asked */
  asked_by: string;
  /** Officer who asked */
  asked_officer_id: string;
  /** Body that asked */
  agency_id: string;
  /** What kind of value it is about, never the value */
  value_kind: string;
  /** Why, as a code */
  purpose: string;
  /** When */
  asked_at: Moment;
  /** Where the question stands */
  state: Generated<'ask-open' | 'ask-passed-on' | 'ask-answered' | 'ask-not-answered'>;
  /** Case from which it was asked, where it was no tip */
  case_id: string | null;
}

/** Records that hold the value asked about; only their holders see the row, and they decide whether to answer */
export interface KnownAskHitTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The question */
  ask_id: string;
  /** Kind of record that holds it */
  record_kind: string;
  /** Record that holds it */
  record_id: string;
  /** What the holder chose */
  answer: 'contact-me' | 'no-answer' | null;
  /** When */
  answered_at: Moment | null;
  /** Post that answered */
  answered_by: string | null;
}

/** Difficulties of applying the law met in a case; the words are sealed, what is shared holds no name */
export interface LegalNoteTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** Field of law */
  matter: 'offence-elements' | 'paragraph-facts' | 'evidence-abroad' | 'victim-identification' | 'competence' | 'time-limits' | 'minor-procedure' | 'other-matter';
  /** Provision, as cited */
  provision: string;
  /** The note, sealed under the key of the case */
  body: Buffer;
  /** The wording that is shared: no name, no number of a person */
  shared_text: string | null;
  /** Day it was shared */
  shared_on: string | null;
  /** Post that shared it */
  shared_by: string | null;
  /** Stage in which it arose */
  stage: string;
  /** Day it was written */
  written_on: string;
  /** Post that wrote it */
  written_by: string;
}

/** Lessons from closed cases, in words without names */
export interface LessonTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Field of work */
  topic: 'intake' | 'evidence' | 'victims' | 'cooperation' | 'abroad' | 'prevention' | 'other-topic';
  /** What is to be learned, in a line */
  title: string;
  /** The words, compared with the names of the case before they are kept */
  body: string;
  /** Body that wrote it */
  agency_id: string;
  /** Post that wrote it */
  written_by: string;
  /** When */
  written_on: string;
  /** When it was shared with the bodies of the programme; null while it is not */
  shared_on: string | null;
  /** Counts changes: a writer names the one it saw */
  revision: Generated<number>;
}

/** From which case a lesson was drawn: visible to whoever the case is open to, to no other reader */
export interface LessonCaseTable {
  /** The lesson */
  lesson_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
}

/** What somebody lodged on the public page; nothing says who or from where */
export interface LodgingTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** A tip, or a complaint about how something was handled; travels in clear */
  kind: 'tip' | 'complaint';
  /** Whose group its key was sealed to: the police on duty, the supervising procuracy, the inspectorate */
  receiver: 'police' | 'procuracy' | 'inspectorate';
  /** The sender says that somebody is in danger now; travels in clear */
  danger: Generated<boolean>;
  /** The moment of lodging: legal clocks run from it */
  lodged_at: Moment;
  /** waiting for its first opening, opened, or passed on to another body */
  state: Generated<'waiting' | 'opened' | 'passed-on'>;
  /** Counts changes, so that a second writer is told */
  revision: Generated<number>;
  /** All that was said, sealed under the key of the record */
  content: Buffer;
  /** Public half of the pair of this lodging: additions and the keys of files are sealed to it */
  dialogue_public: Buffer;
  /** Private half, under the key of the record */
  dialogue_private: Buffer;
  /** Public half of the sender's own pair: answers are sealed to it; none for an extract */
  reply_public: Buffer | null;
  /** First opening */
  opened_at: Moment | null;
  /** Post that opened it first */
  opened_by: string | null;
  /** The tip that its opening made */
  tip_id: string | null;
  /** Key of the record under the key of its tip, so that a hand-over of the tip carries the lodging along */
  tip_key: Buffer | null;
}

/** What the sender added later with the code in hand */
export interface LodgingAdditionTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The lodging */
  lodging_id: string;
  /** When */
  at: Moment;
  /** The words, sealed to the pair of the lodging; empty words when only files were added */
  words: Buffer;
  /** When a holder first read it */
  seen_at: Moment | null;
}

/** Answers to the sender */
export interface LodgingAnswerTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The lodging */
  lodging_id: string;
  /** When */
  at: Moment;
  /** Post that answered; never shown to the sender */
  by_post: string;
  /** The words under the key of the record */
  for_holder: Buffer;
  /** The words sealed to the sender's pair */
  for_sender: Buffer;
}

/** Files of a lodging: a cleaned copy, or an original that the sender chose to keep as evidence */
export interface LodgingFileTable {
  /** Identifier, random, and the name of the stored file */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The lodging */
  lodging_id: string;
  /** The addition it came with; empty when it came at once */
  addition_id: string | null;
  /** When */
  at: Moment;
  /** Number within its sending; the sender's own name of the file is not kept */
  ordinal: number;
  /** Cleaned of traces, or as it was */
  variant: 'cleaned' | 'original';
  /** Type found in the content */
  media_type: string;
  /** Bytes of the content */
  size: Whole;
  /** SHA-256 of the content as received */
  sha256: Buffer;
  /** Key of the file, sealed to the pair of the lodging */
  sealed_key: Buffer;
  /** How many sealed pieces make it */
  pieces: number;
  /** When the server took the pieces into its folder of files */
  stored_at: Moment | null;
}

/** Sealed pieces on their way from the public process to the folder of files; empty but for moments */
export interface LodgingFilePieceTable {
  /** The file */
  file_id: string;
  /** From 0 */
  ordinal: number;
  /** Province of the row */
  province_id: Generated<number>;
  /** Ciphertext */
  bytes: Buffer;
}

/** How a sender's code is known again; no officer reads it */
export interface LodgingReceiptTable {
  /** The lodging */
  lodging_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** First six digits of the code, in clear; several lodgings may share them */
  locator: string;
  /** Derived from the thirteen secret digits by argon2id with the pepper of the public process */
  proof: Buffer;
  /** Private half of the sender's pair, under a key derived from the same digits */
  reply_private: Buffer;
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

/** Pairs of records that share a fingerprint; shown to those who may open both, else to the provincial duty group */
export interface MatchProposalTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Kind of the first record */
  one_kind: string;
  /** First record */
  one_id: string;
  /** Kind of the second record */
  other_kind: string;
  /** Second record */
  other_id: string;
  /** Why, as codes */
  reasons: string[];
  /** Weight of the reasons, for the order of the list only */
  weight: number;
  /** True when nobody who handles or leads may open both */
  to_duty: boolean;
  /** Open, told to both holders, linked, merged, dismissed */
  state: Generated<'match-open' | 'match-told' | 'match-linked' | 'match-merged' | 'match-dismissed'>;
  /** When */
  proposed_at: Moment;
  /** When it was answered */
  answered_at: Moment | null;
  /** Post that answered */
  answered_by: string | null;
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

/** Tips and cases joined by a person; shown to whoever may open two of them at least */
export interface NetworkTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** ML-<province>-<year>-<6 random> */
  code: string;
  /** When */
  created_at: Moment;
  /** Post that joined the first two */
  created_by: string;
  /** When it was undone or merged into another */
  ended_at: Moment | null;
}

/** What a person joined, so that it can be undone, the last first */
export interface NetworkActTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The network */
  network_id: string;
  /** Order of the acts of a network */
  position: number;
  /** Two records were joined, or another network was merged into this one */
  kind: 'records-joined' | 'networks-merged';
  /** Proposal that was accepted, if any */
  match_id: string | null;
  /** Network that was merged into this one */
  from_network_id: string | null;
  /** When */
  at: Moment;
  /** Post that did it */
  post_id: string;
  /** When it was undone */
  undone_at: Moment | null;
  /** Post that undid it */
  undone_by: string | null;
}

/** Records of a network, each shown to whoever may open it */
export interface NetworkMemberTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The network */
  network_id: string;
  /** By which act it came in */
  act_id: string;
  /** Tip or case */
  record_kind: 'tip' | 'case';
  /** The record */
  record_id: string;
  /** Why, as codes */
  reasons: Generated<string[]>;
  /** Post that joined it */
  joined_by: string;
  /** When it was taken out again */
  left_at: Moment | null;
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

/** Paragraphs of the Criminal Code that cases here are charged under, in each wording with its dates */
export interface OffenceTable {
  /** Article */
  article: string;
  /** Paragraph (khoản), which alone decides the class */
  paragraph: number;
  /** First day of this wording */
  valid_from: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Last day of this wording */
  valid_to: string | null;
  /** Code of the wording */
  law: string;
  /** Laws that made this wording */
  basis: string;
  /** Name of the offence in Vietnamese */
  name_vi: string;
  /** Name of the offence in English */
  name_en: string;
  /** Lowest prison years; 0 where a fine or reform at large stands beside them */
  lowest_years: Decimal;
  /** Highest prison years */
  highest_years: number;
  /** True where life imprisonment stands above the years */
  life: Generated<boolean>;
  /** Class by the highest penalty of this paragraph (BLHS Điều 9) */
  severity: 'INT' | 'NT' | 'RNT' | 'DBNT';
  /** True for articles 150 and 151 */
  trafficking: Generated<boolean>;
  /** Points (điểm) of the paragraph: letter and name in both languages */
  points: Generated<Json>;
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
  /** urging (ordered relation), coordination-request (requested relation), party-letter (to a party body), dispatch: any other document, of the type in type_code */
  kind: 'urging' | 'coordination-request' | 'party-letter' | 'dispatch';
  /** Where it stands */
  state: 'draft' | 'checked' | 'approved' | 'signed' | 'issued' | 'sent' | 'cancelled';
  /** Agency it belongs to */
  owner_agency_id: string;
  /** Nested-set number of that agency */
  owner_lft: number;
  /** Addressee of a letter made from what is overdue; null for a free document, whose addressees stand in outgoing_reach */
  to_agency_id: string | null;
  /** Plan it is about */
  plan_id: string | null;
  /** Type letters of the symbol by decree 30/2020, annex III, such as KH; empty for a công văn */
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

/** Agencies that a free outgoing document goes to, in the order of its addressees */
export interface OutgoingReachTable {
  /** The outgoing document */
  outgoing_id: string;
  /** An agency that receives it */
  agency_id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Order */
  position: number;
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
  /** Agency that issued it, set by the trigger from the first owner; the owner is the one that administers it now */
  issuer_agency_id: string | null;
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
  /** Day since when the corrected plan no longer names the agency; null while it does */
  withdrawn_on: string | null;
}

/** A corrected text that took the place of the one a plan was confirmed from */
export interface PlanCorrectionTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The plan, which stays */
  plan_id: string;
  /** Nested-set number of the agency that issued it */
  owner_lft: number;
  /** Document it stood on until then; it stays in the register as replaced */
  from_document_id: string;
  /** Document it stands on since */
  to_document_id: string;
  /** Review that was confirmed */
  import_id: string;
  /** When */
  at: Moment;
  /** Post that confirmed it */
  post_id: string;
  /** Officer who confirmed it */
  officer_id: string;
  /** How many tasks, targets and reporting duties were kept, changed, added, ended */
  counts: Json;
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

/** Answers about a victim's protection, asked before each step that touches the victim */
export interface ProtectionCheckTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** The victim */
  victim_id: string;
  /** Before which step */
  step: 'victim-act' | 'conclude' | 'indict' | 'decide-trial' | 'set-hearing' | 'hold-hearing';
  /** A support person or representative is there */
  support_person: 'done' | 'declined' | 'not-needed';
  /** Legal aid was offered */
  legal_aid: 'done' | 'declined' | 'not-needed';
  /** Contact with the accused is avoided */
  contact_avoided: 'done' | 'declined' | 'not-needed';
  /** The victim was asked about a closed hearing */
  closed_hearing: 'done' | 'declined' | 'not-needed';
  /** When it was answered */
  at: Moment;
  /** Post that answered */
  post_id: string;
  /** Place of the last act of the case when it was answered: the answer holds for the next doing of the step; null where only the time is known */
  after_position: number | null;
}

/** What differs, as one side sees it: never the value of the other side */
export interface ReconciliationDifferenceTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The round */
  round_id: string;
  /** Agency that sees it */
  agency_id: string;
  /** Its own line; empty where it has none */
  line_id: string | null;
  /** From whose list it differs */
  other_body: 'police' | 'procuracy' | 'court';
  /** From which agency, where known */
  other_agency_id: string | null;
  /** What differs */
  kind: 'not-listed-there' | 'not-listed-here' | 'accused-differ' | 'dates-differ' | 'names-differ' | 'number-twice';
  /** When it was found */
  found_at: Moment;
}

/** One file as one agency lists it: from the records, or from its own book */
export interface ReconciliationLineTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The round */
  round_id: string;
  /** Body whose side it is */
  body: 'police' | 'procuracy' | 'court';
  /** Agency whose list it is; nobody else reads it */
  agency_id: string;
  /** Where it was taken from */
  source: 'records' | 'imported';
  /** Number of the decision as written */
  file_number: string;
  /** The number in the one form in which numbers are compared */
  number_key: string;
  /** Number of accused */
  accused: number;
  /** Date of the decision */
  acted_on: string;
  /** The case, for lines taken from the records */
  case_id: string | null;
  /** Keyed fingerprints of names of accused; empty where names are not kept */
  prints: Generated<Buffer[]>;
}

/** One matter over one period, reconciled between two bodies */
export interface ReconciliationRoundTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Decision reconciled: opened and concluded between police and procuracy, indicted between procuracy and court */
  matter: 'opened' | 'concluded' | 'indicted';
  /** First day of the period */
  from_on: string;
  /** Last day of the period */
  to_on: string;
  /** When it was begun */
  opened_at: Moment;
  /** Post that began it */
  opened_by: string;
  /** When the lists were last compared */
  compared_at: Moment | null;
}

/** The task by which two agencies settle what differs between their lists */
export interface ReconciliationTaskTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The round */
  round_id: string;
  /** Agency that asked */
  agency_id: string;
  /** Agency that is asked */
  other_agency_id: string;
  /** The task given */
  task_id: string | null;
  /** When it was asked */
  asked_at: Moment;
  /** When the lists agreed; the task is then done */
  agreed_at: Moment | null;
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
  /** When it was first handed in: what decides whether it came in time; null again where that hand-in was no report */
  submitted_at: Moment | null;
  /** Post */
  submitted_by: string | null;
  /** Note with it, or why it was returned */
  note: string | null;
  /** Counts changes: an edit names the one it saw */
  revision: Generated<number>;
  /** When it was last handed in, be it the first time or after a return */
  handed_in_at: Moment | null;
  /** Files handed in with it: what others than the agency itself see */
  handed_in_files: Generated<string[]>;
  /** Day of the last return */
  returned_on: string | null;
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
  /** Day since when the corrected plan no longer asks for it; null while it does */
  ended_on: string | null;
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

/** Statutory clocks of tips and cases as last counted, so that lists and jobs may order by them */
export interface RunningClockTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Kind of record */
  record_kind: string;
  /** Record */
  record_id: string;
  /** Rule, event and variant: the same clock keeps its key when it is counted again */
  key: string;
  /** Rule of the law */
  rule: string;
  /** running, met in time, missed, stopped */
  state: 'running' | 'met' | 'missed' | 'stopped';
  /** First minute at which it is over */
  due_at: Moment;
  /** Last day */
  due_on: string;
  /** True where the law counts in hours */
  in_hours: boolean;
  /** What the count gives before days off are looked at */
  nominal_on: string;
  /** Last working day on which more time may be asked for */
  ask_by: string | null;
  /** When it was done, or fell away undone after its end; null while it is owed, and of one stopped in time */
  done_at: Moment | null;
  /** The clock with its reasons */
  detail: Json;
  /** When it was counted */
  counted_at: Moment;
  /** What made it stale: a change of the calendar, or of a value of a rule; null while it is counted */
  stale_by: 'calendar' | 'rule' | null;
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
  /** Day since when the corrected plan no longer sets it; null while it does */
  ended_on: string | null;
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

/** What a correction of its plan did to a task: part of the task’s history */
export interface TaskChangeTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The task */
  task_id: string;
  /** The correction */
  correction_id: string;
  /** changed, added by it, or ended because it is not written any more */
  fate: 'changed' | 'added' | 'ended';
  /** Fields before and after, as written */
  changes: Json;
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

/** Sources of information on crime; what they say is sealed, what clocks and figures need is in clear */
export interface TipTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** TB-province-year-six random letters and digits */
  code: string;
  /** Tố giác, tin báo, kiến nghị khởi tố, or direct discovery */
  kind: 'denunciation' | 'crime-report' | 'petition' | 'direct-discovery';
  /** By which way it came in */
  channel: 'commune-desk' | 'border-desk' | 'hotline' | 'letterbox' | 'in-person' | 'press' | 'other-body' | 'national-hotline' | 'public-page';
  /** Where it stands, as the chain of events says */
  state: 'awaiting-classification' | 'awaiting-assignment' | 'in-transfer' | 'in-verification' | 'awaiting-view' | 'tip-suspended' | 'case-opened' | 'case-not-opened' | 'transferred-out' | 'guided' | 'merged';
  /** danger-now: somebody is in danger at this moment */
  urgency: 'ordinary' | 'urgent' | 'danger-now';
  /** Post that took it in; null for the public page */
  recorded_by: string | null;
  /** Body that received it first */
  received_by_id: string;
  /** T0a, to the minute */
  received_at: Moment;
  /** T0, receipt by the body that may resolve it */
  competent_at: Moment | null;
  /** Body that holds it now */
  held_by_id: string;
  /** Left number of that body */
  held_by_lft: number;
  /** Body to which it is on its way */
  arriving_id: string | null;
  /** Number in the book of the body that holds it */
  book_number: string | null;
  /** Sealed to the provincial procuracy alone; the police see neither it nor that it exists */
  secluded: Generated<boolean>;
  /** Procuracies that supervise it now */
  supervisor_ids: Generated<string[]>;
  /** Posts that handle it now */
  handler_post_ids: Generated<string[]>;
  /** Suspected article of the Criminal Code */
  offence_article: string | null;
  /** Suspected paragraph, where it is seen */
  offence_paragraph: number | null;
  /** Class that follows from article and paragraph */
  severity: 'INT' | 'NT' | 'RNT' | 'DBNT' | null;
  /** Codes, numbers and yes or no: reporter standing, purposes, suspected victims by age, border */
  facts: Generated<Json>;
  /** Commune of occurrence */
  place_id: string | null;
  /** Day of occurrence */
  happened_on: string | null;
  /** Tip into which it was merged */
  merged_into_id: string | null;
  /** Tip from which it was split off */
  split_from_id: string | null;
  /** Reference of the national line 111 */
  referral_reference: string | null;
  /** When 111 passed it on */
  referral_passed_on_at: Moment | null;
  /** What happened, sealed */
  narrative: Buffer;
  /** Where, in words, sealed */
  place_words: Buffer | null;
  /** Who reports and how to reach him or her, sealed */
  reporter: Buffer | null;
  /** What 111 asked for, sealed */
  referral_asked: Buffer | null;
  /** End of the nearest running or missed clock */
  next_due_at: Moment | null;
  /** That clock as lists show it: rule, due, last day to ask */
  next_clock: Json | null;
  /** When it was entered */
  created_at: Moment;
  /** Last change */
  updated_at: Moment;
  /** Counts changes, so that a second writer is told */
  revision: Generated<number>;
  /** When its file went to the archive; null again once the tip moves */
  archived_at: Moment | null;
}

/** What was added to a tip after it was taken in; the first words never change */
export interface TipAdditionTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The tip */
  tip_id: string;
  /** When */
  at: Moment;
  /** Post that added it */
  by_post_id: string | null;
  /** The words, sealed under the key of the tip */
  body: Buffer;
}

/** The chain of dated events that is the truth of a tip: codes, dates, numbers and ids only */
export interface TipEventTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The tip */
  tip_id: string;
  /** Place in the chain */
  seq: number;
  /** receive, an act, or what linking and absence did */
  kind: string;
  /** When it happened */
  at: Moment;
  /** When it was entered */
  recorded_at: Moment;
  /** Post that entered it */
  by_post_id: string | null;
  /** Post, capacity and body that decided, where the rule names one */
  decided_by: Json | null;
  /** Paper that goes with it */
  paper_id: string | null;
  /** Codes, dates, numbers and ids of the event; never a name or free text */
  params: Generated<Json>;
}

/** Tips that people found to belong together */
export interface TipLinkTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** One tip */
  one_id: string;
  /** The other */
  other_id: string;
  /** When they were linked */
  since: Moment;
  /** Post that linked them */
  by_post_id: string;
  /** When the link was taken back */
  ended_at: Moment | null;
  /** Post that took it back */
  ended_by: string | null;
}

/** Decisions, notices and requests of a tip on their way from draft to addressee */
export interface TipPaperTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The tip */
  tip_id: string;
  /** What it is, as a code */
  form: string;
  /** Where it stands, as letters do */
  state: 'draft' | 'checked' | 'approved' | 'signed' | 'issued' | 'sent' | 'cancelled';
  /** Body in whose name it goes out */
  issuer_id: string;
  /** Left number of that body */
  issuer_lft: number;
  /** Series of the number book; null where it bears no number */
  series: string | null;
  /** What follows the number */
  symbol: string | null;
  /** Number, given by the clerk */
  document_number: number | null;
  /** Day of issue, given by the clerk */
  issued_on: string | null;
  /** Head or deputy who signs */
  decided_by_post_id: string | null;
  /** Post that drafted it */
  drafted_by: string;
  /** Officer who drafted it: may not approve it in any post */
  drafted_officer_id: string;
  /** SHA-256 of what was approved for signing */
  approved_hash: string | null;
  /** The signed copy, sealed with the tip */
  signed_attachment_id: string | null;
  /** Subject, grounds, text, recipients; sealed under the key of the tip */
  content: Buffer;
  /** When it was drafted */
  created_at: Moment;
  /** Last change */
  updated_at: Moment;
  /** Counts changes, so that a second writer is told */
  revision: Generated<number>;
}

/** One row for each time a tip was taken up, until it was handled; written from its events */
export interface TipPassageTable {
  /** The tip */
  tip_id: string;
  /** Place of the taking-up event in the chain */
  position: number;
  /** Province of the row */
  province_id: Generated<number>;
  /** Day in Viet Nam on which it was taken up */
  taken_on: string;
  /** Day on which it was handled; empty while it is not */
  handled_on: string | null;
  /** Act that handled it */
  outcome: string | null;
  /** True where it was taken up anew: resumed, reopened, a decision cancelled */
  again: boolean;
  /** Kind of the tip now */
  kind: string;
  /** Way in */
  channel: string;
  /** Suspected article now */
  article: string | null;
  /** Suspected paragraph now */
  paragraph: number | null;
  /** Class of the suspected offence now */
  severity: string | null;
  /** Within the country or across the border */
  form: 'within-country' | 'across-border';
  /** The one purpose recorded, several-purposes, or purpose-unknown */
  purpose: string;
  /** Commune of occurrence */
  place_id: string | null;
  /** Body that holds the tip now */
  body_id: string;
  /** Sealed away from the police: counted for the procuracy only */
  secluded: boolean;
}

/** What is left of a tip to a body that passed it on: a receipt and its state */
export interface TipReceiptTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The tip */
  tip_id: string;
  /** Body that passed it on */
  agency_id: string;
  /** Code of the tip */
  code: string;
  /** Its kind */
  kind: string;
  /** When that body had received it */
  received_at: Moment;
  /** When it passed it on */
  passed_on_at: Moment;
  /** When the next body took it over */
  taken_over_at: Moment | null;
  /** Where the tip stands now */
  state: string;
  /** When the body took the transfer back; null where it did not */
  recalled_at: Moment | null;
}

/** Phones, plates, accounts, papers and places named in a tip, sealed one by one */
export interface TipValueTable {
  /** Identifier, random */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The tip */
  tip_id: string;
  /** Denounced person to whom it belongs, under whose key it is then sealed */
  person_id: string | null;
  /** What it is */
  kind: 'phone' | 'plate' | 'account' | 'paper' | 'place';
  /** The value, sealed */
  value: Buffer;
  /** When it was entered */
  created_at: Moment;
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

/** Wanted notices against accused: number, state, result; facts of the case only */
export interface WantedNoticeTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** The case */
  case_id: string;
  /** The accused */
  accused_id: string;
  /** Number of the decision */
  number: string;
  /** Its date */
  issued_on: string;
  /** Where it stands; capture and surrender restart limitation (BLHS 27.3) */
  state: 'in-search' | 'captured' | 'surrendered' | 'lifted';
  /** Since when */
  state_on: string;
}

/** What went from a former agency to its successor: open work, and what the former agency issued and administered */
export interface WorkMoveTable {
  /** Identifier */
  id: string;
  /** Province of the row */
  province_id: Generated<number>;
  /** Succession by which it moved; null when it was chosen by hand */
  succession_id: string | null;
  /** What moved: an execution of a task, a card, a report owed, a place in a group; a plan, document, letter, meeting, campaign, pilot, group of difficulties, node of the programme, plan under review, task of its own; a number or arrival book, a place in a committee, a unit below, the range of a post */
  kind: 'task' | 'card' | 'report' | 'group' | 'plan' | 'document' | 'letter' | 'meeting' | 'campaign' | 'pilot' | 'difficulty' | 'node' | 'review' | 'own-task' | 'book' | 'arrival-book' | 'membership' | 'unit' | 'post';
  /** The record; for a book the former agency itself */
  record_id: string;
  /** Agency that had it */
  from_id: string;
  /** Agency that has it now */
  to_id: string;
  /** moved; joined: the successor already had the same, so the former one was closed; cancelled: a letter not issued yet, which only the former agency could have issued */
  outcome: 'moved' | 'joined' | 'cancelled';
  /** The row as it stood before */
  before: Json;
  /** When */
  at: Moment;
  /** Post that recorded the succession; null for the system */
  post_id: string | null;
  /** When the agencies were told; null until then */
  told_at: Moment | null;
}

/** Every table and view by its name. */
export interface Tables {
  accused: AccusedTable;
  accused_measure: AccusedMeasureTable;
  accused_name: AccusedNameTable;
  agency: AgencyTable;
  agency_alias: AgencyAliasTable;
  agency_group: AgencyGroupTable;
  agency_import: AgencyImportTable;
  agency_succession: AgencySuccessionTable;
  agency_task: AgencyTaskTable;
  aid_request: AidRequestTable;
  assignment: AssignmentTable;
  attachment: AttachmentTable;
  audit_anchor: AuditAnchorTable;
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  audit_verification: AuditVerificationTable;
  calendar_change: CalendarChangeTable;
  calendar_day: CalendarDayTable;
  call: CallTable;
  call_hand_over: CallHandOverTable;
  campaign: CampaignTable;
  campaign_participant: CampaignParticipantTable;
  case_appeal: CaseAppealTable;
  case_charge: CaseChargeTable;
  case_content: CaseContentTable;
  case_event: CaseEventTable;
  case_hand_over: CaseHandOverTable;
  case_paper: CasePaperTable;
  case_passage: CasePassageTable;
  case_victim: CaseVictimTable;
  chart_link: ChartLinkTable;
  chart_node: ChartNodeTable;
  clock_trace: ClockTraceTable;
  committee_member: CommitteeMemberTable;
  complaint: ComplaintTable;
  complaint_event: ComplaintEventTable;
  conclusion: ConclusionTable;
  credential: CredentialTable;
  criminal_case: CriminalCaseTable;
  danger_alert: DangerAlertTable;
  danger_event: DangerEventTable;
  denounced_person: DenouncedPersonTable;
  designation: DesignationTable;
  difficulty: DifficultyTable;
  difficulty_group: DifficultyGroupTable;
  directive_document: DirectiveDocumentTable;
  document_arrival: DocumentArrivalTable;
  document_citation: DocumentCitationTable;
  document_reach: DocumentReachTable;
  document_recipient: DocumentRecipientTable;
  document_text: DocumentTextTable;
  domain_event: DomainEventTable;
  duty_desk: DutyDeskTable;
  duty_shift: DutyShiftTable;
  evidence_custody: EvidenceCustodyTable;
  evidence_file: EvidenceFileTable;
  evidence_item: EvidenceItemTable;
  evidence_part: EvidencePartTable;
  evidence_words: EvidenceWordsTable;
  fact_accused: FactAccusedTable;
  fact_accused_passage: FactAccusedPassageTable;
  fact_case: FactCaseTable;
  fact_case_victim: FactCaseVictimTable;
  fact_difficulty: FactDifficultyTable;
  fact_overdue: FactOverdueTable;
  fact_report: FactReportTable;
  fact_task: FactTaskTable;
  fact_tip: FactTipTable;
  fact_tip_passage: FactTipPassageTable;
  fact_victim_passage: FactVictimPassageTable;
  fingerprint: FingerprintTable;
  group_key: GroupKeyTable;
  group_member: GroupMemberTable;
  group_snapshot: GroupSnapshotTable;
  group_snapshot_member: GroupSnapshotMemberTable;
  hand_over_choice: HandOverChoiceTable;
  hearing: HearingTable;
  idempotency: IdempotencyTable;
  installation: InstallationTable;
  jurisdiction: JurisdictionTable;
  kept_tip_paper: KeptTipPaperTable;
  known_ask: KnownAskTable;
  known_ask_hit: KnownAskHitTable;
  legal_note: LegalNoteTable;
  lesson: LessonTable;
  lesson_case: LessonCaseTable;
  lodging: LodgingTable;
  lodging_addition: LodgingAdditionTable;
  lodging_answer: LodgingAnswerTable;
  lodging_file: LodgingFileTable;
  lodging_file_piece: LodgingFilePieceTable;
  lodging_receipt: LodgingReceiptTable;
  mail_notice: MailNoticeTable;
  match_proposal: MatchProposalTable;
  meeting: MeetingTable;
  meeting_participant: MeetingParticipantTable;
  name_resolution: NameResolutionTable;
  network: NetworkTable;
  network_act: NetworkActTable;
  network_member: NetworkMemberTable;
  notification: NotificationTable;
  number_entry: NumberEntryTable;
  offence: OffenceTable;
  officer: OfficerTable;
  one_time_code: OneTimeCodeTable;
  outgoing_document: OutgoingDocumentTable;
  outgoing_item: OutgoingItemTable;
  outgoing_reach: OutgoingReachTable;
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
  plan_correction: PlanCorrectionTable;
  plan_import: PlanImportTable;
  plan_reach: PlanReachTable;
  plan_relation: PlanRelationTable;
  post: PostTable;
  post_authority: PostAuthorityTable;
  post_cover: PostCoverTable;
  programme_node: ProgrammeNodeTable;
  progress_entry: ProgressEntryTable;
  protection_check: ProtectionCheckTable;
  reconciliation_difference: ReconciliationDifferenceTable;
  reconciliation_line: ReconciliationLineTable;
  reconciliation_round: ReconciliationRoundTable;
  reconciliation_task: ReconciliationTaskTable;
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
  running_clock: RunningClockTable;
  sealed_draft: SealedDraftTable;
  secret_key: SecretKeyTable;
  session: SessionTable;
  setting: SettingTable;
  single_sign_on_attempt: SingleSignOnAttemptTable;
  target: TargetTable;
  task: TaskTable;
  task_change: TaskChangeTable;
  task_comment: TaskCommentTable;
  task_cover: TaskCoverTable;
  task_request: TaskRequestTable;
  tip: TipTable;
  tip_addition: TipAdditionTable;
  tip_event: TipEventTable;
  tip_link: TipLinkTable;
  tip_paper: TipPaperTable;
  tip_passage: TipPassageTable;
  tip_receipt: TipReceiptTable;
  tip_value: TipValueTable;
  totp: TotpTable;
  trusted_device: TrustedDeviceTable;
  wanted_notice: WantedNoticeTable;
  work_move: WorkMoveTable;
}
