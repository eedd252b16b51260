import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Ledger, LedgerLine, LedgerSection } from '#platform/web/kit/ledger.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type DangerAlertRow, listDangerAlerts, openDangerAlert } from '../contract.ts';
import { publicTipWords } from './words.ts';

/** People in danger now, on top of everything; the place only. */
export function DangerAlerts() {
  const t = useWords(publicTipWords);
  const rows = useCall(listDangerAlerts, {}).data?.rows ?? [];
  return rows.length === 0 ? null : (
    <Ledger>
      <LedgerSection name={t('alerts.title')} count={String(rows.length)} danger>
        {rows.map((row) => (
          <AlertLine key={row.id} row={row} />
        ))}
      </LedgerSection>
    </Ledger>
  );
}

function AlertLine({ row }: { row: DangerAlertRow }) {
  const t = useWords(publicTipWords);
  const f = useFormats();
  const [words, setWords] = useState<string | null>(null);
  const open = useAct(openDangerAlert, {
    onDone: ({ placeWords }) => setWords(placeWords === '' ? t('alerts.none') : placeWords),
  });
  return (
    <>
      <LedgerLine
        what={row.placeName ?? t('alerts.unknown')}
        why={words ?? `${t('alerts.at', { at: f.instant(row.raisedAt) })}. ${t('alerts.note')}`}
        action={
          words === null ? (
            <StepLink run={() => open.mutate({ id: row.id })}>{t('alerts.open')}</StepLink>
          ) : null
        }
      />
      <ProblemNotice error={open.error} />
    </>
  );
}
