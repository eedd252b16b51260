import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import {
  ComplaintAct,
  ComplaintOutcome,
  type ComplaintState,
} from '#domain/complaint/complaint-codes.ts';

export const ComplaintEventKind = z.enum(['receive', ...ComplaintAct.options]);
export type ComplaintEventKind = z.infer<typeof ComplaintEventKind>;

/** Codes, days, ids and numbers of an event; never a name or free text. */
export const ComplaintParams = z.object({
  outcome: ComplaintOutcome.optional(),
  /** True where compensation for a wrong was ordered (Luật TNBTCNN). */
  compensation: z.boolean().optional(),
  officerId: z.uuid().optional(),
  number: z.string().optional(),
  on: z.iso.date().optional(),
});
export type ComplaintParams = z.infer<typeof ComplaintParams>;

/** One act of the chain that is the truth of a complaint. */
export interface ComplaintEvent {
  id: string;
  kind: ComplaintEventKind;
  at: Temporal.Instant;
  byPostId: string | null;
  params: ComplaintParams;
}

/** What the chain says. */
export interface ComplaintFile {
  state: ComplaintState;
  prolonged: boolean;
  outcome: ComplaintOutcome | null;
  compensation: boolean;
  decision: { number: string; on: string } | null;
  served: boolean;
  officerId: string | null;
  lastAt: Temporal.Instant | null;
}

const FRESH: ComplaintFile = {
  state: 'waiting',
  prolonged: false,
  outcome: null,
  compensation: false,
  decision: null,
  served: false,
  officerId: null,
  lastAt: null,
};

/** Reads the state of a complaint off its chain. */
export function foldComplaint(events: readonly ComplaintEvent[]): ComplaintFile {
  return events.reduce((file, event) => ({ ...apply(file, event), lastAt: event.at }), FRESH);
}

function apply(file: ComplaintFile, { kind, params }: ComplaintEvent): ComplaintFile {
  switch (kind) {
    case 'receive':
      return file;
    case 'take-on':
      return { ...file, state: 'taken-on' };
    case 'ask-more-time':
      return { ...file, prolonged: true };
    case 'name-officer':
      return { ...file, officerId: params.officerId ?? null };
    case 'settle':
      return {
        ...file,
        state: 'settled',
        outcome: params.outcome ?? null,
        compensation: params.compensation ?? false,
      };
    case 'number-decision':
      return {
        ...file,
        decision:
          params.number === undefined || params.on === undefined
            ? null
            : { number: params.number, on: params.on },
      };
    case 'serve-result':
      return { ...file, served: true };
    case 'withdraw':
      return { ...file, state: 'withdrawn' };
    case 'send-to-upper':
      return { ...file, state: 'sent-to-upper' };
  }
}
