import type { Span } from '#domain/plan-reading/plan-reading.ts';
import type { ReviewItem } from '#domain/plan-review/review.ts';
import type { ImportView } from '../../contract.ts';
import { HEADER_KEY, isDoubtful, itemsOf, PARTS, type ReviewLists } from './item-facts.ts';
import type { SourceItem } from './source-pane.tsx';

/** Every proposed item with the words it came from; the header has several stretches. */
export function listSourceItems(
  lists: ReviewLists,
  header: { seen: boolean; spans: ImportView['headerReading']['spans'] },
  numbers: ReadonlyMap<string, number>,
  openNames: ReadonlySet<string>,
): SourceItem[] {
  const { citedDocuments: _cited, ...fields } = header.spans;
  const head: SourceItem = {
    key: HEADER_KEY,
    number: 1,
    spans: Object.values(fields).filter((span): span is Span => span !== undefined),
    look: header.seen ? 'accepted' : 'plain',
    item: null,
  };
  const items = PARTS.flatMap((part) => itemsOf(lists, part)).map((item) => ({
    key: item.key,
    number: numbers.get(item.key) ?? 0,
    spans: [item.span],
    look: lookOf(item, openNames),
    item,
  }));
  return [head, ...items];
}

function lookOf(item: ReviewItem, openNames: ReadonlySet<string>): SourceItem['look'] {
  if (item.status === 'rejected') {
    return 'rejected';
  }
  if (item.status !== 'unseen') {
    return 'accepted';
  }
  return isDoubtful(item, openNames) ? 'unsure' : 'plain';
}
