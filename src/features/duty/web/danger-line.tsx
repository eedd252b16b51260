import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { LedgerLine } from '#platform/web/kit/ledger.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { type DangerRow, openDangerAlert } from '../contract.ts';
import css from './duty.module.css';
import { TimeLeft } from './time-left.tsx';
import { dutyWords } from './words.ts';

interface DangerLineProps {
  readonly row: DangerRow;
  readonly clock: { readonly now: string; readonly readAt: number };
  readonly busy: boolean;
  onTake(): void;
  onClose(): void;
  onSteps(): void;
}

/** One alert: where and what, who is being called, and the one thing to do. */
export function DangerLine({ row, clock, busy, onTake, onClose, onSteps }: DangerLineProps) {
  const t = useWords(dutyWords);
  return (
    <LedgerLine
      what={`${row.placeName ?? t('danger.unknownPlace')}: ${t(`danger.kinds.${row.kind}`)}`}
      why={<Why row={row} clock={clock} />}
      holder={row.bodyName ?? undefined}
      action={
        <span className={css.acts}>
          {row.mayAnswer && row.state === 'calling' ? (
            <NextStep danger busy={busy} run={onTake}>
              {t('danger.take')}
            </NextStep>
          ) : null}
          {row.mayAnswer && row.state === 'acknowledged' ? (
            <StepLink run={onClose}>{t('danger.close')}</StepLink>
          ) : null}
          <StepLink run={onSteps}>{t('danger.steps')}</StepLink>
          {row.tipId === null ? null : (
            <StepLink to={`/tips/${row.tipId}`}>{t('danger.openTip')}</StepLink>
          )}
        </span>
      }
    />
  );
}

function Why({ row, clock }: Pick<DangerLineProps, 'row' | 'clock'>) {
  const t = useWords(dutyWords);
  const f = useFormats();
  const told = t('danger.raisedAt', {
    at: f.instant(row.raisedAt),
    source: row.mine ? t('danger.mine') : t(`danger.sources.${row.source}`),
  });
  return (
    <span className={css.why}>
      <span>{told}</span>
      {row.state === 'calling' ? (
        <>
          {row.calledTitle === null ? null : (
            <span>
              {t('danger.calledNow', { title: row.calledTitle, agency: row.calledAgency ?? '' })}
            </span>
          )}
          <TimeLeft until={row.nextCallAt} now={clock.now} readAt={clock.readAt} />
        </>
      ) : null}
      {row.acknowledgedAt === null ? null : (
        <span>
          {row.acknowledgedBy === null
            ? t('danger.taken', { at: f.instant(row.acknowledgedAt) })
            : t('danger.takenBy', {
                title: row.acknowledgedBy,
                at: f.instant(row.acknowledgedAt),
              })}
        </span>
      )}
      {row.outcome === null ? null : <span>{t(`danger.outcomes.${row.outcome}`)}</span>}
      {row.hasWords ? <PlaceWords id={row.id} /> : null}
    </span>
  );
}

/** The place in words of a public lodging; the opening is written down. */
function PlaceWords({ id }: { id: string }) {
  const t = useWords(dutyWords);
  const both = useBothLanguages();
  const [words, setWords] = useState<string | null>(null);
  const open = useAct(openDangerAlert, {
    onDone: ({ placeWords }) => setWords(placeWords === '' ? t('danger.noWords') : placeWords),
  });
  return words === null ? (
    <>
      <StepLink run={() => open.mutate({ id })}>{t('danger.openPlace')}</StepLink>
      {open.error === null ? null : <span role="alert">{both(open.error.problem.title)}</span>}
    </>
  ) : (
    <strong className={css.place}>{words}</strong>
  );
}
