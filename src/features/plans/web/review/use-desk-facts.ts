import { useMemo } from 'react';
import { useMe } from '#platform/web/session/session.tsx';
import type { ImportView } from '../../contract.ts';
import { numberItems } from './item-facts.ts';
import { headingsOf } from './item-list.tsx';
import type { PlanFacts } from './item-summary.tsx';
import type { NameBook } from './name-facts.ts';
import { listSourceItems } from './source-items.ts';
import type { SourceItem } from './source-pane.tsx';
import type { Desk } from './use-desk.ts';

/** What both sides draw from; each part stays the same as long as nothing in it has changed. */
export interface DeskFacts {
  readonly numbers: ReadonlyMap<string, number>;
  readonly sourceItems: readonly SourceItem[];
  readonly headings: ReadonlyMap<string, string>;
  readonly plan: PlanFacts;
  /** A day near which typed days without a year lie. */
  readonly near: string;
}

export function useDeskFacts(view: ImportView, desk: Desk, book: NameBook): DeskFacts {
  const { today } = useMe();
  const { targets, tasks, reports, recipients, header, sections, settings } = desk.state.review;
  const isHeaderSeen = header.status !== 'unseen';
  const lists = useMemo(
    () => ({ targets, tasks, reports, recipients }),
    [targets, tasks, reports, recipients],
  );
  const numbers = useMemo(() => numberItems(lists), [lists]);
  const sourceItems = useMemo(() => {
    const head = { seen: isHeaderSeen, spans: view.headerReading.spans };
    return listSourceItems(lists, head, numbers, book.open);
  }, [lists, isHeaderSeen, view.headerReading, numbers, book.open]);
  const headings = useMemo(() => headingsOf(sections), [sections]);
  const year = (settings.periodFrom ?? header.date ?? today).slice(0, 4);
  const plan = useMemo(() => ({ sourceText: view.sourceText, year }), [view.sourceText, year]);
  return { numbers, sourceItems, headings, plan, near: `${year}-07-01` };
}
