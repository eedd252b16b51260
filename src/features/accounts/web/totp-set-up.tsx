import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { HelpNote } from '#platform/web/kit/help-note.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { confirmTotp, getFactors, startTotp } from '../contract.ts';
import { QrPicture } from './qr-picture.tsx';
import css from './sign-in.module.css';
import { accountWords } from './words.ts';

/** Shows the secret as a picture to photograph and as letters to type, and takes the first code. */
export function TotpSetUp({ onDone }: { onDone(codes: readonly string[] | null): void }) {
  const t = useWords(accountWords);
  const [code, setCode] = useState('');
  const start = useAct(startTotp);
  const started = useRef(false);
  const confirm = useAct(confirmTotp, {
    refreshes: [getFactors],
    onDone: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  const { mutate } = start;
  useEffect(() => {
    if (!started.current) {
      started.current = true;
      mutate({});
    }
  }, [mutate]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ code });
  };
  const made = start.data;
  return (
    <form className={css.form} onSubmit={submit}>
      <ProblemNotice error={start.error} onRetry={() => mutate({})} />
      <ol className={css.steps}>
        <li>{t('totp.install')}</li>
        <li>
          {t('totp.scan')}
          {made === undefined ? (
            <p role="status">{t('totp.making')}</p>
          ) : (
            <>
              <QrPicture text={made.address} name={t('totp.picture')} />
              <HelpNote title={t('totp.noCamera')}>
                <p>{t('totp.type')}</p>
                <p className={css.secretText}>{made.secret.match(/.{1,4}/g)?.join(' ')}</p>
              </HelpNote>
            </>
          )}
        </li>
        <li>{t('totp.prove')}</li>
      </ol>
      <ProblemNotice error={confirm.error} />
      <TextInput
        label={t('second.label')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        classNames={{ input: css.digits ?? '' }}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" loading={confirm.isPending} disabled={made === undefined}>
        {t('totp.confirm')}
      </Button>
    </form>
  );
}
