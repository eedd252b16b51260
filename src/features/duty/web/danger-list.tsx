import { useState } from 'react';
import { DangerState } from '#domain/duty/duty-codes.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { KeysStrip } from '#platform/web/kit/keys-strip.tsx';
import { Ledger, LedgerSection } from '#platform/web/kit/ledger.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  acknowledgeDanger,
  countDangerAlerts,
  type DangerRow,
  listDangerAlerts,
} from '../contract.ts';
import { CloseDangerDialog } from './close-danger-dialog.tsx';
import { DangerLine } from './danger-line.tsx';
import { StepsDialog } from './steps-dialog.tsx';
import { dutyWords } from './words.ts';

/** Alerts: unanswered ones on top with the minutes left; N acknowledges the first. */
export function DangerList() {
  const t = useWords(dutyWords);
  const alerts = useCall(listDangerAlerts, { limit: 100 }, { refetchEvery: 10_000 });
  const [closing, setClosing] = useState<DangerRow | null>(null);
  const [told, setTold] = useState<DangerRow | null>(null);
  const take = useAct(acknowledgeDanger, { refreshes: [listDangerAlerts, countDangerAlerts] });
  const rows = alerts.data?.rows ?? [];
  const first = rows.find((row) => row.state === 'calling' && row.mayAnswer);
  return (
    <>
      <ProblemNotice error={alerts.error ?? take.error} onRetry={() => void alerts.refetch()} />
      {alerts.data !== undefined && rows.length === 0 ? (
        <EmptyPage title={t('danger.none')} text={t('danger.noneText')} />
      ) : null}
      {rows.length === 0 ? null : (
        <Ledger>
          {DangerState.options.map((state) => {
            const those = rows.filter((row) => row.state === state);
            return those.length === 0 ? null : (
              <LedgerSection
                key={state}
                name={t(`danger.groups.${state}`)}
                count={String(those.length)}
                danger={state === 'calling'}
              >
                {those.map((row) => (
                  <DangerLine
                    key={row.id}
                    row={row}
                    clock={{ now: alerts.data?.now ?? '', readAt: alerts.dataUpdatedAt }}
                    busy={take.isPending}
                    onTake={() => take.mutate({ id: row.id })}
                    onClose={() => setClosing(row)}
                    onSteps={() => setTold(row)}
                  />
                ))}
              </LedgerSection>
            );
          })}
        </Ledger>
      )}
      {closing === null ? null : (
        <CloseDangerDialog id={closing.id} onDone={() => setClosing(null)} />
      )}
      {told === null ? null : <StepsDialog id={told.id} onClose={() => setTold(null)} />}
      {first === undefined ? null : (
        <KeysStrip
          keys={[{ key: 'n', word: t('danger.takeKey'), run: () => take.mutate({ id: first.id }) }]}
        />
      )}
    </>
  );
}
