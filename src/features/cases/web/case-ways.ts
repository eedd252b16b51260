import type { CaseBody } from '#domain/case/case-stage.ts';
import type { RecordedStep } from '#domain/case/case-step.ts';
import type { ProtectedStep } from '#domain/case/protection.ts';
import type { CaseView } from '../contract.ts';

/** One thing that may be done with a case from its page. */
export type CaseWay =
  | { kind: 'step'; step: RecordedStep }
  | { kind: 'accused' | 'charges' | 'facts' | 'duty' | 'notice' | 'assign' | 'leave' | 'victim' }
  | { kind: 'victim-act' };

/** Steps in the order in which a case lives; the first that is open is the one to offer. */
const NEXT: readonly RecordedStep[] = [
  'resume',
  'conclude',
  'indict',
  'decide-trial',
  'decide-appeal',
  'enter-into-force',
];

/** What may be done now: one step first, then the others. */
export function listWays(
  view: CaseView,
  body: CaseBody | null,
): { next: CaseWay | null; others: CaseWay[] } {
  if (!view.mayRecord || view.handOver !== null) {
    return { next: null, others: assignWay(view) };
  }
  const steps: CaseWay[] = view.steps.map(({ step }) => ({ kind: 'step', step }));
  const isCharging = view.stage === 'investigation' || view.stage === 'prosecution';
  const isGoing = view.ending === null && view.suspended === null;
  const holds = body === view.holder;
  const acts: CaseWay[] = [
    ...(isGoing && isCharging && holds
      ? ([{ kind: 'accused' }, { kind: 'charges' }, { kind: 'facts' }] as const)
      : []),
    ...(isGoing && holds ? ([{ kind: 'victim' }] as const) : []),
    ...(isGoing && isCharging && holds && view.victimList.length > 0
      ? ([{ kind: 'victim-act' }] as const)
      : []),
    ...(view.owed.some(({ duty }) => duty !== null) ? ([{ kind: 'duty' }] as const) : []),
    ...(view.ending === null || view.owed.some(({ notice }) => notice !== null)
      ? ([{ kind: 'notice' }] as const)
      : []),
    ...assignWay(view),
    ...(isGoing && view.stage === 'investigation' && holds ? ([{ kind: 'leave' }] as const) : []),
  ];
  const next = findNext(view, steps, acts, holds);
  return { next, others: [...acts, ...steps].filter((way) => way !== next) };
}

function assignWay(view: CaseView): CaseWay[] {
  return view.mayAssign ? [{ kind: 'assign' }] : [];
}

/** Nobody charged: charge first; else the step by which the stage ends. A body that only supervises is offered none. */
function findNext(
  view: CaseView,
  steps: readonly CaseWay[],
  acts: readonly CaseWay[],
  holds: boolean,
): CaseWay | null {
  if (!holds) {
    return null;
  }
  const charge = acts.find((way) => way.kind === 'accused');
  if (view.accused === 0 && charge !== undefined) {
    return charge;
  }
  const rank = (way: CaseWay) => (way.kind === 'step' ? NEXT.indexOf(way.step) : -1);
  return (
    steps.filter((way) => rank(way) >= 0).toSorted((one, other) => rank(one) - rank(other))[0] ??
    null
  );
}

const PROTECTED: Partial<Record<RecordedStep, ProtectedStep>> = {
  conclude: 'conclude',
  indict: 'indict',
  'decide-trial': 'decide-trial',
};

/** The step before which the victims' protection checks are asked; null where none is. */
export function protectedStepOf(way: CaseWay): ProtectedStep | null {
  if (way.kind === 'victim-act') {
    return 'victim-act';
  }
  return way.kind === 'step' ? (PROTECTED[way.step] ?? null) : null;
}

/** Codes of the victims whose check is missing before a way may be gone. */
export function listUnanswered(view: CaseView, way: CaseWay): readonly string[] {
  const step = protectedStepOf(way);
  return view.unprotected.find((one) => one.step === step)?.victims ?? [];
}
