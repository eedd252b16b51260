import { Permission } from '#domain/access/permission.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { GivenField, SelectField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { changeRolePermission, listRoles, type RoleView } from '../contract.ts';
import { officerWords } from './officer-words.ts';
import { PERMISSION_NAMES } from './permission-names.ts';

interface RoleChangeDialogProps {
  readonly role: RoleView;
  /** The permission that ends; without it one is added. */
  readonly permission?: Permission;
  onClose(): void;
}

/** Adds a permission to a role, or ends one, from a day on. */
export function RoleChangeDialog({ role, permission, onClose }: RoleChangeDialogProps) {
  const t = useWords(officerWords);
  const both = useBothLanguages();
  const { today } = useMe();
  const form = useHouseForm(changeRolePermission.input, {
    code: role.code,
    permission: permission ?? '',
    granted: permission === undefined,
    fromDay: today,
  });
  const act = useAct(changeRolePermission, { refreshes: [listRoles], onDone: onClose });
  const title =
    permission === undefined
      ? t('roles.add')
      : t('roles.end', { name: both(PERMISSION_NAMES[permission]) });
  const day = t(permission === undefined ? 'roles.fromDay' : 'roles.endFrom');
  const held = new Set(
    role.permissions.filter((row) => row.validTo === null).map((row) => row.permission),
  );
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form
        form={form}
        onSubmit={act.mutate}
        error={act.error}
        labels={{ permission: t('roles.permission'), fromDay: day }}
      >
        <GivenField label={t('roles.choose')} value={both(role.name)} />
        {permission === undefined ? (
          <SelectField
            name="permission"
            label={t('roles.permission')}
            choices={Permission.options
              .filter((one) => !held.has(one))
              .map((one) => ({ value: one, text: both(PERMISSION_NAMES[one]) }))}
          />
        ) : null}
        <DateField name="fromDay" label={day} hint={t('roles.fromHint')} today={today} />
        <div>
          <NextStep submit busy={act.isPending}>
            {title}
          </NextStep>
        </div>
      </Form>
    </Dialog>
  );
}
