import { z } from 'zod';
import { RoleCode } from '#domain/access/role.ts';
import { DateText, ShortText } from '#platform/contract/fields.ts';
import { call } from '#platform/web/api/call.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { SelectField, TextField } from '#platform/web/form/fields.tsx';
import { useForm } from '#platform/web/form/form.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { findOwnAgencies, listGrantableRoles } from '../contract.ts';
import { officerWords } from './officer-words.ts';

/** The fields of a post as they are typed. */
export const postShape = {
  agency: z.array(z.object({ id: z.string() })).min(1),
  role: RoleCode,
  title: ShortText,
  unitName: z.string().optional(),
  validFrom: DateText.optional(),
};
const PostValues = z.object(postShape);

export const EMPTY_POST = {
  agency: [] as AgencyOption[],
  role: '',
  title: '',
  unitName: '',
  validFrom: '',
};

/** What the contract takes of them. */
export function readPost(values: z.infer<typeof PostValues>) {
  return {
    agencyId: values.agency[0]?.id ?? '',
    role: values.role,
    title: values.title,
    ...(values.unitName === undefined ? {} : { unitName: values.unitName }),
    ...(values.validFrom === undefined ? {} : { validFrom: values.validFrom }),
  };
}

/** Names of the fields, for the summary of errors. */
export function usePostLabels() {
  const t = useWords(officerWords);
  return {
    agency: t('post.agency'),
    role: t('post.role'),
    title: t('post.title'),
    unitName: t('post.unitName'),
    validFrom: t('post.validFrom'),
  };
}

/** Agency of the own range, a role that may be granted there, position, first day. */
export function PostFields({ officerId }: { officerId?: string }) {
  const t = useWords(officerWords);
  const labels = usePostLabels();
  const { today } = useMe();
  return (
    <>
      <AgencyField
        name="agency"
        label={labels.agency}
        hint={t('post.agencyHint')}
        single
        search={searchOwnAgencies}
      />
      <RoleField {...(officerId === undefined ? {} : { officerId })} />
      <TextField name="title" label={labels.title} hint={t('post.titleHint')} maxLength={300} />
      <TextField name="unitName" label={labels.unitName} optional maxLength={200} />
      <DateField name="validFrom" label={labels.validFrom} optional today={today} />
    </>
  );
}

function RoleField({ officerId }: { officerId?: string }) {
  const t = useWords(officerWords);
  const both = useBothLanguages();
  const form = useForm();
  const [agency] = (form.values.agency ?? []) as AgencyOption[];
  const roles = useCall(
    listGrantableRoles,
    { agencyId: agency?.id ?? '', ...(officerId === undefined ? {} : { officerId }) },
    { enabled: agency !== undefined },
  );
  const open = agency === undefined ? [] : (roles.data?.rows ?? []);
  return (
    <SelectField
      name="role"
      label={t('post.role')}
      hint={t('post.roleHint')}
      choices={open
        .filter((role) => role.verdict.allowed)
        .map((role) => ({ value: role.code, text: both(role.name) }))}
    />
  );
}

async function searchOwnAgencies(words: string): Promise<readonly AgencyOption[]> {
  const { rows } = await call(findOwnAgencies, { words });
  return rows.map((row) => ({ id: row.id, name: row.name }));
}
