import { isAssignmentTitle } from './assignment-lines.ts';
import type { Block } from './outline.ts';
import { spanOf } from './passage.ts';
import type { PlanTask } from './plan-reading.ts';
import { listCoveredPaths } from './references.ts';
import { hasRoles } from './roles.ts';
import { isTaskBlock, leadInOf } from './task-blocks.ts';
import {
  assignBracket,
  assignLine,
  type Draft,
  draftOf,
  rowDraft,
  sameSection,
} from './task-draft.ts';

/** Every paragraph that orders work, with its agencies and dates. */
export function listTasks(
  blocks: readonly Block[],
  planYear: number | null,
): { tasks: PlanTask[]; owners: Map<Block, readonly string[]> } {
  const known = new Set(blocks.map((block) => block.path));
  const drafts: Draft[] = [];
  let pending: Draft[] = [];
  let leadIn: Block | null = null;
  let leadInItems: string | null = null;
  let lines: Draft | null = null;
  const owners = new Map<Block, readonly string[]>();
  for (const [index, block] of blocks.entries()) {
    switch (block.kind) {
      case 'footnote':
        continue;
      case 'bracket':
        assignBracket(pending, block, planYear);
        pending = [];
        continue;
      case 'assignment':
        lines = assignLine(lines ?? lastDraft(pending, drafts, block), block, planYear);
        pending = [];
        continue;
      case 'heading':
        pending = [];
        lines = null;
        leadIn = null;
        if (assignsItemAbove(block, drafts)) {
          lines = drafts.at(-1) ?? null;
        } else if (isTaskBlock(block, blocks, index, null)) {
          lines = draftOf(block, null, planYear);
          drafts.push(lines);
        }
        continue;
      case 'row':
        pending = [];
        leadIn = null;
        lines = null;
        if (block.row !== null) {
          drafts.push(rowDraft(block, block.row, planYear));
        }
        continue;
      case 'text':
        break;
    }
    if (keepsLeadIn(leadIn, leadInItems, block)) {
      leadInItems ??= block.paragraph.mark?.kind ?? null;
    } else {
      leadIn = null;
      leadInItems = null;
    }
    lines = null;
    if (!isTaskBlock(block, blocks, index, leadIn)) {
      leadIn = leadInOf(block) ?? leadIn;
      owners.set(block, subjectsBefore(drafts, block));
      continue;
    }
    const draft = draftOf(block, leadIn, planYear);
    drafts.push(draft);
    if (!draft.assigned) {
      pending.push(draft);
    } else {
      pending = [];
    }
    owners.set(block, ownersOf(draft, drafts));
  }
  return { tasks: drafts.map((draft) => finish(draft, known)), owners };
}

/** The items of a lead-in are those with the mark of the first one, and what stands deeper. */
function keepsLeadIn(leadIn: Block | null, items: string | null, block: Block): boolean {
  const own = block.paragraph.mark?.kind;
  if (leadIn === null || own === undefined || leadIn.under !== block.under) {
    return false;
  }
  return own !== leadIn.paragraph.mark?.kind && (items === null || own === items || own === 'plus');
}

/** A lettered title “Cơ quan thực hiện” beside the lettered item that says the work. */
function assignsItemAbove(block: Block, drafts: readonly Draft[]): boolean {
  const last = drafts.at(-1)?.block;
  const mark = block.paragraph.mark;
  return (
    last !== undefined &&
    mark?.kind === 'letter' &&
    last.paragraph.mark?.kind === 'letter' &&
    parentPath(last.path) === parentPath(block.path) &&
    isAssignmentTitle(block.heading?.title ?? '')
  );
}

function parentPath(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}

function lastDraft(
  pending: readonly Draft[],
  drafts: readonly Draft[],
  block: Block,
): Draft | null {
  const last = pending.at(-1) ?? drafts.at(-1);
  return last !== undefined && (sameSection(last.block, block) || last.block.path === block.path)
    ? last
    : null;
}

/** Who a report in this paragraph is owed by, where its own sentence names nobody. */
function ownersOf(draft: Draft, drafts: readonly Draft[]): readonly string[] {
  const own = [...draft.roles.lead, ...draft.roles.implementing];
  return own.length > 0 ? own : subjectsBefore(drafts, draft.block);
}

function subjectsBefore(drafts: readonly Draft[], block: Block): readonly string[] {
  if (block.paragraph.mark !== null) {
    return [];
  }
  const before = drafts.findLast(
    (draft) => draft.block !== block && draft.block.path === block.path,
  );
  return before === undefined ? [] : [...before.roles.lead, ...before.roles.implementing];
}

function finish(draft: Draft, known: ReadonlySet<string>): PlanTask {
  const { block, roles, dates } = draft;
  const words = block.paragraph.words;
  const covers = listCoveredPaths(words.text, known, block.path).filter(
    (path) => path !== block.path,
  );
  const reasons = [...draft.reasons, ...doubts(draft, covers)];
  return {
    path: block.path,
    begins: words.text.split(' ').slice(0, 8).join(' '),
    text: words.text,
    lead: [...roles.lead],
    cooperating: [...roles.cooperating],
    implementing: [...roles.implementing],
    requested: [...roles.requested],
    covers,
    from: dates.from,
    to: dates.to,
    deadline: dates.deadline,
    span: spanOf(words),
    confidence: Math.max(0.3, Math.round((0.98 - reasons.length * 0.12) * 100) / 100),
    reasons,
  };
}

function doubts(draft: Draft, covers: readonly string[]): string[] {
  const { block } = draft;
  const found: string[] = [];
  if (!hasRoles(draft.roles)) {
    found.push('no-agency');
  }
  if (block.paragraph.mark === null) {
    found.push('unmarked-paragraph');
  }
  if (block.path === '') {
    found.push('no-section-above');
  }
  if (block.paragraph.joinedOverBreak) {
    found.push('joined-over-break');
  }
  if (block.under?.nature === 'neutral') {
    found.push('part-unclear');
  }
  if (covers.length > 0) {
    found.push('by-reference');
  }
  if (draft.dates.yearTaken) {
    found.push('date-without-year');
  }
  return found;
}
