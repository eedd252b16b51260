import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { readReturnAddress } from '#platform/web/address/return-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { Shield } from '#platform/web/shell/brand.tsx';
import { LanguageSwitch } from '#platform/web/shell/language-switch.tsx';
import { signIn, welcome } from '../contract.ts';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import css from './sign-in.module.css';
import { accountWords } from './words.ts';

type Welcome = OutputOf<typeof welcome>;

/** Name and password; in a demonstration also the accounts to choose from. */
export function SignInPage() {
  const t = useWords(accountWords);
  const answer = useCall(welcome, {});
  const [name, setName] = useState('');
  const installation = answer.data;
  const accounts = installation?.demonstrationAccounts ?? [];
  return (
    <main className={css.page}>
      <div className={css.languages}>
        <LanguageSwitch />
      </div>
      <div className={css.columns} data-wide={accounts.length > 0}>
        <section className={css.enter}>
          <header className={css.brand}>
            <Shield size={48} />
            <p className={css.product}>Lá Chắn</p>
            <p className={css.lead}>{t('signIn.lead')}</p>
          </header>
          <h1>{t('signIn.title')}</h1>
          <p className={css.installation}>{sayInstallation(installation)}</p>
          <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />
          <SignInForm name={name} onName={setName} isDemonstration={accounts.length > 0} />
        </section>
        {accounts.length === 0 ? null : <DemonstrationAccounts rows={accounts} take={setName} />}
      </div>
    </main>
  );
}

function sayInstallation(installation: Welcome | undefined): string {
  return installation?.name ?? '\u00a0';
}

const DEMONSTRATION_PASSWORD = 'la chan minh hoa';

interface SignInFormProps {
  readonly name: string;
  onName(name: string): void;
  /** The shared password of the invented accounts stands there already. */
  readonly isDemonstration: boolean;
}

function SignInForm({ name, onName, isDemonstration }: SignInFormProps) {
  const t = useWords(accountWords);
  const [typed, setPassword] = useState<string | null>(null);
  const password = typed ?? (isDemonstration ? DEMONSTRATION_PASSWORD : '');
  const button = useRef<HTMLButtonElement>(null);
  const enter = useEnter();
  useEffect(() => {
    if (name !== '' && isDemonstration && document.activeElement?.tagName !== 'INPUT') {
      button.current?.focus();
    }
  }, [name, isDemonstration]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate({ name, password });
  };
  const unfinished = enter.data !== undefined && enter.data.stage !== 'full';
  return (
    <form className={css.form} onSubmit={submit}>
      <ProblemNotice error={enter.error} />
      {unfinished ? <p role="alert">{t('signIn.unfinished')}</p> : null}
      <TextInput
        label={t('signIn.name')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        required
        withAsterisk={false}
        value={name}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('signIn.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button ref={button} type="submit" loading={enter.isPending}>
        {t('signIn.enter')}
      </Button>
      <p className={css.help}>{t('signIn.help')}</p>
    </form>
  );
}

/** After signing in nothing of an earlier officer stays in memory. */
function useEnter() {
  const client = useQueryClient();
  const search: Record<string, unknown> = useSearch({ strict: false });
  return useAct(signIn, {
    onDone: (answer) => {
      if (answer.stage === 'full') {
        client.clear();
        window.location.assign(readReturnAddress(search.return));
      }
    },
  });
}
