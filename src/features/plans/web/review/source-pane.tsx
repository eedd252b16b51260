import { memo, useMemo } from 'react';
import type { PlanReading, Span } from '#domain/plan-reading/plan-reading.ts';
import type { ReviewItem } from '#domain/plan-review/review.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { cutSegments, type Segment, type Stretch } from './cut-segments.ts';
import { HEADER_KEY } from './item-facts.ts';
import { keyUnder } from './lighting.ts';
import { reviewWords } from './review-words.ts';
import css from './source.module.css';
import { layOutSource, rangeIn, type SourceParagraph } from './source-document.ts';
import { findMarks, type MarkKind } from './source-marks.ts';

/** An item as the source shows it: where it stands and what has become of it. */
export interface SourceItem {
  readonly key: string;
  readonly number: number;
  readonly spans: readonly Span[];
  readonly look: 'accepted' | 'unsure' | 'plain' | 'rejected';
  readonly item: ReviewItem | null;
}

interface SourcePaneProps {
  readonly sourceText: string;
  readonly sections: PlanReading['sections'];
  readonly items: readonly SourceItem[];
  readonly current: string | null;
  onOpen?(key: string): void;
}

/** The source as a readable document, each proposed item lit where it stands. */
export function SourcePane({ sourceText, sections, items, current, onOpen }: SourcePaneProps) {
  const t = useWords(reviewWords);
  const paragraphs = useMemo(() => layOutSource(sourceText, sections), [sourceText, sections]);
  const byParagraph = useMemo(() => assign(paragraphs, items), [paragraphs, items]);
  const open = items.find((item) => item.key === current) ?? null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the numbers in the margin do the same by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={css.sheet}
      onClick={(event) => {
        const key = keyUnder(event.target);
        if (key !== '') {
          onOpen?.(key);
        }
      }}
    >
      {paragraphs.map((paragraph, index) => {
        const own = byParagraph[index] ?? NONE;
        const holds = own.some((item) => item.key === current);
        const follows = open !== null && isAssignmentBelow(paragraph, open);
        return (
          <SourceLine
            key={paragraph.key}
            paragraph={paragraph}
            items={own}
            open={holds || follows ? open : null}
            isCurrent={holds}
            sayNumber={t('source.go', { number: '' })}
          />
        );
      })}
    </div>
  );
}

const NONE: readonly SourceItem[] = [];
/** An assignment in brackets may stand below the paragraphs it belongs to. */
const REACH_BELOW = 2500;

function isAssignmentBelow(paragraph: SourceParagraph, open: SourceItem): boolean {
  const end = open.spans[0]?.[1] ?? 0;
  return (
    open.item !== null &&
    'lead' in open.item &&
    paragraph.text.startsWith('(') &&
    paragraph.from >= end &&
    paragraph.from < end + REACH_BELOW
  );
}

/** The items of each paragraph; the same list as before where nothing in it changed. */
function assign(
  paragraphs: readonly SourceParagraph[],
  items: readonly SourceItem[],
): (readonly SourceItem[])[] {
  return paragraphs.map((paragraph) =>
    items.filter(({ spans }) =>
      spans.some((span) => span[0] < paragraph.to && span[1] > paragraph.from),
    ),
  );
}

interface SourceLineProps {
  readonly paragraph: SourceParagraph;
  readonly items: readonly SourceItem[];
  readonly open: SourceItem | null;
  readonly isCurrent: boolean;
  readonly sayNumber: string;
}

const SourceLine = memo(function SourceLine(props: SourceLineProps) {
  const { paragraph, items, open, isCurrent, sayNumber } = props;
  const segments = segmentsOf(paragraph, items, open);
  const looks = new Map(items.map((item) => [item.key, item.look]));
  const starting = items.filter(
    (item) => item.key !== HEADER_KEY && (item.spans[0]?.[0] ?? 0) >= paragraph.from,
  );
  const shown = starting.find((item) => item.key === open?.key) ?? starting[0];
  return (
    <div
      className={css.paragraph}
      data-kind={paragraph.kind}
      data-depth={paragraph.depth}
      data-current={isCurrent}
      id={`source-${paragraph.key}`}
    >
      <span className={css.margin}>
        {shown === undefined ? null : (
          <button
            type="button"
            tabIndex={isCurrent ? 0 : -1}
            data-items={shown.key}
            aria-label={`${sayNumber}${sayNumbers(starting, shown)}`}
          >
            {sayNumbers(starting, shown)}
          </button>
        )}
      </span>
      <p>
        {segments.map((segment) => (
          <SegmentText key={segment.from} segment={segment} looks={looks} />
        ))}
      </p>
    </div>
  );
}, isSameLine);

function isSameLine(before: SourceLineProps, after: SourceLineProps): boolean {
  return (
    before.paragraph === after.paragraph &&
    before.isCurrent === after.isCurrent &&
    before.sayNumber === after.sayNumber &&
    before.open?.item === after.open?.item &&
    before.open?.key === after.open?.key &&
    before.items.length === after.items.length &&
    before.items.every((item, index) => {
      const other = after.items[index];
      return item.key === other?.key && item.look === other.look && item.number === other.number;
    })
  );
}

function sayNumbers(starting: readonly SourceItem[], shown: SourceItem): string {
  const numbers = starting.map((item) => item.number);
  const [first = shown.number] = numbers;
  const last = numbers.at(-1) ?? first;
  if (first === last || shown !== starting[0]) {
    return String(shown.number);
  }
  return last - first + 1 === numbers.length ? `${first}–${last}` : numbers.join(', ');
}

type Drawn = MarkKind | 'italic';

function segmentsOf(
  paragraph: SourceParagraph,
  items: readonly SourceItem[],
  open: SourceItem | null,
): Segment<Drawn>[] {
  const stretches: Stretch[] = items.flatMap(({ key, spans }) =>
    spans.flatMap((span) => {
      const range = rangeIn(paragraph, span);
      return range === null ? [] : [{ key, range }];
    }),
  );
  const marks: { mark: Drawn; range: Span }[] = paragraph.italics.map((range) => ({
    mark: 'italic',
    range,
  }));
  if (open?.item != null) {
    const within = stretches.find((one) => one.key === open.key)?.range ?? [
      0,
      paragraph.text.length,
    ];
    for (const { kind, range } of findMarks(paragraph.text, within as Span, open.item)) {
      marks.push({ mark: kind, range });
    }
  }
  return cutSegments(paragraph.text, stretches, marks);
}

function SegmentText(props: {
  segment: Segment<Drawn>;
  looks: ReadonlyMap<string, SourceItem['look']>;
}) {
  const { segment, looks } = props;
  const inner = segment.keys.at(-1);
  const mark = segment.marks.find((one) => one !== 'italic');
  if (inner === undefined && segment.marks.length === 0) {
    return segment.text;
  }
  return (
    <span
      data-items={inner === undefined ? undefined : segment.keys.join(' ')}
      data-look={inner === undefined ? undefined : looks.get(inner)}
      data-mark={mark}
      data-italic={segment.marks.includes('italic') || undefined}
    >
      {segment.text}
    </span>
  );
}
