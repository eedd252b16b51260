import { z } from 'zod';
import { SuspensionGround } from '#domain/case/case-stage.ts';
import type { RecordedStep } from '#domain/case/case-step.ts';
import { CASE_REFUSALS } from '#domain/case/refusals.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { CheckField, SelectField } from '#platform/web/form/fields.tsx';
import { useForm } from '#platform/web/form/form.tsx';
import { formatDay, useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type CaseView, recordStep, StepParams } from '../contract.ts';
import { ActForm, type CaseActProps } from './act-form.tsx';
import css from './cases.module.css';
import { AmendedFields, useAmended } from './court/judgment-dialog.tsx';
import { caseWords } from './words.ts';

type StepField =
  | 'until'
  | 'proposal'
  | 'complex'
  | 'flagrant'
  | 'obstacle'
  | 'ground'
  | 'accusedId'
  | 'absence'
  | 'basis'
  | 'result'
  | 'review'
  | 'to';

/** What each step asks beside who decided it. */
const STEP_FIELDS: Record<RecordedStep, readonly StepField[]> = {
  'extend-investigation': ['until'],
  conclude: ['proposal'],
  'cancel-opening': [],
  'extend-prosecution': ['until'],
  indict: ['complex'],
  'extend-trial': ['until'],
  'decide-trial': ['obstacle'],
  adjourn: [],
  suspend: ['ground', 'accusedId'],
  resume: ['accusedId'],
  stay: ['accusedId'],
  'go-in-absentia': ['absence', 'accusedId'],
  'restore-full-limit': ['basis'],
  'decide-appeal': ['result'],
  'enter-into-force': [],
  reopen: ['review', 'to'],
};

const SCHEMAS: Record<StepField, z.ZodType> = {
  until: DateText.optional(),
  proposal: StepParams.shape.proposal.unwrap(),
  complex: z.boolean().default(false),
  flagrant: z.boolean().default(false),
  obstacle: z.boolean().default(false),
  ground: SuspensionGround,
  accusedId: Id.optional(),
  absence: StepParams.shape.absence.unwrap(),
  basis: StepParams.shape.basis.unwrap(),
  result: StepParams.shape.result.unwrap(),
  review: StepParams.shape.review,
  to: StepParams.shape.to,
};

/** The form of one step of the stage: its grounds and results, the office, the decision, the moment. */
export function StepDialog({ step, ...props }: CaseActProps & { step: RecordedStep }) {
  const t = useWords(caseWords);
  const fields = fieldsOf(step, props.view);
  const offered = props.view.steps.find((one) => one.step === step);
  const amended = useAmended(props.view);
  const more = step === 'decide-appeal' ? amended : NOTHING_MORE;
  return (
    <ActForm
      {...props}
      endpoint={recordStep}
      title={t(`step.${step}`)}
      draftKey={step}
      offices={officesOf(props.view, offered?.offices ?? [])}
      decided
      fields={{
        ...Object.fromEntries(
          fields.map((name) => [
            name,
            name === 'until' ? untilWithin(offered?.extension ?? null) : SCHEMAS[name],
          ]),
        ),
        ...more.fields,
      }}
      first={{
        ...Object.fromEntries(fields.map((name) => [name, CHECKS.includes(name) ? false : ''])),
        ...more.first,
      }}
      labels={{
        ...Object.fromEntries(fields.map((name) => [name, t(`field.${name}`)])),
        ...more.labels,
      }}
      toAct={(typed: Record<string, unknown>) => ({
        do: step,
        params: Object.fromEntries(
          fields.flatMap((name) =>
            typed[name] === undefined || typed[name] === false ? [] : [[name, typed[name]]],
          ),
        ),
        defendants: typed.result === 'amended' ? more.defendantsOf(typed) : [],
      })}
    >
      <CountedEnd extension={offered?.extension ?? null} />
      {fields.map((name) => (
        <OwnField key={name} name={name} view={props.view} extension={offered?.extension ?? null} />
      ))}
      {step === 'decide-appeal' ? <AmendedPart view={props.view} /> : null}
    </ActForm>
  );
}

type Extension = CaseView['steps'][number]['extension'];

const NOTHING_MORE = { fields: {}, first: {}, labels: {}, defendantsOf: () => [] };

/** The defendants stand here as they do in the part of the court, once the judgment is said to be amended. */
function AmendedPart({ view }: { view: CaseView }) {
  const t = useWords(caseWords);
  return useForm().values.result === 'amended' ? (
    <>
      <p className={css.quiet}>{t('field.amendedHint')}</p>
      <AmendedFields view={view} />
    </>
  ) : null;
}

/** The end of the extended limit as the clocks count it: shown, not typed. */
function CountedEnd({ extension }: { extension: Extension }) {
  const t = useWords(caseWords);
  const f = useFormats();
  if (extension === null) {
    return null;
  }
  const { from, most, due } = extension;
  return (
    <p className={css.note}>
      {t('field.countedEnd', { from: f.day(from), most: f.day(most) })}
      {due === most ? null : ` ${t('field.countedDue', { due: f.day(due) })}`}
    </p>
  );
}

/** A shorter extension may be typed, none beyond what the law allows and none before the present end. */
function untilWithin(extension: Extension): z.ZodType {
  if (extension === null) {
    return SCHEMAS.until;
  }
  const { from, most } = extension;
  return DateText.superRefine((day, context) => {
    if (day > most) {
      context.addIssue({ code: 'custom', params: sayBound('case.extension-too-long', { most }) });
    } else if (day <= from) {
      context.addIssue({ code: 'custom', params: sayBound('case.extension-not-longer', { from }) });
    }
  }).optional();
}

/** The sentence of the refusal that the server would give. */
function sayBound(
  code: 'case.extension-too-long' | 'case.extension-not-longer',
  days: Record<string, string>,
): { vi: string; en: string } {
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => formatDay(days[name] ?? ''));
  const { vi, en } = CASE_REFUSALS[code];
  return { vi: fill(vi), en: fill(en) };
}

const CHECKS: readonly StepField[] = ['complex', 'obstacle', 'flagrant'];

/** The border guard says whether it may keep the case that it concludes (BLTTHS 164.1). */
function fieldsOf(step: RecordedStep, view: CaseView): readonly StepField[] {
  const fields = STEP_FIELDS[step];
  return step === 'conclude' && view.holder === 'border-guard' ? [...fields, 'flagrant'] : fields;
}

/** The commune police chief stands apart from 150 and 151: offered only where the class is mild. */
function officesOf(view: CaseView, offices: CaseView['steps'][number]['offices']) {
  const isMild = view.severity === 'INT' || view.severity === 'NT';
  return offices.filter(
    (office) =>
      (office !== 'commune-chief' || isMild) &&
      (office !== 'border-guard-chief' || view.holder === 'border-guard') &&
      (office !== 'head-of-investigation' || view.holder !== 'border-guard'),
  );
}

function OwnField(props: { name: StepField; view: CaseView; extension: Extension }) {
  const { name, view, extension } = props;
  const t = useWords(caseWords);
  const { today } = useMe();
  const label = t(`field.${name}`);
  switch (name) {
    case 'until':
      return (
        <DateField
          name={name}
          label={label}
          hint={t(extension === null ? 'field.untilHint' : 'field.untilShorterHint')}
          optional
          today={today}
        />
      );
    case 'complex':
    case 'flagrant':
    case 'obstacle':
      return <CheckField name={name} label={label} />;
    case 'accusedId':
      return (
        <SelectField
          name={name}
          label={label}
          empty={t('field.whole')}
          optional
          choices={view.accusedList
            .filter((one) => one.outcome === null)
            .map((one) => ({ value: one.id, text: one.mark }))}
        />
      );
    default:
      return (
        <SelectField
          name={name}
          label={label}
          optional={name === 'review' || name === 'to'}
          choices={listChoices(name, t)}
        />
      );
  }
}

type ChosenField = Exclude<StepField, 'until' | 'complex' | 'flagrant' | 'obstacle' | 'accusedId'>;

function listChoices(name: ChosenField, t: ReturnType<typeof useWords<typeof caseWords.vi>>) {
  switch (name) {
    case 'proposal':
      return list(StepParams.shape.proposal.unwrap().options, (value) => t(`proposal.${value}`));
    case 'ground':
      return list(SuspensionGround.options, (value) => t(`suspension.${value}`));
    case 'absence':
      return list(StepParams.shape.absence.unwrap().options, (value) => t(`absence.${value}`));
    case 'basis':
      return list(StepParams.shape.basis.unwrap().options, (value) => t(`basis.${value}`));
    case 'result':
      return list(StepParams.shape.result.unwrap().options, (value) => t(`result.${value}`));
    case 'review':
      return list(StepParams.shape.review.unwrap().options, (value) => t(`review.${value}`));
    case 'to':
      return list(StepParams.shape.to.unwrap().options, (value) => t(`to.${value}`));
  }
}

function list<V extends string>(codes: readonly V[], say: (code: V) => string) {
  return codes.map((value) => ({ value, text: say(value) }));
}
