import { type NamedAgency, readWholeList } from './agencies.ts';
import { findAssignmentLabel, listAssignmentParts } from './assignment-lines.ts';
import { findClosingBracket } from './brackets.ts';
import type { Block, Heading } from './outline.ts';
import { spanOf } from './passage.ts';
import type { PlanTask } from './plan-reading.ts';
import { listCoveredPaths } from './references.ts';
import { hasRoles, NO_ROLES, RoleList, type Roles, readAssignedRoles } from './roles.ts';
import type { TableRow } from './table-rows.ts';
import { isTaskBlock, leadInOf } from './task-blocks.ts';
import { findLineDates, findTaskDates, type TaskDates } from './task-dates.ts';
import { readTextRoles } from './text-roles.ts';

/** A task on the way: its block and what bracket, lines or words assign. */
type Draft = {
  readonly block: Block;
  roles: Roles;
  dates: TaskDates;
  reasons: string[];
  assigned: boolean;
  leadIn: Block | null;
};

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
        if (isTaskBlock(block, blocks, index, null)) {
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

function draftOf(block: Block, leadIn: Block | null, planYear: number | null): Draft {
  const text = block.paragraph.words.text;
  const bracket = findClosingBracket(text);
  const draft: Draft = {
    block,
    roles: NO_ROLES,
    dates: findTaskDates(text, planYear),
    reasons: [],
    assigned: false,
    leadIn,
  };
  draft.dates = mergeDates(draft.dates, datesOfLabels(bracket ?? text, bracket === null, planYear));
  if (bracket !== null) {
    draft.roles = rolesOfAssignment(bracket);
    draft.assigned = hasRoles(draft.roles);
  }
  if (!draft.assigned) {
    draft.roles = rolesOfText(block, leadIn);
  }
  return draft;
}

/** “(… ; hoàn thành: tháng 7/2025)”, “… Thời gian dự kiến: tháng 8/2023.” */
function datesOfLabels(text: string, inline: boolean, planYear: number | null): TaskDates {
  const starts = inline
    ? [...text.matchAll(/[.;]\s+(?=\p{L})/gu)].map((found) => found.index + found[0].length)
    : [0];
  const labels = starts.filter((start) => findAssignmentLabel(text, start) !== null);
  const first = labels[0];
  const parts = first === undefined ? [] : listAssignmentParts(text, first);
  return parts
    .filter((part) => part.label === 'time')
    .map((part) => findLineDates(text.slice(part.start, part.end), planYear))
    .reduce(mergeDates, { from: null, to: null, deadline: null, yearTaken: false });
}

/** A row of a task table: its columns alone give roles and dates. */
function rowDraft(block: Block, row: TableRow, planYear: number | null): Draft {
  const roles = new RoleList();
  const lead = readListedRoles(row.lead);
  roles.add('lead', named([...lead.lead, ...lead.implementing], lead));
  roles.add('cooperating', named(lead.cooperating, lead));
  const done = readListedRoles(row.implementing);
  roles.add('lead', named(done.lead, done));
  roles.add('implementing', named(done.implementing, done));
  roles.add('cooperating', named(done.cooperating, done));
  const help = readListedRoles(row.cooperating);
  roles.add('cooperating', named([...help.lead, ...help.implementing, ...help.cooperating], help));
  return {
    block: { ...block, paragraph: { ...block.paragraph, words: row.work } },
    roles: roles.finish(),
    dates:
      row.time === '' ? findTaskDates(row.work.text, planYear) : findLineDates(row.time, planYear),
    reasons: ['table-row'],
    assigned: true,
    leadIn: null,
  };
}

function named(names: readonly string[], roles: Roles): NamedAgency[] {
  return names.map((name) => ({ name, requested: roles.requested.includes(name) }));
}

/** The bodies of a cell or an assignment line, also those whose kind of name is not known. */
function readListedRoles(text: string): Roles {
  const read = readAssignedRoles(text);
  if (hasRoles(read) || text.trim() === '' || /^[-–\s.]*$/.test(text)) {
    return read;
  }
  const names = text
    .split(/[,;]\s*/)
    .map((name) => name.replace(/^[-+\s]+|[\s.]+$/g, ''))
    .filter((name) => name !== '' && name.length < 120);
  return { ...NO_ROLES, implementing: names };
}

function rolesOfText(block: Block, leadIn: Block | null): Roles {
  const text = block.paragraph.words.text;
  const inline = inlineAssignment(text);
  if (inline !== null && hasRoles(inline)) {
    return inline;
  }
  const agencies = leadInAgencies(leadIn) ?? headingAgencies(block.under);
  const start = block.heading !== null && block.kind === 'text' ? block.heading.titleEnd + 1 : 0;
  const own = readTextRoles(
    start > 0 && agencies !== null ? text.slice(start).trim() : text,
    agencies,
  );
  const inherited =
    leadIn === null
      ? null
      : readTextRoles(leadIn.paragraph.words.text, headingAgencies(block.under));
  if (inherited !== null && leadInAgencies(leadIn) === null && hasRoles(inherited)) {
    return own.lead.length > 0 || own.implementing.length > 0
      ? own
      : { ...inherited, cooperating: [...inherited.cooperating, ...own.cooperating] };
  }
  return own;
}

/** “… . Cơ quan chủ trì: A; phối hợp: B.” at the end of the paragraph itself. */
function inlineAssignment(text: string): Roles | null {
  for (const found of text.matchAll(/[.;]\s+(?=\p{L})/gu)) {
    const at = found.index + found[0].length;
    const label = findAssignmentLabel(text, at);
    if (label !== null && label.label !== 'note') {
      return rolesOfAssignment(text.slice(at));
    }
  }
  return null;
}

function leadInAgencies(leadIn: Block | null): readonly NamedAgency[] | null {
  return leadIn === null ? null : readWholeList(leadIn.paragraph.words.text);
}

function headingAgencies(heading: Heading | null): readonly NamedAgency[] | null {
  for (let at = heading; at !== null; at = at.parent) {
    if (at.agencies !== null) {
      return at.agencies;
    }
  }
  return null;
}

/** Roles of “(A chủ trì, phối hợp B)” or “Cơ quan chủ trì: A; cơ quan phối hợp: B”. */
export function rolesOfAssignment(text: string): Roles {
  const parts = listAssignmentParts(text);
  if (parts.length === 0) {
    return readAssignedRoles(text);
  }
  const roles = new RoleList();
  for (const part of parts) {
    const words = text.slice(part.start, part.end);
    const read = readListedRoles(words);
    const names = (list: readonly string[]) => named(list, read);
    switch (part.label) {
      case 'lead':
        roles.add('lead', names([...read.lead, ...read.implementing]));
        roles.add('cooperating', names(read.cooperating));
        break;
      case 'cooperating':
        roles.add('cooperating', names([...read.lead, ...read.implementing, ...read.cooperating]));
        break;
      case 'implementing':
        roles.add('lead', names(read.lead));
        roles.add('implementing', names(read.implementing));
        roles.add('cooperating', names(read.cooperating));
        break;
      case 'time':
      case 'note':
        break;
    }
  }
  return roles.finish();
}

function assignBracket(pending: readonly Draft[], block: Block, planYear: number | null): void {
  const text = block.paragraph.words.text;
  const roles = rolesOfAssignment(text.replace(/^\(|\)[\s.;,]*$/g, ''));
  for (const draft of pending) {
    if (sameSection(draft.block, block)) {
      draft.roles = roles;
      draft.assigned = true;
      draft.dates = mergeDates(draft.dates, findLineDatesOf(text, planYear));
      if (pending.length > 1) {
        draft.reasons.push('assignment-shared');
      }
    }
  }
}

function sameSection(one: Block, other: Block): boolean {
  return one.under === other.under;
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

function assignLine(draft: Draft | null, block: Block, planYear: number | null): Draft | null {
  if (draft === null) {
    return null;
  }
  const text = block.paragraph.words.text;
  const roles = rolesOfAssignment(text);
  if (hasRoles(roles)) {
    draft.roles = draft.assigned ? mergeRoles(draft.roles, roles) : roles;
    draft.assigned = true;
  }
  for (const part of listAssignmentParts(text)) {
    if (part.label === 'time') {
      draft.dates = mergeDates(
        draft.dates,
        findLineDates(text.slice(part.start, part.end), planYear),
      );
    }
  }
  return draft;
}

function findLineDatesOf(text: string, planYear: number | null): TaskDates {
  const time = listAssignmentParts(text.replace(/^\(/, '')).find((part) => part.label === 'time');
  return time === undefined
    ? findTaskDates(text, planYear)
    : findLineDates(text.slice(time.start, time.end + 1), planYear);
}

function mergeRoles(one: Roles, other: Roles): Roles {
  const join = (left: readonly string[], right: readonly string[]) => [
    ...left,
    ...right.filter((name) => !left.includes(name)),
  ];
  return {
    lead: join(one.lead, other.lead),
    cooperating: join(one.cooperating, other.cooperating),
    implementing: join(one.implementing, other.implementing),
    requested: join(one.requested, other.requested),
  };
}

function mergeDates(one: TaskDates, other: TaskDates): TaskDates {
  return {
    from: one.from ?? other.from,
    to: one.to ?? other.to,
    deadline: one.deadline ?? other.deadline,
    yearTaken: one.yearTaken || other.yearTaken,
  };
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
