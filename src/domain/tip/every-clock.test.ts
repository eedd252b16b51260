import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { toFileEvents as sayComplaint } from '#domain/complaint/clock-events.ts';
import {
  ComplaintKind,
  ComplaintMatter,
  ComplaintRegime,
  ComplaintRound,
} from '#domain/complaint/complaint-codes.ts';
import { ComplaintEventKind } from '#domain/complaint/complaint-event.ts';
import { listUnsaid } from '#domain/deadline/clock/clock-testing.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import { toFileEvents } from '#domain/tip/file-events.ts';
import { type TipEvent, TipEventKind, type TipEventParams } from '#domain/tip/tip-event.ts';

const at = Temporal.Instant.from('2026-02-02T02:00:00Z');
const BODIES: readonly AgencyKind[] = [
  'commune-police',
  'provincial-police',
  'border-post',
  'regional-procuracy',
  'department-health',
];

/** Acts after which others say something else: of a surrender, of a decision and its end, of a suspension and its end. */
const BEFORE: readonly (readonly TipEventKind[])[] = [
  [],
  ['transfer'],
  ['record-surrender'],
  ['not-open-case'],
  ['suspend'],
  ['suspend', 'resume'],
  ['not-open-case', 'cancel-non-opening'],
];

/** What no act can say, and why. */
const NOT_SAID: Readonly<Record<string, string>> = {
  'T-06 tip.received {"by":["police-post"]}': 'no agency here is a police post',
};

describe('every clock', () => {
  it('of a tip is begun, kept and stopped by acts that can be recorded, but for those named', () => {
    const said = BODIES.flatMap((kind) => FACTS.flatMap((facts) => sayTips(kind, facts)));
    const rules = CLOCK_RULES.filter(({ group }) => group.startsWith('tip-'));
    expect(new Set(listUnsaid(rules, said))).toEqual(new Set(Object.keys(NOT_SAID)));
  });

  it('of a complaint too', () => {
    const said = ComplaintKind.options.flatMap((kind) =>
      ComplaintMatter.options.flatMap((matter) =>
        ComplaintRegime.options.flatMap((regime) =>
          ComplaintRound.options.flatMap((round) =>
            sayComplaint(
              { kind, matter, regime, round, knownOn: Temporal.PlainDate.from('2026-02-01') },
              ComplaintEventKind.options.map((act) => ({
                id: act,
                kind: act,
                at,
                byPostId: null,
                params: {},
              })),
            ),
          ),
        ),
      ),
    );
    const rules = CLOCK_RULES.filter(({ group }) => group === 'complaint');
    expect(listUnsaid(rules, said)).toEqual([]);
  });
});

const FACTS: readonly TipEventParams[] = [
  { pressing: true, remote: true, reporter: 'anonymous', childAbuse: true },
  { pressing: false, remote: true, reporter: 'named', severity: 'NT' },
];

function sayTips(kind: AgencyKind, facts: TipEventParams): FileEvent[] {
  const acts = TipEventKind.options.filter((act) => act !== 'receive');
  return BEFORE.flatMap((before) =>
    acts.flatMap((last) => {
      const chain = ['receive' as const, ...before, last];
      return toFileEvents(chain.map((act, place) => tipEvent(act, place, kind, facts)));
    }),
  );
}

function tipEvent(
  kind: TipEventKind,
  place: number,
  holder: AgencyKind,
  facts: TipEventParams,
): TipEvent {
  const body = { id: 'a', kind: holder };
  const params: TipEventParams =
    kind === 'receive'
      ? { ...facts, body, kind: 'crime-report' }
      : { to: { id: 'b', kind: 'provincial-police' }, pressing: true, administrative: true };
  return { id: `${place}`, kind, at, byPostId: null, decidedBy: null, params };
}
