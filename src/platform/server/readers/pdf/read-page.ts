import { buildGrids } from './build-grids.ts';
import { buildSegments } from './build-segments.ts';
import { joinLines } from './join-lines.ts';
import { orderColumns, type Stretch } from './order-columns.ts';
import type { Grid, PdfPage, Segment } from './page.ts';

/** Running text, or a table whose rows may still grow from the next page. */
export type PageBlock = { kind: 'text'; text: string } | { kind: 'grid'; grid: Grid };

/** The blocks of a page in reading order. */
export async function readPage(page: PdfPage): Promise<PageBlock[]> {
  const plain = buildSegments(page.pieces);
  if (!mayHoldTable(plain)) {
    return toText(plain, page.width);
  }
  const { grids, outside } = buildGrids(page.pieces, await page.listRules());
  const segments = grids.length === 0 ? plain : buildSegments(outside);
  const blocks: PageBlock[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const grid of grids) {
    const between = segments.filter((segment) => segment.y > from && segment.y <= grid.top);
    blocks.push(...toText(between, page.width), { kind: 'grid', grid });
    from = grid.top;
  }
  return [
    ...blocks,
    ...toText(
      segments.filter((segment) => segment.y > from),
      page.width,
    ),
  ];
}

/** Rows of a table as lines, their cells parted by tabs. */
export function printBlock(block: PageBlock): string {
  return block.kind === 'text'
    ? block.text
    : block.grid.rows.map((row) => row.join('\t').trimEnd()).join('\n');
}

/** Only where two stretches share a line are the drawn rules worth their time. */
function mayHoldTable(segments: Segment[]): boolean {
  const lines = new Set<number>();
  return segments.some((segment) => {
    const seen = lines.has(segment.y);
    lines.add(segment.y);
    return seen;
  });
}

function toText(segments: Segment[], pageWidth: number): PageBlock[] {
  const text = orderColumns(segments, pageWidth)
    .map((stretch) => printStretch(stretch, pageWidth))
    .filter((part) => part !== '')
    .join('\n\n');
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** In a column every line stands for itself: it is too narrow to tell where a paragraph ends. */
function printStretch({ kind, segments }: Stretch, pageWidth: number): string {
  return kind === 'running'
    ? joinLines(segments, pageWidth)
    : segments.map((segment) => segment.text).join('\n');
}
