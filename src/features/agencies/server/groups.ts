import { Temporal } from 'temporal-polyfill';
import type { AddresseeGroup } from '#domain/agency/addressee-groups.ts';
import { ADDRESSEE_GROUPS } from '#domain/agency/addressee-groups.ts';
import { listGroupMembers as membersOf } from '#domain/agency/group-members.ts';
import type { IssuerContext } from '#domain/agency/read-agency-name.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { changeGroup, GroupSelectorInput, listGroupMembers, listGroups } from '../contract.ts';
import { issuerOf } from './issuer.ts';
import { loadDirectory } from './load-directory.ts';
import { StoredGroup } from './stored-group.ts';

/** The groups in force on a day, with how many belong to them for a plan of the province. */
export async function listGroupViews(
  context: RequestContext,
  input: ParsedInputOf<typeof listGroups>,
): Promise<OutputOf<typeof listGroups>> {
  requirePermission(context, 'agency.read');
  const on = input.on ?? context.today.toString();
  const rows = await context.tx
    .selectFrom('agency_group')
    .selectAll()
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .orderBy('folded')
    .execute();
  const directory = await loadDirectory(context.tx);
  const issuer = await provinceIssuer(context, on);
  return {
    rows: rows.map((row) => {
      const stored = StoredGroup.parse(row.selector);
      const group = groupOf(row.code, row.name, stored);
      return {
        code: row.code,
        name: row.name,
        selectors: stored.selectors.map(shownSelector),
        membersOnly: stored.membersOnly,
        validFrom: row.valid_from,
        memberCount: membersOf(group, issuer, directory, Temporal.PlainDate.from(on)).length,
      };
    }),
  };
}

/** The agencies of a group on a day, for a plan of the province. */
export async function listMembersOfGroup(
  context: RequestContext,
  input: ParsedInputOf<typeof listGroupMembers>,
): Promise<OutputOf<typeof listGroupMembers>> {
  requirePermission(context, 'agency.read');
  const on = input.on ?? context.today.toString();
  const directory = await loadDirectory(context.tx);
  const shipped = ADDRESSEE_GROUPS.find((one) => one.code === input.code);
  const day = Temporal.PlainDate.from(on);
  const kept = directory.findGroup?.(input.code, day) ?? null;
  if (kept === null && shipped === undefined) {
    throw new Refusal('record.not-found');
  }
  const group = shipped ?? groupOf(input.code, input.code, kept as StoredGroup);
  const members = membersOf(group, await provinceIssuer(context, on), directory, day);
  return { rows: members.map((agency) => ({ id: agency.id, name: agency.name })) };
}

/** Changes who belongs to a group from a day; the definition before it ends the day before. */
export async function editGroup(
  context: RequestContext,
  input: ParsedInputOf<typeof changeGroup>,
): Promise<Done> {
  requirePermission(context, 'agency.edit');
  const present = await context.tx
    .selectFrom('agency_group')
    .selectAll()
    .where('code', '=', input.code)
    .where('valid_to', 'is', null)
    .orderBy('valid_from', 'desc')
    .forUpdate()
    .executeTakeFirst();
  if (present === undefined) {
    throw new Refusal('record.not-found');
  }
  if (input.validFrom < present.valid_from) {
    throw new Refusal('agency.group-day', {
      day: present.valid_from.split('-').reverse().join('/'),
    });
  }
  const { patterns } = StoredGroup.parse(present.selector);
  const selector = JSON.stringify({
    patterns,
    selectors: input.selectors.map(storedSelector),
    membersOnly: input.membersOnly,
  });
  if (input.validFrom === present.valid_from) {
    await context.tx
      .updateTable('agency_group')
      .set({ selector })
      .where('id', '=', present.id)
      .execute();
  } else {
    const eve = Temporal.PlainDate.from(input.validFrom).subtract({ days: 1 }).toString();
    await context.tx
      .updateTable('agency_group')
      .set({ valid_to: eve })
      .where('id', '=', present.id)
      .execute();
    const { code, name, folded } = present;
    await context.tx
      .insertInto('agency_group')
      .values({ id: newId(), code, name, folded, selector, valid_from: input.validFrom })
      .execute();
  }
  await context.publish({ name: 'agency-group.changed', recordId: present.id });
  await context.audit({
    action: 'agency-group.change',
    recordKind: 'agency-group',
    recordId: present.id,
  });
  return {};
}

async function provinceIssuer(context: RequestContext, on: string): Promise<IssuerContext> {
  return await issuerOf(context, { level: 'province', placeId: null, planDate: on }, on);
}

function groupOf(code: string, name: string, stored: StoredGroup): AddresseeGroup {
  const { selectors, membersOnly } = stored;
  return { code, patterns: [], selectors, membersOnly, vi: name, en: name };
}

function shownSelector(selector: StoredGroup['selectors'][number]): GroupSelectorInput {
  const { branches = [], kinds = [], reach, level = null } = selector;
  return { branches: [...branches], kinds: [...kinds], reach, level };
}

function storedSelector(selector: GroupSelectorInput): StoredGroup['selectors'][number] {
  const { branches, kinds, reach, level } = selector;
  return {
    reach,
    ...(branches.length === 0 ? {} : { branches }),
    ...(kinds.length === 0 ? {} : { kinds }),
    ...(level === null ? {} : { level }),
  };
}
