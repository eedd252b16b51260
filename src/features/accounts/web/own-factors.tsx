import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { call } from '#platform/web/api/call.ts';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { keyOf } from '#platform/web/api/use-call.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  addPasskey,
  type Factors,
  getFactors,
  removePasskey,
  removeTotp,
  renewRecoveryCodes,
} from '../contract.ts';
import css from './own-account.module.css';
import { canUsePasskeys, makePasskey } from './passkey.ts';
import { ProofDialog, withoutProof } from './proof-dialog.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { TotpSetUp } from './totp-set-up.tsx';
import { accountWords } from './words.ts';

type Codes = readonly string[] | null;

/** Application, passkeys and recovery codes: what there is, and how to change it. */
export function OwnFactors({ factors }: { factors: Factors }) {
  const t = useWords(accountWords);
  const [codes, setCodes] = useState<Codes>(null);
  return (
    <Section title={t('me.factors')}>
      {factors.secondFactorNeeded ? null : <p className={css.quiet}>{t('me.exempt')}</p>}
      <ApplicationLine factors={factors} onCodes={setCodes} />
      <PasskeyLine factors={factors} onCodes={setCodes} />
      <RecoveryLine factors={factors} onCodes={setCodes} />
      <Dialog open={codes !== null} title={t('me.recovery')} onClose={() => setCodes(null)}>
        {codes === null ? null : (
          <RecoveryCodes codes={codes} verb={t('me.codesKept')} onDone={() => setCodes(null)} />
        )}
      </Dialog>
    </Section>
  );
}

interface LineProps {
  readonly factors: Factors;
  onCodes(codes: Codes): void;
}

function ApplicationLine({ factors, onCodes }: LineProps) {
  const t = useWords(accountWords);
  const f = useFormats();
  const [open, setOpen] = useState(false);
  const remove = useAct(removeTotp, { refreshes: [getFactors] });
  const since = factors.totpSince;
  return (
    <div className={css.line}>
      <p className={css.name}>{t('me.application')}</p>
      <div>
        <p>
          {since === null
            ? t('me.noApplication')
            : t('me.applicationSince', { at: f.instant(since) })}
        </p>
        <ProblemNotice error={withoutProof(remove.error)} />
      </div>
      <div className={css.row}>
        <StepLink run={() => setOpen(true)}>
          {t(since === null ? 'me.addApplication' : 'me.renewApplication')}
        </StepLink>
        {since === null ? null : (
          <StepLink run={() => remove.mutate({})}>
            {t('me.removeNamed', { name: t('me.application').toLowerCase() })}
          </StepLink>
        )}
      </div>
      <Dialog open={open} title={t('me.addApplication')} onClose={() => setOpen(false)}>
        <TotpSetUp
          onDone={(made) => {
            setOpen(false);
            onCodes(made);
          }}
        />
      </Dialog>
      <ProofDialog
        error={remove.error}
        onProved={() => remove.mutate({})}
        onClose={() => remove.reset()}
      />
    </div>
  );
}

function PasskeyLine({ factors, onCodes }: LineProps) {
  const t = useWords(accountWords);
  const f = useFormats();
  const client = useQueryClient();
  const add = useMutation<OutputOf<typeof addPasskey>, ProblemError, void>({
    mutationFn: async () => await call(addPasskey, { ...(await makePasskey()), label: '' }),
    onSuccess: async ({ recoveryCodes }) => {
      await client.invalidateQueries({ queryKey: keyOf(getFactors) });
      onCodes(recoveryCodes);
    },
  });
  const remove = useAct(removePasskey, { refreshes: [getFactors] });
  const again = () => {
    if (add.error !== null) {
      add.mutate();
    } else if (remove.variables !== undefined) {
      remove.mutate(remove.variables);
    }
  };
  return (
    <div className={css.line}>
      <p className={css.name}>{t('me.passkeys')}</p>
      <div>
        {factors.passkeys.length === 0 ? <p>{t('me.noPasskeys')}</p> : null}
        <ul className={css.keys}>
          {factors.passkeys.map((key) => (
            <li key={key.id}>
              <span>{key.label}</span>
              <span className={css.quiet}>
                {t('me.passkeyAdded', { at: f.instant(key.createdAt) })}
                {key.lastUsedAt === null
                  ? ''
                  : `, ${t('me.passkeyUsed', { at: f.instant(key.lastUsedAt) })}`}
              </span>
              <StepLink run={() => remove.mutate({ id: key.id })}>
                {t('me.removeNamed', { name: key.label })}
              </StepLink>
            </li>
          ))}
        </ul>
        {canUsePasskeys() ? null : <p className={css.quiet}>{t('me.noPasskeysHere')}</p>}
        <ProblemNotice error={withoutProof(add.error ?? remove.error)} />
      </div>
      {canUsePasskeys() ? <StepLink run={() => add.mutate()}>{t('me.addPasskey')}</StepLink> : null}
      <ProofDialog
        error={add.error ?? remove.error}
        onProved={again}
        onClose={() => {
          add.reset();
          remove.reset();
        }}
      />
    </div>
  );
}

function RecoveryLine({ factors, onCodes }: LineProps) {
  const t = useWords(accountWords);
  const renew = useAct(renewRecoveryCodes, {
    refreshes: [getFactors],
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  return (
    <div className={css.line}>
      <p className={css.name}>{t('me.recovery')}</p>
      <div>
        <p>{t('me.recoveryLeft', { count: factors.recoveryCodesLeft })}</p>
        <ProblemNotice error={withoutProof(renew.error)} />
      </div>
      <StepLink run={() => renew.mutate({})}>{t('me.renewRecovery')}</StepLink>
      <ProofDialog
        error={renew.error}
        onProved={() => renew.mutate({})}
        onClose={() => renew.reset()}
      />
    </div>
  );
}
