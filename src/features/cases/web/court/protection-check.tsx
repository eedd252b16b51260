import { z } from 'zod';
import { type ProtectedStep, ProtectionAnswer } from '#domain/case/protection.ts';
import { Id } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { ChoiceField, SelectField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { answerProtection, type CaseView, getCase } from '../../contract.ts';
import type { CaseActProps } from '../act-form.tsx';
import { caseWords } from '../words.ts';
import { choicesOf } from './codes.ts';
import { PanelFrame, PanelLine, type PanelProps, useAsking, Way } from './panel.tsx';

const DUTIES = [
  'supportPerson',
  'legalAidOffered',
  'contactAvoided',
  'closedHearingAsked',
] as const;
const Check = z.object({
  victimId: Id,
  supportPerson: ProtectionAnswer,
  legalAidOffered: ProtectionAnswer,
  contactAvoided: ProtectionAnswer,
  closedHearingAsked: ProtectionAnswer,
});

/** Which steps still ask for the check of a victim, and the way to answer it. */
export function ProtectionPanel({ acts }: PanelProps) {
  const t = useWords(caseWords);
  const { view } = acts;
  const { asking, ask, dialog } = useAsking<ProtectedStep>(acts);
  const open = view.unprotected.filter((one) => isNear(view, one.step));
  if (open.length === 0 || !view.mayRecord) {
    return null;
  }
  return (
    <PanelFrame
      dialog={asking === null ? null : <ProtectionDialog {...dialog} step={asking} />}
      title={t('court.protection.title')}
      count={open.length}
    >
      {open.map(({ step, victims }) => (
        <PanelLine
          key={step}
          what={t(`court.before.${step}`)}
          why={t('court.protection.for', { victims: victims.join(', ') })}
          ways={<Way run={() => ask(step)}>{t('court.protection.answer')}</Way>}
        />
      ))}
    </PanelFrame>
  );
}

const STAGES: Record<ProtectedStep, readonly CaseView['stage'][]> = {
  'victim-act': ['investigation', 'prosecution'],
  conclude: ['investigation'],
  indict: ['prosecution'],
  'decide-trial': ['trial', 'appeal'],
  'set-hearing': ['trial', 'appeal'],
  'hold-hearing': ['trial', 'appeal'],
};

function isNear(view: CaseView, step: ProtectedStep): boolean {
  const isDecided = view.accusedList.some((one) => one.word === 'defendant');
  switch (step) {
    case 'decide-trial':
      return STAGES[step].includes(view.stage) && !(view.stage === 'trial' && isDecided);
    case 'hold-hearing':
      return view.hearings.some((one) => one.state === 'planned');
    case 'set-hearing':
      return STAGES[step].includes(view.stage) && (view.stage === 'appeal' || isDecided);
    default:
      return STAGES[step].includes(view.stage);
  }
}

/** The four questions about one victim before a step; of a minor two leave no choice. */
export function ProtectionDialog(props: CaseActProps & { step: ProtectedStep }) {
  const t = useWords(caseWords);
  const waiting = listWaiting(props.view, props.step);
  const form = useHouseForm(Check, {
    victimId: waiting[0]?.id ?? '',
    ...Object.fromEntries(DUTIES.map((duty) => [duty, ''])),
  });
  const act = useAct(answerProtection, {
    refreshes: [getCase],
    onDone: () => props.onDone(t('court.protection.done')),
  });
  const victim = props.view.victimList.find((one) => one.id === form.values.victimId);
  return (
    <Dialog open title={t('court.protection.answer')} onClose={props.onClose}>
      <Form
        form={form}
        error={act.error}
        labels={{
          victimId: t('court.protection.victim'),
          ...Object.fromEntries(DUTIES.map((duty) => [duty, t(`court.protection.${duty}`)])),
        }}
        onSubmit={(typed: z.infer<typeof Check>) =>
          act.mutate({ id: props.view.id, step: props.step, ...typed })
        }
      >
        <SelectField
          name="victimId"
          label={t('court.protection.victim')}
          choices={waiting.map((one) => ({
            value: one.id,
            text: `${one.code}, ${t(`victimAge.${one.age}`)}`,
          }))}
        />
        {DUTIES.map((duty) => (
          <ChoiceField
            key={duty}
            name={duty}
            label={t(`court.protection.${duty}`)}
            choices={choicesOf(answersFor(duty, victim?.age), (code) => t(`court.answer.${code}`))}
          />
        ))}
        <NextStep submit busy={act.isPending}>
          {t('court.protection.answer')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** Nobody declines for a minor what the law gives (BLTTHS 421.2, 423.5). */
function answersFor(duty: (typeof DUTIES)[number], age: string | undefined) {
  const isBound = age !== 'from-18' && (duty === 'supportPerson' || duty === 'contactAvoided');
  return isBound ? (['done'] as const) : ProtectionAnswer.options;
}

function listWaiting(view: CaseView, step: ProtectedStep): CaseView['victimList'] {
  const codes = view.unprotected.find((one) => one.step === step)?.victims ?? [];
  return view.victimList.filter((one) => codes.includes(one.code));
}
