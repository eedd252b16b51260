import type { NamedAgency } from './agencies.ts';
import { listAssignmentParts } from './assignment-lines.ts';
import { hasRoles, NO_ROLES, RoleList, type Roles, readAssignedRoles } from './roles.ts';
import { readWholeList, splitAtBodies } from './whole-lists.ts';

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

/** Words by which a cell speaks in a sentence. */
const SAYS_WHO = /chủ trì|phối hợp|thực hiện|[:(]|giúp|tham mưu/iu;

/** The bodies of a cell or an assignment line, also those whose kind of name is not known. */
export function readListedRoles(text: string): Roles {
  const read = readAssignedRoles(text);
  if (text.trim() === '' || /^[-–\s.]*$/.test(text)) {
    return read;
  }
  if (hasRoles(read)) {
    return SAYS_WHO.test(text) || readWholeList(text) !== null || text.length > 200
      ? read
      : { ...NO_ROLES, implementing: splitAtBodies(text.replace(/[\s.;,]+$/u, '')) };
  }
  const names = text
    .split(/[,;]\s*/)
    .map((name) => name.replace(/^[-+\s]+|[\s.]+$/g, ''))
    .filter((name) => name !== '' && name.length < 120);
  return { ...NO_ROLES, implementing: names };
}

export function named(names: readonly string[], roles: Roles): NamedAgency[] {
  return names.map((name) => ({ name, requested: roles.requested.includes(name) }));
}

export function mergeRoles(one: Roles, other: Roles): Roles {
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
