import { ChoiceField } from '#platform/web/form/fields.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { type AccusedView, answerCharge, answerMeasure, receiveSupplement } from '../contract.ts';
import { ActForm, type CaseActProps } from './act-form.tsx';
import { useOwnOffices } from './own-body.ts';
import { caseWords } from './words.ts';

type OneProps = CaseActProps & { accused: AccusedView };

/** The procuracy approves a charge, asks for more, or cancels it. */
export function AnswerDialog({ accused, ...props }: OneProps) {
  const t = useWords(caseWords);
  const choices = answerCharge.input.shape.answer.options.filter(
    (value) => value !== 'supplement' || accused.supplement?.state !== 'asked',
  );
  return (
    <ActForm
      {...props}
      endpoint={answerCharge}
      title={t('act.answer')}
      draftKey={`answer.${accused.mark}`}
      offices={useOwnOffices(props.view.severity)}
      decided
      fields={{ answer: answerCharge.input.shape.answer }}
      first={{ answer: '' }}
      labels={{ answer: t('field.answer') }}
      toAct={({ answer }: { answer: string }) => ({ accusedId: accused.id, answer })}
    >
      <ChoiceField
        name="answer"
        label={`${t('field.answer')}, ${accused.mark}`}
        choices={choices.map((value) => ({ value, text: t(`field.${value}`) }))}
      />
    </ActForm>
  );
}

/** The procuracy has what it asked for before it answers a charge. */
export function SupplementDialog({ accused, ...props }: OneProps) {
  const t = useWords(caseWords);
  return (
    <ActForm
      {...props}
      endpoint={receiveSupplement}
      title={t('act.supplement')}
      draftKey={`supplement.${accused.mark}`}
      toAct={() => ({ accusedId: accused.id })}
    >
      <p>{t('field.supplementNote', { mark: accused.mark })}</p>
    </ActForm>
  );
}

/** The procuracy approves a measure or an extension of custody, or does not. */
export function AnswerMeasureDialog(
  props: CaseActProps & { measure: AccusedView['measures'][number] },
) {
  const { measure, ...rest } = props;
  const t = useWords(caseWords);
  const choices = answerMeasure.input.shape.answer.options;
  const isCustody = measure.kind === 'custody';
  return (
    <ActForm
      {...rest}
      endpoint={answerMeasure}
      title={t('act.answerMeasure')}
      draftKey={`answer.${measure.id}`}
      offices={useOwnOffices(props.view.severity)}
      decided
      fields={{ answer: answerMeasure.input.shape.answer }}
      first={{ answer: '' }}
      labels={{ answer: t('field.answer') }}
      toAct={({ answer }: { answer: string }) => ({ measureId: measure.id, answer })}
    >
      <ChoiceField
        name="answer"
        label={`${t('field.answer')}, ${t(`measure.${measure.kind}`)}`}
        choices={choices.map((value) => ({
          value,
          text: t(`field.${value}`),
          ...(value === 'refused'
            ? { hint: t(isCustody ? 'field.refusedCustodyHint' : 'field.refusedHint') }
            : {}),
        }))}
      />
    </ActForm>
  );
}
