import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe, useSessionDoors } from '#platform/web/session/session.tsx';
import { Shield } from './brand.tsx';
import css from './lock-screen.module.css';
import { shellWords } from './shell-words.ts';

/** Stands before everything after 15 idle minutes; what was being done stays behind it. */
export function LockScreen({ onOpen, children }: { onOpen(): void; children?: ReactNode }) {
  const t = useWords(shellWords);
  const me = useMe();
  const doors = useSessionDoors();
  const dialog = useRef<HTMLDialogElement>(null);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ProblemError | null>(null);
  useEffect(() => {
    const from = document.activeElement;
    dialog.current?.showModal();
    return () => {
      setTimeout(() => from instanceof HTMLElement && from.focus());
    };
  }, []);
  const prove = (proof: Promise<void>) => {
    setBusy(true);
    setError(null);
    proof
      .then(onOpen, (refusal: unknown) => setError(toProblemError(refusal)))
      .finally(() => setBusy(false));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove(doors.unlock(password));
  };
  const { unlockByPasskey } = doors;
  return (
    <dialog
      ref={dialog}
      className={css.screen}
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
      // a second Escape closes any dialog, whatever was said to the first
      onClose={() => dialog.current?.showModal()}
    >
      <form className={css.form} onSubmit={submit}>
        <Shield size={40} />
        <h1 id="lock-title">{t('lock.title')}</h1>
        <p>{t('lock.text')}</p>
        {children}
        {error === null ? null : <ProblemNotice error={error} />}
        <PasswordInput
          label={t('lock.password', { name: me.officer.name })}
          autoComplete="current-password"
          value={password}
          data-autofocus
          autoFocus
          required
          withAsterisk={false}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy}>
          {t('lock.open')}
        </Button>
        {unlockByPasskey === undefined ? null : (
          <Button variant="default" disabled={busy} onClick={() => prove(unlockByPasskey())}>
            {t('lock.passkey')}
          </Button>
        )}
        <Button variant="subtle" onClick={() => void doors.signOut()}>
          {t('lock.leave')}
        </Button>
      </form>
    </dialog>
  );
}
