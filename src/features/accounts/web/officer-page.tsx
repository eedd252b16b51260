import { useState } from 'react';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { getOfficer, type OfficerDetail } from '../contract.ts';
import { type AccountAct, AccountActs } from './account-acts.tsx';
import { EditPerson } from './edit-person.tsx';
import { NewPostDialog } from './new-post-dialog.tsx';
import { STATE_SHAPES } from './officer-columns.tsx';
import { officerWords } from './officer-words.ts';
import css from './officers.module.css';
import { PostBlock } from './post-block.tsx';

/** One officer: state, contact, posts with their capacities and covers. */
export function OfficerPage() {
  const officer = useCall(getOfficer, { id: useParam('officerId') });
  return (
    <Page>
      <ProblemNotice error={officer.error} onRetry={() => void officer.refetch()} />
      {officer.data === undefined ? null : <Officer officer={officer.data} />}
    </Page>
  );
}

function Officer({ officer }: { officer: OfficerDetail }) {
  const t = useWords(officerWords);
  const [act, setAct] = useState<AccountAct | null>(null);
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState(false);
  return (
    <>
      <OfficerHeader officer={officer} onAct={setAct} onEdit={() => setEditing(true)} />
      <Section title={t('detail.posts')}>
        {officer.posts.map((post) => (
          <PostBlock key={post.id} post={post} />
        ))}
        {officer.mayAddPost.allowed ? (
          <StepLink run={() => setAdding(true)}>{t('post.addAnother')}</StepLink>
        ) : null}
      </Section>
      <AccountActs officer={officer} act={act} onClose={() => setAct(null)} />
      {adding ? <NewPostDialog officerId={officer.id} onClose={() => setAdding(false)} /> : null}
      {editing ? <EditPerson officer={officer} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

interface OfficerHeaderProps {
  readonly officer: OfficerDetail;
  onAct(act: AccountAct): void;
  onEdit(): void;
}

function OfficerHeader({ officer, onAct, onEdit }: OfficerHeaderProps) {
  const t = useWords(officerWords);
  const both = useBothLanguages();
  const { mayManageAccount: manage, mayRevokeSessions: revoke, state } = officer;
  const works = state === 'active' || state === 'invited';
  const ways: AccountAct[] = [
    ...(works ? (['suspend', 'left'] as const) : (['readmit'] as const)),
    ...(officer.openSessions > 0 && revoke.allowed ? (['revoke'] as const) : []),
  ];
  const open = ways.filter((way) => manage.allowed || way === 'revoke');
  return (
    <RecordHeader
      above={<StepLink to="/officers">{t('detail.back')}</StepLink>}
      code={officer.signInName}
      title={officer.rankTitle === null ? officer.name : `${officer.rankTitle} ${officer.name}`}
      state={<StateBadge shape={STATE_SHAPES[state]}>{t(`states.${state}`)}</StateBadge>}
      tags={
        <span className={css.quiet}>
          {[t('detail.sessions', { count: officer.openSessions }), officer.email, officer.phone]
            .filter((one) => one !== null)
            .join(' · ')}
        </span>
      }
      {...(manage.allowed && works
        ? { next: <NextStep run={() => onAct('issue')}>{t('detail.issue')}</NextStep> }
        : {})}
      others={[
        ...(manage.allowed
          ? [
              <StepLink key="edit" run={onEdit}>
                {t('detail.edit')}
              </StepLink>,
            ]
          : []),
        ...open.map((way) => (
          <StepLink key={way} run={() => onAct(way)}>
            {t(`detail.${way}`)}
          </StepLink>
        )),
      ]}
      closed={
        manage.reason === null ? [] : [{ name: t('detail.issue'), reason: both(manage.reason) }]
      }
    />
  );
}
