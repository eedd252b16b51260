import { sql } from 'kysely';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { PartSketch } from './part.ts';

/** Letters, meetings, notices, and the own work of administrators, data protection and inspection. */
export function officeParts(context: RequestContext): PartSketch[] {
  const { permissions } = context.actor;
  return [
    ...letters(context),
    ...(permissions.has('task.read') ? [meetings(context)] : []),
    notices(context),
    ...(permissions.has('session.revoke-others') ? [sessions(context), invitations()] : []),
    ...(permissions.has('setting.edit') ? [calendars(context)] : []),
    ...(permissions.has('audit.read') ? [auditChecks(context), refusals(context)] : []),
    ...(context.actor.roles.includes('inspector') ? [plansInForce(context)] : []),
  ];
}

/** In which state a letter waits for whom. */
const LETTER_WAITS = [
  ['document.check', 'draft'],
  ['document.approve', 'checked'],
  ['document.number', 'approved'],
  ['document.number', 'signed'],
  ['document.send', 'issued'],
] as const;

function letters(context: RequestContext): PartSketch[] {
  const { permissions, scope } = context.actor;
  const states = LETTER_WAITS.filter(([permission]) => permissions.has(permission)).map(
    ([, state]) => state,
  );
  if (states.length === 0) {
    return [];
  }
  return [
    {
      kind: 'letter',
      from: sql`outgoing_document letter left join agency on agency.id = letter.to_agency_id
        where letter.province_id = ${Number(context.actor.provinceId)}
          and letter.owner_lft between ${scope.lo} and ${scope.hi}
          and letter.state = any (${sql.val(states)})`,
      order: sql`letter.updated_at, letter.id`,
      columns: {
        record_id: sql`letter.id`,
        title: sql`letter.subject`,
        number: sql`letter.symbol`,
        agency: sql`agency.short_name`,
        state: sql`letter.state`,
        at: sql`letter.updated_at`,
      },
    },
  ];
}

function meetings(context: RequestContext): PartSketch {
  const from = context.today.toString();
  const to = context.today.add({ days: 7 }).toString();
  return {
    kind: 'meeting',
    from: sql`meeting join agency on agency.id = meeting.owner_agency_id
      where meeting.province_id = ${Number(context.actor.provinceId)} and meeting.state = 'planned'
        and meeting.starts_at >= ${from}::timestamp at time zone 'Asia/Ho_Chi_Minh'
        and meeting.starts_at < ${to}::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
    order: sql`meeting.starts_at, meeting.id`,
    columns: {
      record_id: sql`meeting.id`,
      title: sql`meeting.title`,
      agency: sql`agency.short_name`,
      state: sql`meeting.kind`,
      at: sql`meeting.starts_at`,
      note: sql`nullif(meeting.venue, '')`,
    },
  };
}

function notices(context: RequestContext): PartSketch {
  return {
    kind: 'notice',
    from: sql`notification notice
      where notice.post_id = ${context.actor.postId} and notice.read_at is null`,
    order: sql`notice.at desc, notice.id`,
    most: 6,
    columns: {
      record_id: sql`notice.record_id`,
      title: sql`notice.kind`,
      state: sql`notice.record_kind`,
      at: sql`notice.at`,
    },
  };
}

function sessions(context: RequestContext): PartSketch {
  return {
    kind: 'session',
    from: sql`(select count(*)::integer as open, max(last_seen_at) as seen from session
      where revoked_at is null and expires_at > ${new Date(context.now.epochMilliseconds)}
        and officer_id <> ${context.actor.officerId}) session`,
    order: sql`1`,
    total: sql`session.open`,
    columns: { at: sql`session.seen` },
  };
}

function invitations(): PartSketch {
  return {
    kind: 'invitation',
    from: sql`(select count(*)::integer as open from officer where state = 'invited') officer
      where officer.open > 0`,
    order: sql`1`,
    total: sql`officer.open`,
    columns: {},
  };
}

/** Next year's days off are not entered, or still rest on a draft. */
function calendars(context: RequestContext): PartSketch {
  const year = context.today.year + 1;
  return {
    kind: 'calendar',
    from: sql`(select count(*)::integer as days, count(*) filter (where provisional)::integer as drafts
        from calendar_day where day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)) days
      where days.days = 0 or days.drafts > 0`,
    order: sql`1`,
    total: sql`days.drafts`,
    columns: {
      title: sql`${String(year)}`,
      state: sql`case when days.days = 0 then 'missing' else 'provisional' end`,
    },
  };
}

function auditChecks(context: RequestContext): PartSketch {
  return {
    kind: 'audit-check',
    from: sql`(select at, entries, jsonb_array_length(faults) as faults from audit_verification
      where province_id = ${Number(context.actor.provinceId)} order by at desc limit 1) last
      right join (select 1 as one) always on true`,
    order: sql`1`,
    total: sql`coalesce(last.faults, 0)`,
    columns: {
      at: sql`last.at`,
      note: sql`last.entries`,
      state: sql`case when last.at is null then 'never' when last.faults > 0 then 'broken' else 'whole' end`,
    },
  };
}

function refusals(context: RequestContext): PartSketch {
  const since = context.today.subtract({ days: 7 }).toString();
  return {
    kind: 'refusal',
    from: sql`(select count(*)::integer as refused, max(at) as at from audit_entry
      where province_id = ${Number(context.actor.provinceId)} and outcome = 'refused'
        and at >= ${since}::timestamp at time zone 'Asia/Ho_Chi_Minh') trail
      where trail.refused > 0`,
    order: sql`1`,
    total: sql`trail.refused`,
    columns: { at: sql`trail.at` },
  };
}

function plansInForce(context: RequestContext): PartSketch {
  return {
    kind: 'plan',
    from: sql`plan join directive_document document on document.id = plan.document_id
      where plan.province_id = ${Number(context.actor.provinceId)} and plan.state = 'in-force'`,
    order: sql`plan.period_from desc, plan.id`,
    most: 8,
    columns: {
      record_id: sql`plan.id`,
      title: sql`plan.title`,
      number: sql`document.symbol_number`,
      starts_on: sql`plan.period_from`,
      at: sql`plan.confirmed_at`,
    },
  };
}
