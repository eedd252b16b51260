import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { Icon } from '#platform/web/kit/icon.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { proveByPasskey, proveByPassword } from '../contract.ts';
import css from './own-account.module.css';
import { canUsePasskeys } from './passkey.ts';
import { usePasskey } from './use-passkey.ts';
import { accountWords } from './words.ts';

interface ProofDialogProps {
  /** What the act was refused with; only a missing fresh proof opens the dialog. */
  readonly error: ProblemError | null;
  /** Runs the act again, as it was. */
  onProved(): void;
  onClose(): void;
}

/** Asks again who sits there, then lets the act go on. */
export function ProofDialog({ error, onProved, onClose }: ProofDialogProps) {
  const t = useWords(accountWords);
  const asks = error?.problem.code === 'session.recent-required';
  return (
    <Dialog open={asks} title={t('proof.title')} onClose={onClose}>
      <ProofForm onProved={onProved} />
    </Dialog>
  );
}

/** The error to show beside an act: a missing proof is asked for, not told. */
export function withoutProof(error: ProblemError | null): ProblemError | null {
  return error?.problem.code === 'session.recent-required' ? null : error;
}

function ProofForm({ onProved }: { onProved(): void }) {
  const t = useWords(accountWords);
  const [password, setPassword] = useState('');
  const act = useAct(proveByPassword, { onDone: onProved });
  const passkey = usePasskey(proveByPasskey, onProved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ password });
  };
  return (
    <form className={css.stack} onSubmit={submit}>
      <p>{t('proof.text')}</p>
      <ProblemNotice error={act.error ?? passkey.error} />
      <PasswordInput
        label={t('password.current')}
        autoComplete="current-password"
        autoFocus
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div className={css.row}>
        <Button type="submit" loading={act.isPending}>
          {t('proof.confirm')}
        </Button>
        {canUsePasskeys() ? (
          <Button
            variant="default"
            leftSection={<Icon name="lock" />}
            loading={passkey.isPending}
            onClick={() => passkey.mutate()}
          >
            {t('passkey.use')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
