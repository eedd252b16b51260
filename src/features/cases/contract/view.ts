import { z } from 'zod';
import { AccusedOutcome, AccusedWord, MeasureKind, SentenceKind } from '#domain/case/accused.ts';
import { CaseDuty } from '#domain/case/case-duty.ts';
import { CaseFacts } from '#domain/case/case-facts.ts';
import { CasePaperForm } from '#domain/case/case-paper.ts';
import {
  CaseBody,
  CaseOrigin,
  DecidingOffice,
  InvestigationRound,
} from '#domain/case/case-stage.ts';
import { RecordedStep } from '#domain/case/case-step.ts';
import { FilePaper, HandOverPurpose } from '#domain/case/hand-over.ts';
import {
  ExposureReason,
  HearingForm,
  HearingInstance,
  HearingState,
} from '#domain/case/hearing.ts';
import { NoticeAddressee, NoticePaper } from '#domain/case/notice.ts';
import { Charge } from '#domain/case/offence.ts';
import { ProtectedStep, VictimAge } from '#domain/case/protection.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { PostRef } from '#platform/contract/post-ref.ts';
import { CaseRef } from './boards.ts';
import {
  AgencyRef,
  AppealSubject,
  CaseClockMark,
  CaseRow,
  DesignationKind,
  Words,
} from './shared.ts';

/** One act of the chain: codes, dates, numbers; agencies and persons by id or ordinal. */
export const CaseEventView = z.object({
  id: Id,
  position: z.number().int(),
  kind: z.string(),
  at: InstantText,
  body: CaseBody,
  office: DecidingOffice.nullable(),
  documentNumber: z.string().nullable(),
  documentOn: DateText.nullable(),
  /** Kinds of paper that may put it into words; none where the rule asks for none. */
  forms: z.array(CasePaperForm),
  params: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
  ),
});
export type CaseEventView = z.infer<typeof CaseEventView>;

/** A clock with all that may be asked about it. */
export const CaseClock = CaseClockMark.extend({
  key: z.string(),
  state: z.enum(['running', 'met', 'missed', 'stopped']),
  nature: z.enum(['duty', 'limit', 'right', 'earliest']),
  body: CaseBody,
  /** Accused whom it concerns, as “BC1”. */
  accused: z.string().nullable(),
  startedAt: InstantText,
  nominalOn: DateText,
  doneAt: InstantText.nullable(),
  /** Missed, and never done: the duty fell away at `doneAt`. */
  lapsed: z.boolean(),
  extensionsUsed: z.number().int(),
  extensionsLeft: z.number().int(),
  holder: Words,
  cites: z.array(z.string()),
  reasons: z.array(Words),
  /** Its last day if it were extended once more today, at the length that the law names; null where it cannot be. */
  ifExtended: DateText.nullable(),
});
export type CaseClock = z.infer<typeof CaseClock>;

/** What the reader's body owes and a clock waits for: a duty to do, or a paper to send. */
export const OwedView = CaseClockMark.extend({
  duty: CaseDuty.nullable(),
  notice: z.object({ paper: NoticePaper, to: NoticeAddressee }).nullable(),
  /** The act that it answers. */
  about: Id.nullable(),
  accused: z.object({ id: Id, mark: z.string() }).nullable(),
  startedAt: InstantText,
});
export type OwedView = z.infer<typeof OwedView>;

export const MeasureView = z.object({
  id: Id,
  kind: MeasureKind,
  from: InstantText,
  until: InstantText.nullable(),
  extensions: z.number().int(),
  endedAt: InstantText.nullable(),
  endReason: z.string().nullable(),
  /** Where the answer of the procuracy stands, and its day; null where the law asks for none. */
  approval: z
    .object({ state: z.enum(['waiting', 'approved', 'refused']), on: DateText.nullable() })
    .nullable(),
  /** Where it ends now and at the most that one more extension allows; null where the law leaves none to count. */
  extension: z.object({ from: InstantText, most: InstantText }).nullable(),
});

export const ChargeView = Charge.extend({ id: Id, severity: OffenceClass, from: DateText });

export const AccusedView = z.object({
  id: Id,
  ordinal: z.number().int(),
  /** “BC1”: how the person stands where the name is not opened. */
  mark: z.string(),
  word: AccusedWord,
  under18: z.boolean(),
  chargedOn: DateText,
  approvedOn: DateText.nullable(),
  /** What the procuracy asked for before it answers the charge: asked, or received since; else null. */
  supplement: z.object({ state: z.enum(['asked', 'received']), on: DateText }).nullable(),
  suspended: z.boolean(),
  charges: z.array(ChargeView),
  measures: z.array(MeasureView),
  wanted: z
    .object({ id: Id, number: z.string(), issuedOn: DateText, state: z.string(), since: DateText })
    .nullable(),
  outcome: AccusedOutcome.nullable(),
  outcomeOn: DateText.nullable(),
  sentence: z.object({ kind: SentenceKind, months: z.number().int().nullable() }).nullable(),
  /** True where the judgment was pronounced in the absence of the defendant. */
  absentAtJudgment: z.boolean(),
  cleared: z.boolean(),
  /** True where a name is kept and this post may open it. */
  mayOpenName: z.boolean(),
});
export type AccusedView = z.infer<typeof AccusedView>;

export const HearingView = z.object({
  id: Id,
  caseId: Id,
  caseCode: z.string(),
  court: AgencyRef,
  instance: HearingInstance,
  form: HearingForm,
  closed: z.boolean(),
  exposureReason: ExposureReason.nullable(),
  startsAt: InstantText,
  state: HearingState,
  attendance: z.number().int().nullable(),
});
export type HearingView = z.infer<typeof HearingView>;

/** Until when one party may appeal or protest. */
export const AppealWindow = z.object({
  party: z.enum(['accused', 'victim', 'civil-party', 'procuracy-same', 'procuracy-higher']),
  subject: AppealSubject,
  accused: z.string().nullable(),
  dueOn: DateText,
  state: z.enum(['running', 'met', 'missed', 'stopped']),
});

export const CaseView = CaseRow.extend({
  revision: z.number().int(),
  origin: CaseOrigin,
  round: InvestigationRound,
  handling: AgencyRef,
  handlers: z.array(PostRef),
  supervising: AgencyRef.nullable(),
  trialCourt: AgencyRef.nullable(),
  accepted: z.boolean(),
  actedOn: DateText,
  place: z.object({ id: Id, name: z.string() }).nullable(),
  facts: CaseFacts,
  charges: z.array(ChargeView),
  accusedList: z.array(AccusedView),
  victimList: z.array(z.object({ id: Id, code: z.string(), age: VictimAge })),
  /** Victims whose check is unanswered, by step. */
  unprotected: z.array(z.object({ step: ProtectedStep, victims: z.array(z.string()) })),
  clocks: z.array(CaseClock),
  windows: z.array(AppealWindow),
  events: z.array(CaseEventView),
  hearings: z.array(HearingView),
  appeals: z.array(
    z.object({
      id: Id,
      party: z.string(),
      subject: AppealSubject,
      accused: z.string().nullable(),
      lodgedOn: DateText,
      late: z.boolean(),
      withdrawnOn: DateText.nullable(),
    }),
  ),
  handOver: z
    .object({
      id: Id,
      purpose: HandOverPurpose,
      to: AgencyRef,
      sentAt: InstantText,
      papers: z.array(FilePaper),
    })
    .nullable(),
  designations: z.array(
    z.object({
      id: Id,
      kind: DesignationKind,
      level: z.enum(['central', 'province']),
      policeOn: DateText.nullable(),
      procuracyOn: DateText.nullable(),
      courtOn: DateText.nullable(),
      inForce: z.boolean(),
    }),
  ),
  aid: z.array(
    z.object({
      id: Id,
      direction: z.string(),
      country: z.string(),
      treaty: z.string(),
      matter: z.string(),
      number: z.string().nullable(),
      askedOn: DateText,
      dueOn: DateText.nullable(),
      state: z.string(),
      answeredOn: DateText.nullable(),
    }),
  ),
  notes: z.array(
    z.object({
      id: Id,
      matter: z.string(),
      provision: z.string(),
      writtenOn: DateText,
      sharedOn: DateText.nullable(),
    }),
  ),
  papers: z.array(
    z.object({
      id: Id,
      form: z.string(),
      state: z.string(),
      number: z.string().nullable(),
      issuedOn: DateText.nullable(),
      /** The accused it is about, as “BC1”. */
      accused: z.string().nullable(),
      issuer: AgencyRef,
      /** The act that it puts into words; null where it is not tied to one yet. */
      eventId: Id.nullable(),
      /** What was received of the copy that was signed; null where there is none, or none is kept. */
      signed: z
        .object({
          name: z.string(),
          size: z.number().int(),
          sha256: z.string(),
          at: InstantText,
        })
        .nullable(),
      revision: z.number().int(),
      /** Whether the reader's body issues it, and may still change what state it is in. */
      may: z.array(z.enum(['approve', 'cancel', 'edit', 'tie', 'attach'])),
    }),
  ),
  mergedInto: CaseRef.nullable(),
  splitFrom: CaseRef.nullable(),
  /** Why the reader sees it: handling, head, supervision, court. */
  grounds: z.array(z.string()),
  content: z.enum(['dates-only', 'full']),
  /** Steps that may be recorded now by the reader's body; of an extension, how far the law lets it go. */
  steps: z.array(
    z.object({
      step: RecordedStep,
      offices: z.array(DecidingOffice),
      extension: z.object({ from: DateText, most: DateText, due: DateText }).nullable(),
    }),
  ),
  /** Who is proceeded against in absence: since when, on what ground, and where his window of appeal stands. */
  absences: z.array(
    z.object({
      /** “BC1”; null where all are. */
      accused: z.string().nullable(),
      ground: z.enum(['wanted', 'abroad']),
      since: DateText,
      endedOn: DateText.nullable(),
      /** Of a judgment given in his absence: received or posted on, and the last day of his appeal. */
      judgment: z
        .object({ receivedOn: DateText.nullable(), appealUntil: DateText.nullable() })
        .nullable(),
    }),
  ),
  /** What the reader's body owes now; empty where the reader may not record. */
  owed: z.array(OwedView),
  /** What may be appealed or protested now, as far as the reader may record it. */
  appealable: z.array(AppealSubject),
  purposes: z.array(HandOverPurpose),
  mayRecord: z.boolean(),
  mayAssign: z.boolean(),
});
export type CaseView = z.infer<typeof CaseView>;

export const getCase = endpoint({
  method: 'GET',
  path: '/cases/:id',
  tag: 'cases',
  protectedRead: true,
  summary:
    'Một vụ án: chuỗi việc, bị can, biện pháp, thời hạn / One case with its chain, accused, measures, clocks',
  input: z.object({ id: Id }),
  output: CaseView,
});
