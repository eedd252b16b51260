import { useState } from 'react';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { Shield } from '#platform/web/shell/brand.tsx';
import { LanguageSwitch } from '#platform/web/shell/language-switch.tsx';
import { getSignInStage, type SignInStage, welcome } from '../contract.ts';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import { SecondFactor } from './second-factor.tsx';
import { SetUp } from './set-up.tsx';
import css from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { accountWords } from './words.ts';

type Welcome = OutputOf<typeof welcome>;

/** Signing in, one question at a time: name and password, second factor, the first set-up. */
export function SignInPage() {
  const t = useWords(accountWords);
  const answer = useCall(welcome, {});
  const stage = useCall(getSignInStage, {});
  const [name, setName] = useState('');
  const at = stage.data?.at ?? null;
  const accounts = at === null ? (answer.data?.demonstrationAccounts ?? []) : [];
  return (
    <main className={css.page}>
      <div className={css.languages}>
        <LanguageSwitch />
      </div>
      <div
        className={css.columns}
        data-wide={accounts.length > 0}
        data-roomy={at?.stage === 'set-up'}
      >
        <section className={css.enter}>
          <header className={css.brand}>
            <Shield size={48} />
            <p className={css.product}>Lá Chắn</p>
            <p className={css.lead}>{t('signIn.lead')}</p>
          </header>
          <p className={css.installation}>{sayInstallation(t, answer.data)}</p>
          <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />
          <Question at={at} installation={answer.data} name={name} onName={setName} />
        </section>
        {accounts.length === 0 ? null : <DemonstrationAccounts rows={accounts} take={setName} />}
      </div>
    </main>
  );
}

interface QuestionProps {
  readonly at: SignInStage | null;
  readonly installation: Welcome | undefined;
  readonly name: string;
  onName(name: string): void;
}

function Question({ at, installation, name, onName }: QuestionProps) {
  switch (at?.stage) {
    case 'second-factor':
      return <SecondFactor factors={at.factors} />;
    case 'set-up':
      return <SetUp at={at} />;
    default:
      return (
        <SignInForm
          name={name}
          onName={onName}
          isDemonstration={(installation?.demonstrationAccounts.length ?? 0) > 0}
          singleSignOn={installation?.singleSignOn ?? false}
        />
      );
  }
}

function sayInstallation(
  t: (key: 'signIn.exercise') => string,
  installation: Welcome | undefined,
): string {
  if (installation === undefined) {
    return '\u00a0';
  }
  return installation.kind === 'exercise'
    ? `${installation.name} · ${t('signIn.exercise')}`
    : installation.name;
}
