import { useState } from 'react';
import { useCall } from '#platform/web/api/use-call.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type GroupView, listGroupMembers, listGroups } from '../contract.ts';
import css from './agencies.module.css';
import { useKindName } from './agency-columns.tsx';
import { AgencyLink } from './agency-link.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { agencyWords } from './words.ts';

/** Collective addressees: how they are written, whom they take in, who that is today. */
export function GroupsPage() {
  const t = useWords(agencyWords);
  const mayEdit = may(useMe(), 'agency.edit');
  const groups = useCall(listGroups, {});
  const [showing, setShowing] = useState<GroupView | null>(null);
  const [editing, setEditing] = useState<GroupView | null>(null);
  return (
    <Page>
      <PageTitle
        title={t('groups.title')}
        lead={t('groups.lead')}
        help={<p>{t('groups.help')}</p>}
      />
      <ProblemNotice error={groups.error} />
      <ul className={css.plain}>
        {(groups.data?.rows ?? []).map((group) => (
          <GroupLine
            key={group.code}
            group={group}
            onShow={() => setShowing(group)}
            {...(mayEdit ? { onEdit: () => setEditing(group) } : {})}
          />
        ))}
      </ul>
      {showing === null ? null : <MembersDialog group={showing} onClose={() => setShowing(null)} />}
      {editing === null ? null : <GroupDialog group={editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

function GroupLine(props: { group: GroupView; onShow(): void; onEdit?: () => void }) {
  const { group, onShow, onEdit } = props;
  const t = useWords(agencyWords);
  const f = useFormats();
  const kindName = useKindName();
  const parts = group.selectors.map((one) =>
    [
      [...one.branches.map((branch) => t(`branches.${branch}`)), ...one.kinds.map(kindName)].join(
        ', ',
      ),
      `(${t(`groups.${one.reach}`)})`,
    ].join(' '),
  );
  return (
    <li>
      <div>
        <strong>{group.name}</strong>
        <p className={css.small}>
          {[...parts, ...(group.membersOnly ? [t('groups.membersOnly')] : [])].join(' · ')}
        </p>
        <p className={css.small}>{t('history.on', { day: f.day(group.validFrom) })}</p>
      </div>
      <span className={css.ways}>
        <span>{t('groups.count', { count: group.memberCount })}</span>
        <StepLink run={onShow}>{t('groups.show')}</StepLink>
        {onEdit === undefined ? null : <StepLink run={onEdit}>{t('groups.edit')}</StepLink>}
      </span>
    </li>
  );
}

function MembersDialog({ group, onClose }: { group: GroupView; onClose(): void }) {
  const t = useWords(agencyWords);
  const members = useCall(listGroupMembers, { code: group.code });
  return (
    <Dialog open title={t('groups.membersTitle', { name: group.name })} onClose={onClose}>
      <ProblemNotice error={members.error} />
      <ul className={css.plain}>
        {(members.data?.rows ?? []).map((one) => (
          <li key={one.id}>
            <AgencyLink {...one} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
