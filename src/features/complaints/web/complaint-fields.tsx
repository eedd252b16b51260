import {
  ComplainantStanding,
  ComplainedAgainst,
  ComplaintChannel,
  ComplaintGround,
  ComplaintKind,
  ComplaintMatter,
  ComplaintRound,
} from '#domain/complaint/complaint-codes.ts';
import { findAgencies } from '#features/agencies/contract.ts';
import { call } from '#platform/web/api/call.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { FieldGroup, useField } from '#platform/web/form/field-frame.tsx';
import { ChoiceField, LongTextField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { useForm } from '#platform/web/form/form.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import css from './complaints.module.css';
import { complaintWords } from './words.ts';

/** Whom it is against: this alone decides who settles it. */
export function AgainstFields() {
  const t = useWords(complaintWords);
  return (
    <>
      <AgencyField
        name="against"
        label={t('intake.against')}
        hint={t('intake.againstHint')}
        single
        search={searchAgencies}
      />
      <ChoiceField
        name="againstWho"
        label={t('intake.againstWho')}
        choices={ComplainedAgainst.options.map((value) => ({ value, text: t(`who.${value}`) }))}
      />
    </>
  );
}

/** What it is about, and from when. */
export function MatterFields() {
  const t = useWords(complaintWords);
  const { today } = useMe();
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('intake.kind')}
        choices={ComplaintKind.options.map((value) => ({
          value,
          text: t(`kind.${value}`),
          hint: t(`kindHint.${value}`),
        }))}
      />
      <ChoiceField
        name="matter"
        label={t('intake.matter')}
        choices={ComplaintMatter.options.map((value) => ({ value, text: t(`matter.${value}`) }))}
      />
      <GroundsField />
      <div className={css.row}>
        <TextField
          name="aboutCode"
          label={t('intake.aboutCode')}
          hint={t('intake.aboutCodeHint')}
          optional
        />
        <DateField name="actedOn" label={t('intake.actedOn')} optional today={today} />
        <DateField name="knownOn" label={t('intake.knownOn')} optional today={today} />
      </div>
    </>
  );
}

function GroundsField() {
  const t = useWords(complaintWords);
  const label = t('intake.grounds');
  const field = useField({ name: 'grounds', label });
  const chosen = (field.value ?? []) as readonly string[];
  const change = (code: string, isChosen: boolean) =>
    field.set(isChosen ? [...chosen, code] : chosen.filter((one) => one !== code));
  return (
    <FieldGroup name="grounds" label={label} optional>
      <div className={css.checks}>
        {ComplaintGround.options.map((code) => (
          <label key={code} className={css.check}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) => change(code, event.target.checked)}
            />
            {t(`ground.${code}`)}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Who complains, by standing. */
export function StandingField() {
  const t = useWords(complaintWords);
  return (
    <SelectField
      name="standing"
      label={t('intake.standing')}
      choices={ComplainantStanding.options.map((value) => ({
        value,
        text: t(`standing.${value}`),
      }))}
    />
  );
}

/** How and when it came, the first or second time. */
export function ReceiptFields() {
  const t = useWords(complaintWords);
  const { values } = useForm();
  const { today } = useMe();
  return (
    <>
      <div className={css.row}>
        <DateField name="receivedOn" label={t('intake.receivedOn')} today={today} />
        <TextField
          name="receivedHour"
          label={t('intake.receivedHour')}
          hint={t('intake.hourHint')}
        />
        <SelectField
          name="channel"
          label={t('intake.channel')}
          choices={ComplaintChannel.options
            .filter((value) => value !== 'public-page')
            .map((value) => ({ value, text: t(`channel.${value}`) }))}
        />
      </div>
      <ChoiceField
        name="round"
        label={t('intake.round')}
        choices={ComplaintRound.options.map((value) => ({ value, text: t(`round.${value}`) }))}
      />
      {values.round === 'second-settlement' ? (
        <>
          <AgencyField
            name="firstSettler"
            label={t('intake.firstSettler')}
            single
            search={searchAgencies}
          />
          <TextField name="earlierCode" label={t('intake.earlierCode')} optional />
        </>
      ) : null}
    </>
  );
}

/** The words, the person, the one complained about: all sealed. */
export function SealedFields() {
  const t = useWords(complaintWords);
  const { values } = useForm();
  return (
    <>
      <LongTextField name="words" label={t('intake.words')} rows={8} />
      <TextField
        name="officerWords"
        label={t('intake.officerWords')}
        hint={t('intake.officerWordsHint')}
        optional
      />
      <LongTextField
        name="complainant"
        label={t('intake.complainant')}
        hint={t('intake.complainantHint')}
        optional
        rows={3}
      />
      {values.standing === 'victim' ? (
        <TextField name="victimCode" label={t('intake.victimCode')} optional />
      ) : null}
    </>
  );
}

async function searchAgencies(words: string): Promise<AgencyOption[]> {
  const { rows } = await call(findAgencies, { words });
  return rows.map((row) => ({ id: row.id, name: row.shortName, note: row.name }));
}
