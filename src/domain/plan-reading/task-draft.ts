import type { NamedAgency } from './agencies.ts';
import { mergeRoles, named, readListedRoles, rolesOfAssignment } from './assigned-roles.ts';
import { findAssignmentLabel, listAssignmentParts } from './assignment-lines.ts';
import { findClosingBracket } from './brackets.ts';
import type { Block, Heading } from './outline.ts';
import { hasRoles, NO_ROLES, RoleList, type Roles } from './roles.ts';
import type { TableRow } from './table-rows.ts';
import { findLineDates, findTaskDates, type TaskDates } from './task-dates.ts';
import { readTextRoles } from './text-roles.ts';
import { readWholeList } from './whole-lists.ts';

/** A task on the way: its block and what bracket, lines or words assign. */
export type Draft = {
  readonly block: Block;
  roles: Roles;
  dates: TaskDates;
  reasons: string[];
  assigned: boolean;
  leadIn: Block | null;
};

export function draftOf(block: Block, leadIn: Block | null, planYear: number | null): Draft {
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

/** A row of a task table: its columns alone give roles and dates. */
export function rowDraft(block: Block, row: TableRow, planYear: number | null): Draft {
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

export function assignBracket(
  pending: readonly Draft[],
  block: Block,
  planYear: number | null,
): void {
  const text = block.paragraph.words.text;
  const roles = rolesOfAssignment(text.replace(/^\(|\)[\s.;,]*$/g, ''));
  for (const draft of pending) {
    if (sameSection(draft.block, block)) {
      if (hasRoles(roles)) {
        draft.roles = roles;
        draft.assigned = true;
      }
      draft.dates = mergeDates(draft.dates, findLineDatesOf(text, planYear));
      if (pending.length > 1) {
        draft.reasons.push('assignment-shared');
      }
    }
  }
}

export function assignLine(
  draft: Draft | null,
  block: Block,
  planYear: number | null,
): Draft | null {
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

export function sameSection(one: Block, other: Block): boolean {
  return one.under === other.under;
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
      ? rolesOfSentenceHeading(block, agencies)
      : readTextRoles(leadIn.paragraph.words.text, headingAgencies(block.under));
  if (inherited !== null && leadInAgencies(leadIn) === null && hasRoles(inherited)) {
    return own.lead.length > 0 || own.implementing.length > 0
      ? own
      : { ...inherited, cooperating: [...inherited.cooperating, ...own.cooperating] };
  }
  return own;
}

/** “3. Công an huyện chủ trì phối hợp với Trạm Y tế:” above the items gives them its roles. */
function rolesOfSentenceHeading(
  block: Block,
  agencies: readonly NamedAgency[] | null,
): Roles | null {
  const title = block.under?.title ?? '';
  const bracket = findClosingBracket(title);
  if (bracket !== null && agencies === null && block.heading === null) {
    return rolesOfAssignment(bracket);
  }
  return agencies === null && block.heading === null && /chủ trì|phối hợp/u.test(title)
    ? readTextRoles(title, null)
    : null;
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

function findLineDatesOf(text: string, planYear: number | null): TaskDates {
  const time = listAssignmentParts(text.replace(/^\(/, '')).find((part) => part.label === 'time');
  return time === undefined
    ? findTaskDates(text, planYear)
    : findLineDates(text.slice(time.start, time.end + 1), planYear);
}

function mergeDates(one: TaskDates, other: TaskDates): TaskDates {
  return {
    from: one.from ?? other.from,
    to: one.to ?? other.to,
    deadline: one.deadline ?? other.deadline,
    yearTaken: one.yearTaken || other.yearTaken,
  };
}
