import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { proveCode, type SignInStage, signInByPasskey, signOut } from '../contract.ts';
import { canUsePasskeys } from './passkey.ts';
import css from './sign-in.module.css';
import { useEnter } from './use-enter.ts';
import { usePasskey } from './use-passkey.ts';
import { accountWords } from './words.ts';

/** The second question: a code of the application, a passkey, or one of the ten recovery codes. */
export function SecondFactor({ factors }: { factors: SignInStage['factors'] }) {
  const t = useWords(accountWords);
  const hasPasskey = factors.includes('passkey') && canUsePasskeys();
  const [byRecovery, setByRecovery] = useState(!factors.includes('totp') && !hasPasskey);
  const enter = useEnter();
  const passkey = usePasskey(signInByPasskey, enter);
  const leave = useAct(signOut, { onDone: () => enter(null) });
  const asksCode = factors.includes('totp') || byRecovery;
  return (
    <>
      <h1>{t('second.title')}</h1>
      <ProblemNotice error={passkey.error} />
      {asksCode ? <CodeQuestion key={String(byRecovery)} byRecovery={byRecovery} /> : null}
      {hasPasskey ? (
        <div className={css.otherWays}>
          <Button
            variant={asksCode ? 'default' : 'filled'}
            leftSection={<Icon name="lock" />}
            loading={passkey.isPending}
            onClick={() => passkey.mutate()}
          >
            {t('passkey.use')}
          </Button>
        </div>
      ) : null}
      <div className={css.ways}>
        <StepLink run={() => setByRecovery(!byRecovery)}>
          {t(byRecovery ? 'second.byApplication' : 'second.byRecovery')}
        </StepLink>
        <StepLink run={() => leave.mutate({})}>{t('second.back')}</StepLink>
      </div>
    </>
  );
}

function CodeQuestion({ byRecovery }: { byRecovery: boolean }) {
  const t = useWords(accountWords);
  const [code, setCode] = useState('');
  const enter = useEnter();
  const act = useAct(proveCode, { onDone: enter });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ code });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <ProblemNotice error={act.error} />
      <TextInput
        label={t(byRecovery ? 'second.recoveryLabel' : 'second.label')}
        description={t(byRecovery ? 'second.recoveryHint' : 'second.hint')}
        inputMode={byRecovery ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        spellCheck={false}
        autoFocus
        required
        withAsterisk={false}
        classNames={{ input: (byRecovery ? css.secret : css.digits) ?? '' }}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" loading={act.isPending}>
        {t('second.enter')}
      </Button>
    </form>
  );
}
