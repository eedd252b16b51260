import type { CaseEventFields } from '#domain/deadline/clock/case-event.ts';
import type { ComplaintEventFields } from '#domain/deadline/clock/complaint-event.ts';
import type { Moment } from '#domain/deadline/clock/moment.ts';
import type { TipEventFields } from '#domain/deadline/clock/tip-event.ts';

export interface EventFields extends TipEventFields, CaseEventFields, ComplaintEventFields {}
export type EventKind = keyof EventFields;

interface EventHead<Kind extends EventKind> {
  /** Unique within the file; names the event in clocks, reasons and traces. */
  readonly id: string;
  readonly kind: Kind;
  /** The minute where it is known, else the day. */
  readonly at: Moment;
  /** Whom it concerns, where it concerns one person: an opaque key, never a name. */
  readonly person?: string | undefined;
  /** The event that it answers, where several could be meant (which record was sent). */
  readonly about?: string | undefined;
  /** Its place in the chain, which alone tells what came first among events of one moment. */
  readonly order?: number | undefined;
}

/** One thing that happened to a tip or a case; the only input that a file gives to its clocks. */
export type FileEvent = {
  [Kind in EventKind]: EventHead<Kind> & Readonly<EventFields[Kind]>;
}[EventKind];

export type EventOf<Kind extends EventKind> = Extract<FileEvent, { kind: Kind }>;

type Wanted<Fields> = {
  readonly [Name in keyof Fields]?: readonly Exclude<Fields[Name], undefined>[];
};

/** Which events a rule waits for: a kind, and for its fields the values that count; an unsaid yes-or-no is no. */
export type EventPattern = {
  [Kind in EventKind]: { readonly kind: Kind; readonly where?: Wanted<EventFields[Kind]> };
}[EventKind];
