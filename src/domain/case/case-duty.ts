import { z } from 'zod';
import type { CaseBody } from '#domain/case/case-stage.ts';
import type {
  CaseAddressee,
  CaseEventFields,
  CasePaper,
} from '#domain/deadline/clock/case-event.ts';
import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { type ClockState, endedAt } from '#domain/deadline/clock/clock-state.ts';
import { findRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import { HOLDERS } from '#domain/deadline/clock/rules/holders.ts';
import type { Words } from '#domain/deadline/clock/words.ts';

/** What a body does to keep a limit of a case without deciding anything (BLTTHS 88.5, 230, 173.2; TTLT 04/2018 31.1). */
export const CaseDuty = z.enum([
  'act-returned',
  'evidence-reviewed',
  'stay-checked',
  'detention-asked',
]);
export type CaseDuty = z.infer<typeof CaseDuty>;

/** What each is to the clocks. */
export const DUTY_EVENTS = {
  'act-returned': 'case.act-returned',
  'evidence-reviewed': 'case.evidence-reviewed',
  'stay-checked': 'case.discontinuance-checked',
  'detention-asked': 'case.detention-asked',
} as const satisfies Record<CaseDuty, keyof CaseEventFields>;

/** A duty that a running clock of the case waits for. */
export interface OwedDuty {
  duty: CaseDuty;
  clock: ClockState;
  /** The act by which the clock began, where it began by one. */
  about: string | null;
}

/** A paper that a running clock of the case waits to be sent. */
export interface OwedPaper {
  paper: CasePaper;
  to: CaseAddressee;
  clock: ClockState;
}

/** The duties that clocks now wait for and that are this body's own. */
export function listOwedDuties(clocks: readonly ClockState[], body: CaseBody): OwedDuty[] {
  return listOwedRules(clocks, body).flatMap(({ clock, rule }) =>
    CaseDuty.options
      .filter((duty) => rule.met.some((pattern) => pattern.kind === DUTY_EVENTS[duty]))
      .map((duty) => ({ duty, clock, about: 'on' in rule.starts ? clock.startedBy : null })),
  );
}

/** The papers that clocks now wait for and that this body is to send; a file goes by being handed over. */
export function listOwedPapers(clocks: readonly ClockState[], body: CaseBody): OwedPaper[] {
  return listOwedRules(clocks, body).flatMap(({ clock, rule }) => {
    const [first] = listPairs(rule);
    return first === undefined || clock.nature === 'earliest' ? [] : [{ ...first, clock }];
  });
}

/** The papers and addressees by which a rule is kept, beside the file itself; the usual one first. */
export function listPairs(rule: ClockRule): { paper: CasePaper; to: CaseAddressee }[] {
  return rule.met.flatMap((pattern) => {
    if (pattern.kind !== 'case.sent') {
      return [];
    }
    const { paper = [], to = [] } = pattern.where ?? {};
    return paper
      .filter((one) => one !== 'file')
      .flatMap((one) => to.map((other) => ({ paper: one, to: other })));
  });
}

/** The bodies that must act by a rule; none where it is a party's. */
export function bodiesOfRule({ holder }: ClockRule): readonly CaseBody[] {
  return BODIES.get(holder) ?? [];
}

function listOwedRules(
  clocks: readonly ClockState[],
  body: CaseBody,
): { clock: ClockState; rule: ClockRule }[] {
  return clocks
    .filter((one) => endedAt(one) === null)
    .flatMap((clock) => {
      const rule = findRule(clock.rule);
      return rule !== null && bodiesOfRule(rule).includes(body) ? [{ clock, rule }] : [];
    });
}

const INVESTIGATING: readonly CaseBody[] = ['police', 'border-guard'];

const BODIES: ReadonlyMap<Words, readonly CaseBody[]> = new Map<Words, readonly CaseBody[]>([
  [HOLDERS.investigator, INVESTIGATING],
  [HOLDERS.headInvestigator, INVESTIGATING],
  [HOLDERS.arrester, INVESTIGATING],
  [HOLDERS.borderGuard, ['border-guard']],
  [HOLDERS.both, [...INVESTIGATING, 'procuracy']],
  [HOLDERS.procuracy, ['procuracy']],
  [HOLDERS.headProcuracy, ['procuracy']],
  [HOLDERS.court, ['court']],
  [HOLDERS.appealCourt, ['court']],
]);
