import type { Temporal } from 'temporal-polyfill';

/** Who receives a tip first; delegated investigators are border guard, customs, coast guard … (BLTTHS 164). */
export type TipReceiver =
  | 'investigating-body'
  | 'delegated-investigator'
  | 'procuracy'
  | 'commune-police'
  | 'police-post'
  | 'other-body';

export type TipPaper =
  | 'receipt-notice'
  | 'urgent-notice'
  | 'surrender-notice'
  | 'decision'
  | 'suspension'
  | 'cancellation'
  | 'resumption'
  | 'result'
  | 'sanction-file';

export type TipAddressee = 'procuracy' | 'reporter' | 'investigating-body' | 'sanctioning-body';

/** What happens to a tip, with what its clocks must know; `tip.arrived` is T0, receipt by the competent body. */
export interface TipEventFields {
  /** T0a, receipt by whoever came first; for an investigating body within its competence also T0. */
  'tip.received': {
    by: TipReceiver;
    /** Flagrant, very or especially serious (Điều 150 and 151 always are), of public concern, or a flight to fear. */
    urgent?: boolean | undefined;
    /** Commune in far mountains or on an island. */
    remote?: boolean | undefined;
    /** The reporter's identity is not known: duties to notify the reporter fall away. */
    anonymous?: boolean | undefined;
    /** Sexual abuse of a person under 18. */
    childAbuse?: boolean | undefined;
  };
  /** The facts of the 24-hour track come up after receipt. */
  'tip.urgent-found': { remote?: boolean | undefined };
  'tip.arrived': { anonymous?: boolean | undefined; childAbuse?: boolean | undefined };
  /** A body that may not resolve hands it on to the investigating body. */
  'tip.passed-on': object;
  'tip.classified': object;
  'tip.outside-competence': object;
  /** From one investigating body to the competent one. */
  'tip.transferred': object;
  'tip.assigned': object;
  'tip.assignment-received': object;
  'tip.prosecutor-assigned': object;
  'tip.surrendered': object;
  /** Paper sent or told; one event for each addressee. */
  'tip.sent': { paper: TipPaper; to: TipAddressee };
  /** The head of the body prolongs to at most two months from T0. */
  'tip.prolonged': { until?: Temporal.PlainDate | undefined };
  'tip.extension-asked': object;
  'tip.extension-request-received': object;
  'tip.extension-answered': { granted: boolean };
  'tip.extended': { until?: Temporal.PlainDate | undefined };
  /** Investigator and prosecutor have reviewed the evidence together. */
  'tip.evidence-reviewed': object;
  'tip.decided': { outcome: 'opened' | 'not-opened'; administrative?: boolean | undefined };
  'tip.suspended': object;
  'tip.suspension-cancelled': object;
  'tip.cancellation-received': object;
  /** The procuracy's cancellation of a decision not to open reaches the body. */
  'tip.non-opening-cancellation-received': object;
  'tip.resumed': object;
  'tip.closed': object;
  'tip.archived': object;
  /** The procuracy asks in writing to put a violation right. */
  'tip.remedy-asked': object;
  'tip.remedied': object;
  'tip.taken-by-procuracy': object;
  'tip.file-handed-over': object;
  /** Joined to another tip on the same matter. */
  'tip.merged': object;
  /** No tip on a crime after all: a guidance record is made. */
  'tip.guided': object;
  /** Another pathway beside the tip: a person reports to be a victim (Luật PCMBN Điều 27). */
  'victim.taken-over': object;
  'victim.verified': object;
}
