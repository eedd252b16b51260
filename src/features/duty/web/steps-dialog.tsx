import { useCall } from '#platform/web/api/use-call.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type DangerStep, getDangerAlert } from '../contract.ts';
import css from './duty.module.css';
import { dutyWords } from './words.ts';

/** Each step of an alert with its time: told, who was called as what, who took it, how it ended. */
export function StepsDialog({ id, onClose }: { id: string; onClose(): void }) {
  const t = useWords(dutyWords);
  const alert = useCall(getDangerAlert, { id }, { refetchEvery: 10_000 });
  return (
    <Dialog open title={t('danger.steps')} onClose={onClose}>
      <ProblemNotice error={alert.error} />
      <ol className={css.steps}>
        {(alert.data?.steps ?? []).map((step) => (
          <li key={`${step.at}-${step.kind}-${step.title}`}>
            <StepText step={step} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function StepText({ step }: { step: DangerStep }) {
  const t = useWords(dutyWords);
  const f = useFormats();
  const who = [step.title, step.agency].filter((part) => part !== null).join(', ');
  const stage = step.stage === null ? '' : ` (${t(`danger.stages.${step.stage}`)})`;
  return (
    <>
      <span className={css.at}>{f.instant(step.at)}</span> {t(`danger.stepNames.${step.kind}`)}
      {who === '' ? '' : `: ${who}${stage}`}
    </>
  );
}
