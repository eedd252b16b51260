import type { CallState } from '#domain/hotline/call-codes.ts';

/** Why a call is not handed to another operator. */
export type HandOverRefusal = 'call.not-to-refer' | 'call.same-operator' | 'call.not-a-taker';

/** What the decision looks at: the call, who has it, and who takes calls in the body today. */
export interface HandOver {
  state: CallState;
  operatorPostId: string;
  toPostId: string;
  takers: readonly string[];
}

/**
 * A call stays with its operator alone until it is referred. Before that, running or ended, it may be given to
 * another operator of the same body, so that nobody's absence leaves a caller without help; null allows it.
 */
export function refuseHandOver(of: HandOver): HandOverRefusal | null {
  if (of.state === 'referred') {
    return 'call.not-to-refer';
  }
  if (of.operatorPostId === of.toPostId) {
    return 'call.same-operator';
  }
  return of.takers.includes(of.toPostId) ? null : 'call.not-a-taker';
}
