import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { listAudience, type Procuracies } from '#domain/tip/audience.ts';
import { decideTip, type TipLimits } from '#domain/tip/decide-tip.ts';
import { toFileEvents } from '#domain/tip/file-events.ts';
import { listOpenTipActs, TIP_STEPS, TipAct } from '#domain/tip/tip-acts.ts';
import { CLOSED_STATES, TipKind, TipState } from '#domain/tip/tip-codes.ts';
import type { Body, DecidingOffice, TipEvent, TipEventParams } from '#domain/tip/tip-event.ts';
import { applyEvent, foldTip, type TipFile } from '#domain/tip/tip-file.ts';

const START = Temporal.Instant.from('2026-03-02T00:30:00Z');
const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const COMMUNE: Body = { id: uuid(1), kind: 'commune-police' };
const POLICE: Body = { id: uuid(2), kind: 'provincial-police' };
const BORDER: Body = { id: uuid(3), kind: 'border-post' };
const REGION: Body = { id: uuid(4), kind: 'regional-procuracy' };
const PROVINCE: Body = { id: uuid(5), kind: 'provincial-procuracy' };
const UNION: Body = { id: uuid(6), kind: 'womens-union' };
const PROCURACIES: Procuracies = { regionalId: REGION.id, provincialId: PROVINCE.id };

/** One attempt: an act, an hour offset, whose office is named, and what the clocks say. */
const attempt = fc.record({
  act: fc.constantFrom(...TipAct.options),
  /** Mostly an act that the state leaves open, so that chains grow long; sometimes any act. */
  pick: fc.nat({ max: 99 }),
  stray: fc.boolean(),
  hours: fc.integer({ min: -30, max: 90 }),
  office: fc.constantFrom('right', 'right', 'right', 'none', 'stranger'),
  target: fc.constantFrom(COMMUNE, POLICE, BORDER, UNION),
  severity: fc.constantFrom('NT', 'RNT', 'DBNT', null),
  expired: fc.boolean(),
  remedyOverdue: fc.boolean(),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer A> ? A : never;

const receipt = fc.record({
  body: fc.constantFrom(COMMUNE, POLICE, BORDER, UNION),
  kind: fc.constantFrom(...TipKind.options),
  reporter: fc.constantFrom('named', 'anonymous', 'identity-withheld'),
  secluded: fc.boolean(),
});

const chain = fc.tuple(receipt, fc.array(attempt, { minLength: 30, maxLength: 90, size: 'max' }));

interface Played {
  events: TipEvent[];
  files: TipFile[];
  refused: { file: TipFile; one: Attempt; office: DecidingOffice | null }[];
}

describe('the chain of a tip', () => {
  it('leaves no state without an exit, and every open state can reach an end', () => {
    const reached = (from: TipState) => {
      const seen = new Set<TipState>([from]);
      const queue = [from];
      while (queue.length > 0) {
        const state = queue.pop();
        for (const act of TipAct.options) {
          const step = TIP_STEPS[act];
          if (
            state !== undefined &&
            step.from.includes(state) &&
            step.to !== 'same' &&
            !seen.has(step.to)
          ) {
            seen.add(step.to);
            queue.push(step.to);
          }
        }
      }
      return seen;
    };
    for (const state of TipState.options.filter((one) => !CLOSED_STATES.includes(one))) {
      const ends = [...reached(state)].filter((one) => CLOSED_STATES.includes(one));
      expect(ends.length, state).toBeGreaterThan(0);
      expect(reached(state).size, state).toBeGreaterThan(1);
    }
    expect(TipState.options.join(' ')).not.toMatch(/reject|refus/);
  });

  it('is played through all its states by these very properties', () => {
    const seen = new Set<string>();
    const taken = new Set<string>();
    fc.assert(
      fc.property(chain, (drawn) => {
        const { files, events } = play(drawn);
        for (const file of files) {
          seen.add(file.state);
        }
        for (const event of events) {
          taken.add(event.kind);
        }
      }),
      { numRuns: 600, seed: 799 },
    );
    expect([...seen].sort()).toEqual(TipState.options.filter((one) => one !== 'merged').sort());
    expect(taken.size).toBeGreaterThanOrEqual(30);
  });

  it('records no decision without the office that the rule names, whatever came before', () => {
    fc.assert(
      fc.property(chain, (drawn) => {
        for (const event of play(drawn).events.slice(1)) {
          const body = TIP_STEPS[event.kind as TipAct].decidedBy;
          if (body !== null) {
            expect(event.decidedBy?.bodyId ?? null, event.kind).not.toBeNull();
            expect(event.decidedBy?.bodyId, event.kind).not.toBe(uuid(77));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its moments in order: nothing moves before the last move, nothing stands in the future', () => {
    fc.assert(
      fc.property(chain, (drawn) => {
        const { files, events } = play(drawn);
        for (let at = 1; at < files.length; at += 1) {
          const [before, after, event] = [files[at - 1], files[at], events[at]];
          if (before === undefined || after === undefined || event === undefined) {
            throw new Error('played short');
          }
          expect(Temporal.Instant.compare(after.movedAt, before.movedAt)).toBeGreaterThanOrEqual(0);
          expect(Temporal.Instant.compare(event.at, before.receivedAt)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same file folded at once as played step by step', () => {
    fc.assert(
      fc.property(chain, (drawn) => {
        const { events, files } = play(drawn);
        expect(foldTip(events)).toEqual(files.at(-1));
      }),
      { numRuns: 100 },
    );
  });

  it('lengthens at most once each, and never after resuming', () => {
    fc.assert(
      fc.property(chain, (drawn) => {
        const kinds = play(drawn).events.map((event) => event.kind);
        expect(kinds.filter((kind) => kind === 'prolong').length).toBeLessThanOrEqual(1);
        expect(kinds.filter((kind) => kind === 'extend').length).toBeLessThanOrEqual(1);
        const resumed = kinds.findIndex(
          (kind) => kind === 'resume' || kind === 'cancel-suspension',
        );
        const later = resumed < 0 ? [] : kinds.slice(resumed);
        expect(later).not.toContain('prolong');
        expect(later).not.toContain('extend');
      }),
      { numRuns: 300 },
    );
  });

  it('says something to the clocks for each event, with ids of its own', () => {
    fc.assert(
      fc.property(chain, (drawn) => {
        const said = toFileEvents(play(drawn).events);
        expect(new Set(said.map((event) => event.id)).size).toBe(said.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the audience of a tip', () => {
  it('never holds a body that let it go, the reading public, or the police while it is sealed away', () => {
    fc.assert(
      fc.property(chain, (drawn) => {
        for (const file of play(drawn).files) {
          const audience = listAudience(file, PROCURACIES);
          const bodies = audience.flatMap((one) => ('group' in one ? [one] : []));
          if (file.secluded) {
            expect(bodies.every((one) => one.agencyId === PROVINCE.id)).toBe(true);
            expect(audience.some((one) => 'postId' in one)).toBe(false);
          }
          const open = file.arriving?.id ?? file.heldBy.id;
          const outside = bodies.filter(
            (one) => one.group !== 'supervision' && one.agencyId !== open,
          );
          expect(outside).toEqual([]);
          if (file.handlers.length > 0) {
            expect(bodies.some((one) => one.group === 'duty')).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is supervised by somebody in every state, by one unit once it is classified with an offence', () => {
    fc.assert(
      fc.property(chain, (drawn) => {
        for (const file of play(drawn).files) {
          const units = listAudience(file, PROCURACIES).flatMap((one) =>
            'group' in one && one.group === 'supervision' ? [one.agencyId] : [],
          );
          expect(units.length).toBeGreaterThan(0);
          if (
            file.classified &&
            file.severity !== null &&
            !file.takenByProcuracy &&
            !file.secluded
          ) {
            expect(units).toEqual([file.severity === 'DBNT' ? PROVINCE.id : REGION.id]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Plays the attempts against the rules; what is refused leaves the chain as it was. */
function play([first, attempts]: [
  { body: Body; kind: TipKind; reporter: string; secluded: boolean },
  Attempt[],
]): Played {
  const opening: TipEvent = {
    id: 'e0',
    kind: 'receive',
    at: START,
    byPostId: uuid(90),
    decidedBy: null,
    params: {
      body: first.body,
      kind: first.kind,
      reporter: first.reporter as 'named',
      ...(first.secluded ? { secluded: true } : {}),
    },
  };
  const played: Played = { events: [opening], files: [foldTip([opening])], refused: [] };
  let now = START;
  for (const [at, drawn] of attempts.entries()) {
    now = now.add({ hours: 24 });
    const file = played.files.at(-1);
    if (file === undefined) {
      throw new Error('a chain has a file');
    }
    const open = listOpenTipActs(file.state).filter(
      (act) => drawn.pick % 7 === 0 || !CLOSED_STATES.includes(TIP_STEPS[act].to as TipState),
    );
    const act = drawn.stray ? drawn.act : (open[drawn.pick % open.length] ?? drawn.act);
    const one = { ...drawn, act };
    const event: TipEvent = {
      id: `e${at + 1}`,
      kind: one.act,
      at: now.add({ hours: one.hours > 60 ? one.hours : Math.min(0, one.hours) }),
      byPostId: uuid(91),
      decidedBy: officeFor(one, file),
      params: paramsFor(one),
    };
    const command = {
      act: one.act,
      at: event.at,
      decidedBy: event.decidedBy,
      params: event.params,
    };
    if (decideTip(file, command, limitsFor(one), now).ok) {
      played.events.push(event);
      played.files.push(applyEvent(file, event));
    } else {
      played.refused.push({ file, one, office: event.decidedBy });
    }
  }
  return played;
}

function officeFor(one: Attempt, file: TipFile): DecidingOffice | null {
  const right = TIP_STEPS[one.act].decidedBy === 'procuracy' ? REGION.id : file.heldBy.id;
  const bodies = { none: null, right, stranger: uuid(77) };
  const bodyId = bodies[one.office];
  return bodyId === null ? null : { postId: uuid(80), authority: 'head', bodyId };
}

function limitsFor(one: Attempt): TipLimits {
  return {
    expired: one.expired,
    remedyOverdue: one.remedyOverdue,
    archivableFrom: one.expired ? Temporal.PlainDate.from('2026-03-02') : null,
    supervisorIds: [REGION.id, PROVINCE.id],
  };
}

function paramsFor(one: Attempt): TipEventParams {
  switch (one.act) {
    case 'transfer':
    case 'settle-competence':
      return { to: one.target };
    case 'classify':
    case 'reclassify':
      return one.severity === null
        ? { offence: null, severity: null }
        : { offence: { article: '150', paragraph: 1 }, severity: one.severity };
    case 'open-case':
      return { offence: { article: '150', paragraph: 1 }, severity: 'RNT' };
    case 'assign':
    case 'reassign':
      return { posts: [uuid(60)] };
    case 'take-from-body':
      return { body: PROVINCE, posts: [uuid(61)] };
    default:
      return {};
  }
}
