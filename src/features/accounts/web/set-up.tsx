import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { keyOf } from '#platform/web/api/use-call.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { finishSetUp, getSignInStage, type SignInStage, signOut } from '../contract.ts';
import { NewFactor } from './new-factor.tsx';
import { PasswordForm } from './password-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import css from './sign-in.module.css';
import { useEnter } from './use-enter.ts';
import { accountWords } from './words.ts';

/** The first set-up: a password of one's own, a second factor, recovery codes; then the house is open. */
export function SetUp({ at }: { at: SignInStage }) {
  const t = useWords(accountWords);
  const client = useQueryClient();
  const enter = useEnter();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const finish = useAct(finishSetUp, { onDone: enter });
  const leave = useAct(signOut, { onDone: () => enter(null) });
  const [first] = useState(at.lacks.length + 1);
  const step = codes !== null ? first : first - at.lacks.length;
  const look = () => void client.invalidateQueries({ queryKey: keyOf(getSignInStage) });
  return (
    <>
      <p className={css.step}>{t('setUp.step', { step, of: first })}</p>
      {codes === null ? (
        <SetUpQuestion
          at={at}
          onPassword={look}
          onFactor={(made) => (made === null ? finish.mutate({}) : setCodes(made))}
        />
      ) : (
        <RecoveryCodes
          codes={codes}
          verb={t('setUp.finish')}
          busy={finish.isPending}
          onDone={() => finish.mutate({})}
        />
      )}
      <ProblemNotice error={finish.error} />
      <div className={css.ways}>
        <StepLink run={() => leave.mutate({})}>{t('setUp.leave')}</StepLink>
      </div>
    </>
  );
}

interface SetUpQuestionProps {
  readonly at: SignInStage;
  onPassword(): void;
  onFactor(codes: readonly string[] | null): void;
}

function SetUpQuestion({ at, onPassword, onFactor }: SetUpQuestionProps) {
  const t = useWords(accountWords);
  if (at.lacks.includes('password')) {
    return (
      <>
        <h1>{t('setUp.passwordTitle')}</h1>
        <p className={css.explain}>{t('setUp.passwordText')}</p>
        <PasswordForm needsCurrent={false} onDone={onPassword} />
      </>
    );
  }
  return (
    <>
      <h1>{t('setUp.factorTitle')}</h1>
      <p className={css.explain}>{t('setUp.factorText')}</p>
      <NewFactor onDone={onFactor} />
    </>
  );
}
