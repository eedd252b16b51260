import { useState } from 'react';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { LanguageSwitch } from '#platform/web/shell/language-switch.tsx';
import { getFactors } from '../contract.ts';
import css from './own-account.module.css';
import { OwnFactors } from './own-factors.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { PasswordForm } from './password-form.tsx';
import { accountWords } from './words.ts';

/** One's own account: language, password, second factor, devices. */
export function OwnAccountPage() {
  const t = useWords(accountWords);
  const me = useMe();
  const factors = useCall(getFactors, {});
  return (
    <Page>
      <PageTitle
        title={t('titles.me')}
        above={`${me.officer.name} · ${me.post.title}, ${me.post.agency.name}`}
        lead={t('me.lead')}
      />
      <Section title={t('me.language')}>
        <LanguageSwitch />
      </Section>
      <ProblemNotice error={factors.error} onRetry={() => void factors.refetch()} />
      {factors.data === undefined ? null : (
        <>
          <PasswordSection since={factors.data.passwordSince} />
          <OwnFactors factors={factors.data} />
        </>
      )}
      <OwnSessions />
    </Page>
  );
}

function PasswordSection({ since }: { since: string | null }) {
  const t = useWords(accountWords);
  const f = useFormats();
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState(false);
  return (
    <Section title={t('me.password')}>
      <div className={css.stack}>
        {since === null ? null : <p>{t('me.passwordSince', { at: f.instant(since) })}</p>}
        {changed ? <p role="status">{t('me.passwordChanged')}</p> : null}
        {open ? (
          <PasswordForm
            needsCurrent
            onDone={() => {
              setOpen(false);
              setChanged(true);
            }}
          />
        ) : (
          <StepLink run={() => setOpen(true)}>{t('me.change')}</StepLink>
        )}
      </div>
    </Section>
  );
}
