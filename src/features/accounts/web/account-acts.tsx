import { useState } from 'react';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { ConfirmDialog } from '#platform/web/kit/confirm-dialog.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  findOfficers,
  getOfficer,
  issueCode,
  type OfficerDetail,
  revokeOfficerSessions,
  setOfficerState,
} from '../contract.ts';
import { officerWords } from './officer-words.ts';
import { ShownCode } from './shown-code.tsx';

export type AccountAct = 'issue' | 'suspend' | 'readmit' | 'left' | 'revoke';

const STATES = { suspend: 'suspended', readmit: 'active', left: 'left' } as const;

interface AccountActsProps {
  readonly officer: OfficerDetail;
  readonly act: AccountAct | null;
  onClose(): void;
}

/** Says what each act on the account does, asks once more, does it; a code is shown once. */
export function AccountActs({ officer, act, onClose }: AccountActsProps) {
  const t = useWords(officerWords);
  const [shown, setShown] = useState<OutputOf<typeof issueCode> | null>(null);
  const options = { refreshes: [getOfficer, findOfficers], onDone: onClose };
  const issue = useAct(issueCode, {
    refreshes: [getOfficer],
    onDone: (code) => {
      setShown(code);
      onClose();
    },
  });
  const state = useAct(setOfficerState, options);
  const revoke = useAct(revokeOfficerSessions, options);
  const { id, name } = officer;
  const run = () => {
    if (act === 'issue') {
      issue.mutate({ id });
    } else if (act === 'revoke') {
      revoke.mutate({ id });
    } else if (act !== null) {
      state.mutate({ id, state: STATES[act] });
    }
  };
  const error: ProblemError | null = issue.error ?? state.error ?? revoke.error;
  return (
    <>
      {act === null ? null : (
        <ConfirmDialog
          open
          title={t(`detail.${act}`)}
          verb={t(`detail.${act}`)}
          busy={issue.isPending || state.isPending || revoke.isPending}
          error={error}
          onConfirm={run}
          onClose={onClose}
        >
          <p>{t(`detail.${act}Text`, { name })}</p>
        </ConfirmDialog>
      )}
      <ShownCode shown={shown} name={name} onClose={() => setShown(null)} />
    </>
  );
}
