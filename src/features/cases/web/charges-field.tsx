import type { Charge } from '#domain/case/offence.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { FieldGroup, useField } from '#platform/web/form/field-frame.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { listOffences, type OffenceRow } from '../contract.ts';
import { useChargeWords } from './case-marks.tsx';
import css from './cases.module.css';
import { caseWords } from './words.ts';

interface ChargesFieldProps {
  readonly name: string;
  /** Day of the act: decides the wording of the law. */
  readonly actedOn: string | undefined;
  readonly proposals?: readonly { charge: Charge; missing: readonly string[] }[];
}

/** Charges by article, paragraph and points out of the catalogue of the day; facts propose, a person decides. */
export function ChargesField({ name, actedOn, proposals = [] }: ChargesFieldProps) {
  const t = useWords(caseWords);
  const lawOf = useChargeWords();
  const label = t('field.charges');
  const field = useField({ name, label });
  const charges = (field.value ?? []) as Charge[];
  const offences = useCall(listOffences, actedOn === undefined ? {} : { on: actedOn });
  const rows = offences.data?.rows ?? [];
  const put = (at: number, charge: Charge | null) =>
    field.set(
      charges.flatMap((one, index) => (index === at ? (charge === null ? [] : [charge]) : [one])),
    );
  return (
    <FieldGroup name={name} label={label}>
      <ProblemNotice error={offences.error} onRetry={() => void offences.refetch()} />
      {proposals.length === 0 ? null : (
        <div className={css.proposed}>
          <p>{t('field.proposedTitle')}</p>
          {proposals.map(({ charge, missing }) => (
            <p key={lawOf(charge)}>
              <StepLink run={() => field.set(takeProposal(charges, charge))}>
                {t('field.take', { name: lawOf(charge) })}
              </StepLink>
              {missing.length === 0 ? null : <small>{t('field.missingMeans')}</small>}
            </p>
          ))}
        </div>
      )}
      {charges.map((charge, at) => (
        <ChargeLine
          key={`${charge.article}.${charge.paragraph}`}
          charge={charge}
          row={rows.find((row) => isRow(row, charge))}
          onChange={(next) => put(at, next)}
        />
      ))}
      <AddCharge
        rows={rows}
        charges={charges}
        onAdd={(charge) => field.set([...charges, charge])}
      />
    </FieldGroup>
  );
}

/** A proposal takes the place of another paragraph of the same article. */
export function takeProposal(charges: readonly Charge[], proposed: Charge): Charge[] {
  return [...charges.filter((one) => one.article !== proposed.article), proposed];
}

function isRow(row: OffenceRow, charge: Charge): boolean {
  return row.article === charge.article && row.paragraph === charge.paragraph;
}

function ChargeLine(props: {
  charge: Charge;
  row: OffenceRow | undefined;
  onChange(charge: Charge | null): void;
}) {
  const { charge, row, onChange } = props;
  const t = useWords(caseWords);
  const both = useBothLanguages();
  const lawOf = useChargeWords();
  const name = lawOf({ ...charge, points: [] });
  const toggle = (letter: string) =>
    onChange({
      ...charge,
      points: charge.points.includes(letter)
        ? charge.points.filter((one) => one !== letter)
        : [...charge.points, letter],
    });
  return (
    <fieldset className={css.charge}>
      <legend>
        {name}
        {row === undefined ? '' : `: ${both(row.name)}`}
      </legend>
      {row === undefined ? null : (
        <p className={css.quiet}>
          {t('field.severityIs', { name: t(`severity.${row.severity}`) })} ·{' '}
          {t(row.life ? 'field.penaltyLife' : 'field.penalty', {
            low: row.lowestYears,
            high: row.highestYears,
          })}
        </p>
      )}
      {(row?.points ?? []).map((point) => (
        <label key={point.letter} className={css.point}>
          <input
            type="checkbox"
            checked={charge.points.includes(point.letter)}
            onChange={() => toggle(point.letter)}
          />
          <span>
            <strong>{point.letter})</strong> {both(point)}
          </span>
        </label>
      ))}
      <StepLink run={() => onChange(null)}>{t('field.remove', { name })}</StepLink>
    </fieldset>
  );
}

function AddCharge(props: {
  rows: readonly OffenceRow[];
  charges: readonly Charge[];
  onAdd(charge: Charge): void;
}) {
  const t = useWords(caseWords);
  const both = useBothLanguages();
  const lawOf = useChargeWords();
  const open = props.rows.filter((row) => !props.charges.some((charge) => isRow(row, charge)));
  const add = (key: string) => {
    const row = open.find((one) => keyOf(one) === key);
    if (row !== undefined) {
      props.onAdd({ article: row.article, paragraph: row.paragraph, points: [] });
    }
  };
  return (
    <label className={css.add}>
      {t('field.add')}
      <select value="" onChange={(event) => add(event.target.value)}>
        <option value="">{t('field.offence')}…</option>
        {open
          .toSorted((one, other) => Number(other.trafficking) - Number(one.trafficking))
          .map((row) => (
            <option key={keyOf(row)} value={keyOf(row)}>
              {lawOf({ ...row, points: [] })}: {both(row.name)}
            </option>
          ))}
      </select>
    </label>
  );
}

function keyOf(row: OffenceRow): string {
  return `${row.article}.${row.paragraph}`;
}
