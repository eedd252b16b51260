import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { signIn, signInByCode, signInByPasskey, startSingleSignOn } from '../contract.ts';
import { canUsePasskeys } from './passkey.ts';
import css from './sign-in.module.css';
import { keepState } from './single-sign-on-state.ts';
import { useEnter } from './use-enter.ts';
import { usePasskey } from './use-passkey.ts';
import { accountWords } from './words.ts';

/** The shared password of the invented accounts, printed at start and refused in production. */
const DEMONSTRATION_PASSWORD = 'la chan minh hoa';

interface SignInFormProps {
  readonly name: string;
  onName(name: string): void;
  readonly isDemonstration: boolean;
  readonly singleSignOn: boolean;
}

/** Name and password, or a passkey, the single sign-on, a one-time code. */
export function SignInForm(props: SignInFormProps) {
  const t = useWords(accountWords);
  const [byCode, setByCode] = useState(false);
  return (
    <>
      <h1>{t(byCode ? 'code.title' : 'signIn.title')}</h1>
      {byCode ? <CodeForm {...props} /> : <PasswordForm {...props} />}
      {byCode ? null : <OtherWays singleSignOn={props.singleSignOn} />}
      <div className={css.ways}>
        <StepLink run={() => setByCode(!byCode)}>{t(byCode ? 'code.back' : 'code.way')}</StepLink>
        <p className={css.help}>{t('signIn.help')}</p>
      </div>
    </>
  );
}

function PasswordForm({ name, onName, isDemonstration }: SignInFormProps) {
  const t = useWords(accountWords);
  const [typed, setPassword] = useState<string | null>(null);
  const password = typed ?? (isDemonstration ? DEMONSTRATION_PASSWORD : '');
  const button = useRef<HTMLButtonElement>(null);
  const enter = useEnter();
  const act = useAct(signIn, { onDone: enter });
  useEffect(() => {
    if (name !== '' && isDemonstration && document.activeElement?.tagName !== 'INPUT') {
      button.current?.focus();
    }
  }, [name, isDemonstration]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ name, password });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <ProblemNotice error={act.error} />
      <NameInput name={name} onName={onName} />
      <PasswordInput
        label={t('signIn.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button ref={button} type="submit" loading={act.isPending}>
        {t('signIn.enter')}
      </Button>
    </form>
  );
}

function CodeForm({ name, onName }: SignInFormProps) {
  const t = useWords(accountWords);
  const [code, setCode] = useState('');
  const enter = useEnter();
  const act = useAct(signInByCode, { onDone: enter });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ name, code });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <p className={css.explain}>{t('code.text')}</p>
      <ProblemNotice error={act.error} />
      <NameInput name={name} onName={onName} />
      <TextInput
        label={t('code.label')}
        description={t('code.hint')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
        withAsterisk={false}
        classNames={{ input: css.secret ?? '' }}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" loading={act.isPending}>
        {t('code.enter')}
      </Button>
    </form>
  );
}

function NameInput({ name, onName }: Pick<SignInFormProps, 'name' | 'onName'>) {
  const t = useWords(accountWords);
  return (
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
  );
}

function OtherWays({ singleSignOn }: { singleSignOn: boolean }) {
  const t = useWords(accountWords);
  const enter = useEnter();
  const passkey = usePasskey(signInByPasskey, enter);
  const leave = useAct(startSingleSignOn, {
    onDone: ({ address, state }) => {
      keepState(state);
      window.location.assign(address);
    },
  });
  return (
    <div className={css.otherWays}>
      <ProblemNotice error={passkey.error ?? leave.error} />
      {canUsePasskeys() ? (
        <Button
          variant="default"
          leftSection={<Icon name="lock" />}
          loading={passkey.isPending}
          onClick={() => passkey.mutate()}
        >
          {t('passkey.enter')}
        </Button>
      ) : null}
      {singleSignOn ? (
        <Button
          variant="default"
          leftSection={<Icon name="org" />}
          loading={leave.isPending}
          onClick={() => leave.mutate({})}
        >
          {t('signIn.singleSignOn')}
        </Button>
      ) : null}
    </div>
  );
}
