import type { Agency } from '#domain/agency/agency.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import type { NameResolution, PresentChoice } from '#domain/agency/name-resolution.ts';
import type { NameReading } from '#domain/agency/read-agency-name.ts';
import { resolveAgencyName } from '#domain/agency/resolve-agency-name.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { NameTrial, tryName } from '../contract.ts';
import { issuerOf } from './issuer.ts';
import { loadDirectory } from './load-directory.ts';

/** How a written name would resolve in a plan, in its three steps; writes nothing. */
export async function tryWrittenName(
  context: RequestContext,
  input: ParsedInputOf<typeof tryName>,
): Promise<NameTrial> {
  requirePermission(context, 'agency.read');
  const issuer = await issuerOf(context, input, context.today.toString());
  const resolution = resolveAgencyName(input.written, issuer, await loadDirectory(context.tx));
  return {
    written: input.written,
    kind: kindStep(resolution),
    past: pastStep(resolution),
    present: presentStep(resolution),
  };
}

function kindStep({ kind }: NameResolution): NameTrial['kind'] {
  switch (kind.status) {
    case 'resolved':
      return {
        status: 'resolved',
        names: [nameOf(kind.reading)],
        isGroup: kind.reading.form === 'group',
        proposed: kind.proposed,
      };
    case 'several':
      return {
        status: 'several',
        names: kind.readings.map(nameOf),
        isGroup: false,
        proposed: false,
      };
    case 'unknown':
      return { status: 'unknown', names: [], isGroup: false, proposed: false };
  }
}

function nameOf(reading: NameReading): { vi: string; en: string } {
  const { vi, en } = reading.form === 'group' ? reading.group : getAgencyKind(reading.kind);
  return { vi, en };
}

function pastStep({ past }: NameResolution): NameTrial['past'] {
  switch (past.status) {
    case 'resolved':
    case 'several':
      return { status: past.status, agencies: past.agencies.map(shown), placeName: null };
    case 'described':
      return { status: 'described', agencies: [], placeName: past.placeName };
    case 'unknown':
      return { status: 'unknown', agencies: [], placeName: null };
  }
}

function presentStep({ present }: NameResolution): NameTrial['present'] {
  switch (present.status) {
    case 'resolved':
      return {
        status: 'resolved',
        through: present.through,
        reason: null,
        choices: [{ agencies: present.agencies.map(shown), duty: null }],
      };
    case 'several':
    case 'split':
      return {
        status: present.status,
        through: null,
        reason: null,
        choices: present.choices.map(choiceOf),
      };
    case 'unknown':
      return { status: 'unknown', through: null, reason: present.reason, choices: [] };
  }
}

function choiceOf(choice: PresentChoice): NameTrial['present']['choices'][number] {
  const { successor } = choice;
  return {
    agencies: choice.agencies.map(shown),
    duty: successor === null ? null : { vi: successor.vi, en: successor.en },
  };
}

function shown(agency: Agency): { id: string; name: string } {
  return { id: agency.id, name: agency.name };
}
