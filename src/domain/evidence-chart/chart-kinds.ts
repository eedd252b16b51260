import { z } from 'zod';

/** What may stand on a chart; a victim stands there by code only. */
export const ChartNodeKind = z.enum([
  'person',
  'victim',
  'organisation',
  'place',
  'phone',
  'account',
  'vehicle',
  'document',
  'event',
]);
export type ChartNodeKind = z.infer<typeof ChartNodeKind>;

/** How two things hang together, said from the first to the second. */
export const ChartLinkKind = z.enum([
  'recruited',
  'transported',
  'transferred',
  'took-over',
  'harboured',
  'exploited',
  'knows',
  'related-to',
  'works-for',
  'uses',
  'contacted',
  'paid',
  'was-at',
  'took-part',
  'recorded-in',
]);
export type ChartLinkKind = z.infer<typeof ChartLinkKind>;

/** How far a link stands: words for a reader, never a number. */
export const ChartCertainty = z.enum(['established', 'grounded', 'to-verify']);
export type ChartCertainty = z.infer<typeof ChartCertainty>;

interface Joins {
  from: readonly ChartNodeKind[];
  to: readonly ChartNodeKind[];
  /** True where the link says the same in both directions. */
  mutual: boolean;
}

const ACTING: readonly ChartNodeKind[] = ['person', 'organisation'];
const HUMAN: readonly ChartNodeKind[] = ['person', 'victim'];
const BEING: readonly ChartNodeKind[] = ['person', 'victim', 'organisation'];
const REACHED: readonly ChartNodeKind[] = ['person', 'victim', 'organisation', 'phone', 'account'];

/** Which kinds a link may join. */
export const LINK_JOINS: Record<ChartLinkKind, Joins> = {
  recruited: { from: ACTING, to: ['victim'], mutual: false },
  transported: { from: [...ACTING, 'vehicle'], to: ['victim'], mutual: false },
  transferred: { from: ACTING, to: ['victim'], mutual: false },
  'took-over': { from: ACTING, to: ['victim'], mutual: false },
  harboured: { from: [...ACTING, 'place'], to: ['victim'], mutual: false },
  exploited: { from: ACTING, to: ['victim'], mutual: false },
  knows: { from: HUMAN, to: HUMAN, mutual: true },
  'related-to': { from: BEING, to: BEING, mutual: true },
  'works-for': { from: ['person'], to: ['organisation', 'person'], mutual: false },
  uses: { from: BEING, to: ['phone', 'account', 'vehicle', 'document'], mutual: false },
  contacted: { from: REACHED, to: REACHED, mutual: true },
  paid: {
    from: ['person', 'organisation', 'account'],
    to: [...BEING, 'account'],
    mutual: false,
  },
  'was-at': { from: [...BEING, 'phone', 'vehicle', 'event'], to: ['place'], mutual: false },
  'took-part': { from: [...BEING, 'vehicle'], to: ['event'], mutual: false },
  'recorded-in': {
    from: ChartNodeKind.options.filter((kind) => kind !== 'document'),
    to: ['document'],
    mutual: false,
  },
};

/** True when a link of this kind may go from the one kind to the other. */
export function mayJoin(link: ChartLinkKind, from: ChartNodeKind, to: ChartNodeKind): boolean {
  const joins = LINK_JOINS[link];
  return joins.from.includes(from) && joins.to.includes(to);
}

/** The links that may go from one kind to another, in the order of the list. */
export function listJoins(from: ChartNodeKind, to: ChartNodeKind): ChartLinkKind[] {
  return ChartLinkKind.options.filter((link) => mayJoin(link, from, to));
}

/** Values that are compared with other records by keyed fingerprints; names are compared only of accused. */
export const MATCHED_NODE_KINDS = {
  phone: 'phone',
  account: 'account',
  vehicle: 'plate',
  document: 'paper',
} as const satisfies Partial<Record<ChartNodeKind, string>>;

/** The kind of value of which a fingerprint is taken; null where the node is never compared. */
export function matchedValueKind(
  kind: ChartNodeKind,
): (typeof MATCHED_NODE_KINDS)[keyof typeof MATCHED_NODE_KINDS] | null {
  return kind in MATCHED_NODE_KINDS
    ? MATCHED_NODE_KINDS[kind as keyof typeof MATCHED_NODE_KINDS]
    : null;
}

const MARKS: Record<Exclude<ChartNodeKind, 'victim'>, string> = {
  person: 'NG',
  organisation: 'TC',
  place: 'ĐĐ',
  phone: 'SĐT',
  account: 'TK',
  vehicle: 'PT',
  document: 'TL',
  event: 'SK',
};

/** The mark under which a thing stands where its words are not opened: SĐT2, SK1. */
export function markOfNode(kind: Exclude<ChartNodeKind, 'victim'>, ordinal: number): string {
  return `${MARKS[kind]}${ordinal}`;
}
