import { useMemo, useRef } from 'react';
import type { Review } from '#domain/plan-review/review.ts';
import { foldWords } from '#domain/text/fold-text.ts';
import type { NameView } from '../../contract.ts';

/** What a chip shows of a written name. */
export interface NameFacts {
  readonly view: NameView | null;
  /** Nobody has said yet who it is. */
  readonly isOpen: boolean;
  /** Kept as written, assigned to nobody. */
  readonly isKept: boolean;
  readonly becomes: readonly string[];
  /** How many agencies a group holds. */
  readonly count: number | null;
  /** Other open names that mean the same former agency: one answer is for all of them. */
  readonly spellings: readonly string[];
}

export interface NameBook {
  readonly facts: ReadonlyMap<string, NameFacts>;
  readonly open: ReadonlySet<string>;
}

/** What is known of every name; the same book as long as nothing in it has changed. */
export function useNameBook(names: readonly NameView[], answers: Review['names']): NameBook {
  const held = useRef<{ text: string; book: NameBook } | null>(null);
  return useMemo(() => {
    const text = JSON.stringify([names, answers]);
    if (held.current === null || held.current.text !== text) {
      held.current = { text, book: bookOf(names, answers) };
    }
    return held.current.book;
  }, [names, answers]);
}

export function bookOf(names: readonly NameView[], answers: Review['names']): NameBook {
  const asked = names.filter((view) => view.status !== 'resolved' && !answers[view.asWritten]);
  const facts = new Map(
    names.map((view) => [
      view.asWritten,
      { ...factsOf(view, answers), spellings: listSpellings(view, asked) },
    ]),
  );
  const open = new Set([...facts].filter(([, one]) => one.isOpen).map(([name]) => name));
  return { facts, open };
}

/** “Sở LĐTBXH” beside “Sở Lao động - Thương binh và Xã hội”: the same agency then, the same choices now. */
function listSpellings(view: NameView, asked: readonly NameView[]): string[] {
  const choicesOf = (one: NameView) => one.choices.map((choice) => choice.id).join();
  return asked
    .filter(
      (one) =>
        one.asWritten !== view.asWritten &&
        one.thenName !== null &&
        one.thenName === view.thenName &&
        one.choices.length > 0 &&
        choicesOf(one) === choicesOf(view),
    )
    .map((one) => one.asWritten);
}

function factsOf(view: NameView, answers: Review['names']): Omit<NameFacts, 'spellings'> {
  const answer = answers[view.asWritten];
  if (answer === undefined) {
    const isOpen = view.status !== 'resolved';
    return {
      view,
      isOpen,
      isKept: false,
      becomes: isOpen ? [] : listSuccessors(view),
      count: view.isGroup ? view.nowAgencies.length : null,
    };
  }
  const known = [...view.choices, ...view.nowAgencies, ...(view.answer ?? [])];
  const chosen = answer.agencyIds.flatMap((id) => {
    const found = known.find((one) => one.id === id);
    return found === undefined ? [] : [found.name];
  });
  return {
    view,
    isOpen: false,
    isKept: answer.kept,
    becomes: chosen.length > 3 ? [] : chosen.filter((name) => !isSame(name, view.asWritten)),
    count: answer.agencyIds.length > 3 ? answer.agencyIds.length : null,
  };
}

/** Who took over since the day of the plan; nothing when it is still the same agency. */
function listSuccessors(view: NameView): string[] {
  const names = view.nowAgencies.map((agency) => agency.name);
  const stayed =
    names.length === 1 && view.thenName !== null && isSame(names[0] ?? '', view.thenName);
  return view.isGroup || stayed || names.length > 3
    ? []
    : names.filter((name) => !isSame(name, view.asWritten));
}

function isSame(one: string, other: string): boolean {
  return foldWords(one) === foldWords(other);
}
