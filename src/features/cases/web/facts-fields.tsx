import { CaseFacts, InjuryBand } from '#domain/case/case-facts.ts';
import { ExploitationPurpose } from '#domain/tip/tip-codes.ts';
import { CheckListField } from '#platform/web/form/check-list-field.tsx';
import { CheckField, NumberField, SelectField } from '#platform/web/form/fields.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { recordFacts } from '../contract.ts';
import { ActForm, type CaseActProps } from './act-form.tsx';
import { useChargeWords } from './case-marks.tsx';
import css from './cases.module.css';
import { caseWords } from './words.ts';

const COUNTS = ['victimsFrom16', 'victimsUnder16'] as const;
const MARKS = [
  'means',
  'border',
  'organised',
  'twice',
  'professional',
  'organTaken',
  'death',
  'dangerousRecidivism',
  'officeAbused',
  'adoptionAbused',
  'ownCharge',
  'baseMotive',
] as const;

/** What may be known of a case; where nothing is, figures take the purpose of its tip. */
const PURPOSES = ExploitationPurpose.exclude(['purpose-unknown']).options;

/** Names of the facts, for the summary of what is wrong. */
export function useFactLabels(): Record<string, string> {
  const t = useWords(caseWords);
  return Object.fromEntries(
    [...COUNTS, ...MARKS, 'injury' as const, 'purposes' as const].map((name) => [
      name,
      t(`fact.${name}`),
    ]),
  );
}

/** The facts that move a case between paragraphs, and for what the victims were used. */
export function FactFields() {
  const t = useWords(caseWords);
  return (
    <>
      {COUNTS.map((name) => (
        <NumberField key={name} name={name} label={t(`fact.${name}`)} optional />
      ))}
      <SelectField
        name="injury"
        label={t('fact.injury')}
        choices={InjuryBand.options.map((value) => ({ value, text: t(`fact.${value}`) }))}
      />
      <div className={css.checks}>
        {MARKS.map((name) => (
          <CheckField key={name} name={name} label={t(`fact.${name}`)} />
        ))}
      </div>
      <CheckListField
        name="purposes"
        label={t('fact.purposes')}
        hint={t('fact.purposesHint')}
        choices={PURPOSES.map((value) => ({ value, text: t(`purpose.${value}`) }))}
        optional
      />
    </>
  );
}

/** Records the facts, and says what they propose; a person decides. */
export function FactsDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  const lawOf = useChargeWords();
  return (
    <ActForm
      {...props}
      endpoint={recordFacts}
      title={t('act.facts')}
      draftKey="facts"
      fields={CaseFacts.shape}
      first={{ ...props.view.facts }}
      labels={useFactLabels()}
      toAct={(typed: CaseFacts) => ({ facts: CaseFacts.parse(typed) })}
      said={({ proposals }) =>
        proposals.length === 0
          ? t('fact.nothing')
          : t('fact.saved', { charges: proposals.map(({ charge }) => lawOf(charge)).join('; ') })
      }
    >
      <FactFields />
    </ActForm>
  );
}
