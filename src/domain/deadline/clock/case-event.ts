import type { Temporal } from 'temporal-polyfill';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';

export type CasePaper =
  | 'opening'
  | 'opening-change'
  | 'charge'
  | 'act-record'
  | 'custody'
  | 'custody-extension'
  | 'detention-order'
  | 'arrest-notice'
  | 'suspension'
  | 'resumption'
  | 'conclusion'
  | 'indictment'
  | 'file'
  | 'detention-warning'
  | 'trial-decision'
  | 'judge-decision'
  | 'judgment';

export type CaseAddressee =
  | 'procuracy'
  | 'accused'
  | 'victim'
  | 'court'
  | 'appeal-court'
  | 'family'
  | 'issuer'
  | 'parties';

export type CaseStage = 'investigation' | 'prosecution' | 'trial' | 'after-judgment';

/** The limits of a case that an authority may lengthen; detention is lengthened per person. */
export type ExtensibleLimit = '172' | '240' | '277' | 'I-10' | 'I-13';

type Part = { part?: boolean | undefined };
type Until = { until?: Temporal.PlainDate | undefined };

/** What happens to a case and its accused; `person` on the event names whom it concerns. */
export interface CaseEventFields {
  'case.opened': { offenceClass: OffenceClass; byBorderGuard?: boolean | undefined };
  'case.opening-changed': object;
  /** Another paragraph or article; with a person, that person's charge only. */
  'case.reclassified': { offenceClass: OffenceClass };
  'case.charged': { offenceClass: OffenceClass; minor?: boolean | undefined };
  'case.charge-answered': { answer: 'approved' | 'cancelled' | 'supplement' };
  'case.supplement-received': object;
  /** An accused under 18 is separated from the case. */
  'case.minor-separated': object;
  /** A recorded decision restores the full limits: especially complex, or diversion (Luật 59/2024). */
  'case.full-limit-restored': { basis: 'especially-complex' | 'diversion' };
  /** Joined with a case that was opened on another day; the first opening counts. */
  'case.merged': {
    openedOn: Temporal.PlainDate;
    offenceClass: OffenceClass;
    /** The first of both limits of the prosecution decision, where one ran. */
    limitOn?: Temporal.PlainDate | undefined;
  };
  /** A part begins to stand alone, in the stage of the whole; what the whole did counts for it too. */
  'case.split-off': { offenceClass: OffenceClass; stage: CaseStage };
  /** To another body; `inside`: within the province, the file and its limits go on. */
  'case.transferred': { inside?: boolean | undefined };
  'case.act-recorded': { obstacle?: boolean | undefined };
  'case.act-returned': object;
  'case.sent': { paper: CasePaper; to: CaseAddressee };
  'case.arrested': { wanted?: boolean | undefined; minor?: boolean | undefined };
  /** The investigating body takes the person in: custody runs from this minute. */
  'case.taken-in': object;
  'case.custody-ordered': object;
  'case.custody-extended': { until?: Temporal.Instant | undefined };
  'case.custody-extension-answered': object;
  'case.released': object;
  'case.detention-answered': object;
  /** First day of a detention order; `until` is the last day written in it. */
  'case.detained': Until & { stage: CaseStage; custodyDays?: number | undefined };
  'case.detention-asked': object;
  'case.detention-extended': Until;
  'case.extension-asked': { limit: ExtensibleLimit };
  'case.extended': Until & { limit: ExtensibleLimit };
  'case.evidence-reviewed': object;
  /** `part`: against some accused only; the limits of the case run on. */
  'case.suspended': { stage: CaseStage; illness?: boolean | undefined } & Part;
  'case.resumed': { stage: CaseStage } & Part;
  'case.discontinued': { stage: CaseStage } & Part;
  'case.discontinuance-checked': object;
  'case.concluded': object;
  /** The investigating body has the file back for more investigation. */
  'case.returned': { by: 'procuracy' | 'judge' | 'panel' };
  'case.reinvestigation-received': object;
  'case.accepted-by-procuracy': object;
  'case.prosecuted': { complex?: boolean | undefined };
  'case.accepted-by-court': { afterReturn?: boolean | undefined };
  'case.trial-ordered': { obstacle?: boolean | undefined };
  /** The day named for the hearing; another such event replaces it. */
  'case.hearing-set': object;
  'case.hearing-opened': object;
  'case.adjourned': object;
  'case.judge-decided': { toParties?: boolean | undefined };
  'case.judged': object;
  /** An absent party receives the judgment, or it is posted up. */
  'case.judgment-received': object;
  'case.decision-received': object;
  'case.decision-issued': object;
  'case.appealed': { of: 'judgment' | 'decision' };
  'case.protested': { of: 'judgment' | 'decision'; level: 'same' | 'higher' };
  'case.appeal-file-received': { court: 'provincial' | 'high' };
  'case.appeal-taken-on': { court: 'provincial' | 'high' };
  'case.appeal-trial-ordered': object;
  'case.appeal-opened': object;
  'case.in-force': object;
}
