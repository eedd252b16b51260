import { z } from 'zod';
import { CLOSED_STATES, TipKind, TipState } from '#domain/tip/tip-codes.ts';
import { Id } from '#platform/contract/fields.ts';
import { ClockNearness, TipBox } from '../contract.ts';

/** What stands in the address of the board: codes and ids only. */
export const TipFilters = z.object({
  box: TipBox.optional(),
  nearness: ClockNearness.optional(),
  state: TipState.optional(),
  kind: TipKind.optional(),
  handlerPostId: Id.optional(),
  agencyId: Id.optional(),
  closed: z.enum(['yes']).optional(),
});
export type TipFilters = z.infer<typeof TipFilters>;

/** What is asked of the server; a closed state is looked for among the closed ones. */
export function toTipQuery({ box, closed, ...codes }: TipFilters) {
  const isClosed = codes.state !== undefined && CLOSED_STATES.includes(codes.state);
  return {
    ...codes,
    box: box ?? ('all-open-to-me' as const),
    ...(closed === undefined && !isClosed ? {} : { closed: 'true' as const }),
  };
}

/** Whose questions “known anywhere?” are listed. */
export const ASK_SIDES = ['to-holder', 'to-duty', 'asked-by-me'] as const;
export const AskFilters = z.object({ side: z.enum(ASK_SIDES).optional() });

/** Whose written requests are listed: of tips that one supervises, or that the own body holds. */
export const REQUEST_SIDES = ['supervised', 'of-unit'] as const;
export const RequestFilters = z.object({
  side: z.enum(REQUEST_SIDES).optional(),
  waiting: z.enum(['yes']).optional(),
});
