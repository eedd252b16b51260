import { useState } from 'react';
import type { Permission } from '#domain/access/permission.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { listRoles, type RoleView } from '../contract.ts';
import { officerWords } from './officer-words.ts';
import css from './officers.module.css';
import { PERMISSION_NAMES } from './permission-names.ts';
import { RoleChangeDialog } from './role-change-dialog.tsx';

/** Roles with their dated permissions; changed from a day on by whoever edits settings. */
export function RolesPage() {
  const t = useWords(officerWords);
  const roles = useCall(listRoles, {});
  const rows = roles.data?.rows ?? [];
  const both = useBothLanguages();
  const names = new Map(rows.map((role) => [role.code as string, both(role.name)]));
  return (
    <Page>
      <PageTitle title={t('roles.title')} lead={t('roles.lead')} />
      <ProblemNotice error={roles.error} onRetry={() => void roles.refetch()} />
      {rows.map((role) => (
        <RoleSection key={role.code} role={role} names={names} />
      ))}
    </Page>
  );
}

type Change = { granted: true } | { granted: false; permission: Permission };

function RoleSection({ role, names }: { role: RoleView; names: ReadonlyMap<string, string> }) {
  const t = useWords(officerWords);
  const both = useBothLanguages();
  const [change, setChange] = useState<Change | null>(null);
  const listed = (codes: readonly string[]) =>
    codes.map((code) => names.get(code) ?? code).join(', ');
  return (
    <Section title={both(role.name)} note={role.caseRole ? t('roles.caseRole') : undefined}>
      <p className={css.quiet}>{t('roles.grantedBy', { names: listed(role.grantedBy) })}</p>
      {role.excludes.length === 0 ? null : (
        <p className={css.quiet}>{t('roles.excludes', { names: listed(role.excludes) })}</p>
      )}
      <ul className={css.permissions}>
        {role.permissions.map((row) => (
          <PermissionLine
            key={`${row.permission} ${row.validFrom}`}
            row={row}
            {...(role.mayChange.allowed && row.validTo === null
              ? { onEnd: () => setChange({ granted: false, permission: row.permission }) }
              : {})}
          />
        ))}
      </ul>
      {role.mayChange.allowed ? (
        <StepLink run={() => setChange({ granted: true })}>{t('roles.add')}</StepLink>
      ) : null}
      {change === null ? null : (
        <RoleChangeDialog
          role={role}
          {...(change.granted ? {} : { permission: change.permission })}
          onClose={() => setChange(null)}
        />
      )}
    </Section>
  );
}

interface PermissionLineProps {
  readonly row: RoleView['permissions'][number];
  onEnd?(): void;
}

function PermissionLine({ row, onEnd }: PermissionLineProps) {
  const t = useWords(officerWords);
  const f = useFormats();
  const both = useBothLanguages();
  const { today } = useMe();
  const name = both(PERMISSION_NAMES[row.permission]);
  const dates = [
    row.validFrom > '2000-01-01' ? t('roles.from', { from: f.day(row.validFrom) }) : '',
    row.validTo === null ? '' : t('roles.until', { to: f.day(row.validTo) }),
  ].filter((one) => one !== '');
  const over = row.validTo !== null && row.validTo < today;
  return (
    <li>
      {over ? <s>{name}</s> : <span>{name}</span>}
      {dates.length === 0 ? null : <span className={css.quiet}>{dates.join(' ')}</span>}
      {onEnd === undefined ? null : (
        <button
          type="button"
          className={css.remove}
          aria-label={t('roles.end', { name })}
          title={t('roles.end', { name })}
          onClick={onEnd}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </li>
  );
}
