import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { LedgerLine } from '#platform/web/kit/ledger.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type DangerRow, type DangerStep, getDangerAlert, openDangerAlert } from '../contract.ts';
import css from './duty.module.css';
import { TimeLeft } from './time-left.tsx';
import { dutyWords } from './words.ts';

interface DangerLineProps {
  readonly row: DangerRow;
  readonly clock: { readonly now: string; readonly readAt: number };
  readonly busy: boolean;
  onTake(): void;
  onClose(): void;
}

/** One alert: where and what, who is being called, and the one thing to do. */
export function DangerLine({ row, clock, busy, onTake, onClose }: DangerLineProps) {
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
              {t('danger.calledNow', { title: row.calledTitle, agency: row.bodyName ?? '' })}
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
      <Steps id={row.id} />
    </span>
  );
}

/** The place in words of a public lodging; the opening is written down. */
function PlaceWords({ id }: { id: string }) {
  const t = useWords(dutyWords);
  const [words, setWords] = useState<string | null>(null);
  const open = useAct(openDangerAlert, {
    onDone: ({ placeWords }) => setWords(placeWords === '' ? t('danger.noWords') : placeWords),
  });
  return words === null ? (
    <>
      <StepLink run={() => open.mutate({ id })}>{t('danger.openPlace')}</StepLink>
      <ProblemNotice error={open.error} />
    </>
  ) : (
    <strong className={css.place}>{words}</strong>
  );
}

function Steps({ id }: { id: string }) {
  const t = useWords(dutyWords);
  const [open, setOpen] = useState(false);
  const alert = useCall(getDangerAlert, { id }, { enabled: open, refetchEvery: 10_000 });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('danger.steps')}</summary>
      <ol className={css.steps}>
        {(alert.data?.steps ?? []).map((step) => (
          <li key={`${step.at}-${step.kind}-${step.title}`}>
            <StepText step={step} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function StepText({ step }: { step: DangerStep }) {
  const t = useWords(dutyWords);
  const f = useFormats();
  const who = [step.title, step.agency].filter((part) => part !== null).join(', ');
  const stage = step.stage === null ? '' : ` (${t(`danger.stages.${step.stage}`)})`;
  return (
    <>
      <span className={css.at}>{f.instant(step.at).slice(-5)}</span>{' '}
      {t(`danger.stepNames.${step.kind}`)}
      {who === '' ? '' : `: ${who}${stage}`}
    </>
  );
}
