import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { call } from '#platform/web/api/call.ts';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { addPasskey } from '../contract.ts';
import { canUsePasskeys, makePasskey } from './passkey.ts';
import css from './sign-in.module.css';
import { TotpSetUp } from './totp-set-up.tsx';
import { accountWords } from './words.ts';

/** Chooses the second factor: a passkey on this device, or an application on the phone. */
export function NewFactor({ onDone }: { onDone(codes: readonly string[] | null): void }) {
  const t = useWords(accountWords);
  const [byApplication, setByApplication] = useState(!canUsePasskeys());
  const passkey = useMutation<OutputOf<typeof addPasskey>, ProblemError, void>({
    mutationFn: async () => await call(addPasskey, { ...(await makePasskey()), label: '' }),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  if (byApplication) {
    return <TotpSetUp onDone={onDone} />;
  }
  return (
    <div className={css.choices}>
      <ProblemNotice error={passkey.error} />
      <button
        type="button"
        className={css.choice}
        aria-busy={passkey.isPending}
        onClick={() => passkey.mutate()}
      >
        <Icon name="lock" size={24} />
        <span className={css.choiceTitle}>{t('setUp.passkey')}</span>
        <span className={css.choiceText}>{t('setUp.passkeyText')}</span>
      </button>
      <button type="button" className={css.choice} onClick={() => setByApplication(true)}>
        <Icon name="phone" size={24} />
        <span className={css.choiceTitle}>{t('setUp.application')}</span>
        <span className={css.choiceText}>{t('setUp.applicationText')}</span>
      </button>
    </div>
  );
}
