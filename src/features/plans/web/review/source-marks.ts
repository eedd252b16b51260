import type { Span } from '#domain/plan-reading/plan-reading.ts';
import type { ReviewItem } from '#domain/plan-review/review.ts';
import { foldText } from '#domain/text/fold-text.ts';

export type MarkKind = 'lead' | 'cooperating' | 'date';

/** Words within one paragraph that say who, or when. */
export interface Mark {
  readonly kind: MarkKind;
  readonly range: Span;
}

const DAY =
  '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?\\d{4})?|\\d{1,2} tháng \\d{1,2}(?: năm \\d{4})?';
const MONTH = '(?:tháng|quý) (?:\\d{1,2}|[IVX]+)(?:\\s?[/-]\\s?\\d{4}| năm \\d{4})?';
const WHEN = `(?:ngày )?(?:${DAY})|${MONTH}`;
const DATES = new RegExp(
  `(?:từ |trước |đến hết |đến |hết |trong )?(?:${WHEN})(?:\\s*(?:đến hết|đến|-|–)\\s*(?:${WHEN}))?`,
  'giu',
);

/** Finds the words of an item's agencies and days within a stretch of a paragraph's text. */
export function findMarks(text: string, within: Span, item: ReviewItem): Mark[] {
  const marks: Mark[] = [];
  const add = (names: readonly string[], kind: MarkKind) => {
    for (const name of [...names].sort((one, other) => other.length - one.length)) {
      for (const range of findName(text, within, name)) {
        if (!marks.some((mark) => overlaps(mark.range, range))) {
          marks.push({ kind, range });
        }
      }
    }
  };
  if ('lead' in item) {
    add([...item.lead, ...item.implementing], 'lead');
    add(item.cooperating, 'cooperating');
  } else if ('by' in item) {
    add(item.by, 'lead');
    add([item.to ?? '', item.via ?? ''].filter(Boolean), 'cooperating');
  }
  if (hasDay(item)) {
    marks.push(...findDays(text, within));
  }
  return marks.sort((one, other) => one.range[0] - other.range[0]);
}

function hasDay(item: ReviewItem): boolean {
  if ('deadline' in item) {
    return item.from !== null || item.to !== null || item.deadline !== null;
  }
  return 'due' in item && item.due.length > 0;
}

/**
 * Case and marks are folded: a name may open a sentence. Where there is a bracket at the end that
 * holds the name, it alone gives the role.
 */
function findName(text: string, within: Span, name: string): Span[] {
  const folded = foldText(text).toLowerCase();
  const wanted = foldText(name).toLowerCase().replace(/\s+/g, ' ');
  if (folded.length !== text.length || wanted === '') {
    return [];
  }
  const found: Span[] = [];
  let from = folded.indexOf(wanted, within[0]);
  while (from >= 0 && from + wanted.length <= within[1]) {
    found.push([from, from + wanted.length]);
    from = folded.indexOf(wanted, from + wanted.length);
  }
  const bracket = text.lastIndexOf('(', within[1]);
  const inBracket = found.filter((range) => range[0] > bracket && bracket >= within[0]);
  return inBracket.length > 0 ? inBracket : found;
}

function findDays(text: string, within: Span): Mark[] {
  return [...text.slice(within[0], within[1]).matchAll(DATES)].map((found) => {
    const from = within[0] + found.index;
    return { kind: 'date', range: [from, from + found[0].trimEnd().length] };
  });
}

function overlaps(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1];
}
