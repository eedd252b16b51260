import { OFFENCES } from '#domain/case/offences.ts';
import {
  ExploitationPurpose,
  ReporterStanding,
  TipChannel,
  TipKind,
  TipUrgency,
} from '#domain/tip/tip-codes.ts';
import { findAgencies } from '#features/agencies/contract.ts';
import { findPlaces } from '#features/places/contract.ts';
import { call } from '#platform/web/api/call.ts';
import { AgencyField } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { FieldGroup, useField } from '#platform/web/form/field-frame.tsx';
import {
  CheckField,
  ChoiceField,
  LongTextField,
  NumberField,
  SelectField,
  TextField,
} from '#platform/web/form/fields.tsx';
import { useForm } from '#platform/web/form/form.tsx';
import { LookupField, type LookupOption } from '#platform/web/form/lookup-field.tsx';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

/** What is known already and can be searched: numbers, names, commune and day. */
export function SearchFields() {
  const t = useWords(tipWords);
  const { today } = useMe();
  return (
    <>
      <p className={css.quiet}>{t('intake.searchNote')}</p>
      <KnownFields />
      <div className={css.row}>
        <PlaceField />
        <DateField name="happenedOn" label={t('intake.happenedOn')} optional today={today} />
      </div>
    </>
  );
}

/** Numbers and persons that are compared with those of other tips. */
export function KnownFields() {
  const t = useWords(tipWords);
  const many = t('intake.many');
  return (
    <>
      <div className={css.row}>
        <TextField name="phones" label={t('intake.phones')} hint={many} optional />
        <TextField name="plates" label={t('intake.plates')} hint={many} optional />
        <TextField name="accounts" label={t('intake.accounts')} hint={many} optional />
        <TextField name="papers" label={t('intake.papers')} hint={many} optional />
      </div>
      <LongTextField
        name="names"
        label={t('intake.names')}
        hint={t('intake.namesHint')}
        optional
        rows={2}
      />
    </>
  );
}

/** The commune where it happened. */
export function PlaceField() {
  const t = useWords(tipWords);
  return (
    <LookupField
      name="place"
      label={t('intake.place')}
      hint={t('intake.placeHint')}
      optional
      single
      search={searchCommunes}
      listName={t('intake.place')}
      nothingFound={t('intake.noPlace')}
      drawChosen={(option, remove) => (
        <AgencyChip key={option.id} name={option.name} onRemove={remove} />
      )}
    />
  );
}

/** Kind, channel, the minute of receipt. */
export function ReceiptFields() {
  const t = useWords(tipWords);
  const { values } = useForm();
  const { today } = useMe();
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('intake.kind')}
        choices={TipKind.options.map((value) => ({ value, text: t(`kind.${value}`) }))}
      />
      {values.kind === 'petition' ? (
        <AgencyField
          name="passOn"
          label={t('intake.passOn')}
          hint={t('intake.passOnHint')}
          optional
          single
          search={searchAgencies}
        />
      ) : null}
      <SelectField
        name="channel"
        label={t('intake.channel')}
        choices={TipChannel.options.map((value) => ({ value, text: t(`channel.${value}`) }))}
      />
      {values.channel === 'national-hotline' ? <ReferralFields today={today} /> : null}
      <div className={css.row}>
        <DateField name="receivedOn" label={t('intake.receivedOn')} today={today} />
        <TextField name="receivedHour" label={t('intake.receivedHour')} hint={t('act.hourHint')} />
        <TextField name="bookNumber" label={t('intake.bookNumber')} optional />
      </div>
    </>
  );
}

function ReferralFields({ today }: { today: string }) {
  const t = useWords(tipWords);
  return (
    <>
      <TextField name="reference" label={t('intake.reference')} />
      <div className={css.row}>
        <DateField name="referredOn" label={t('intake.referredOn')} today={today} />
        <TextField
          name="referredHour"
          label={t('intake.referredHour')}
          hint={t('act.hourHint')}
          optional
        />
      </div>
      <LongTextField name="asked" label={t('intake.asked')} rows={2} />
    </>
  );
}

/** What happened, how pressing, and which article it looks like. */
export function EventFields() {
  const t = useWords(tipWords);
  const locale = useLocale();
  const { today } = useMe();
  return (
    <>
      <UrgencyField />
      <LongTextField
        name="narrative"
        label={t('intake.narrative')}
        hint={t('intake.narrativeHint')}
        rows={6}
      />
      <TextField name="placeWords" label={t('intake.placeWords')} optional />
      <SelectField
        name="offence"
        label={t('intake.offence')}
        optional
        choices={listArticles(today).map((row) => ({
          value: row.article,
          text: `${locale === 'vi' ? 'Điều' : 'Article'} ${row.article}: ${row[locale]}`,
        }))}
      />
    </>
  );
}

/** How pressing it is. */
export function UrgencyField() {
  const t = useWords(tipWords);
  return (
    <ChoiceField
      name="urgency"
      label={t('intake.urgency')}
      choices={TipUrgency.options.map((value) => ({
        value,
        text: t(`urgency.${value}`),
        ...(value === 'danger-now' ? { hint: t('intake.dangerHint') } : {}),
      }))}
    />
  );
}

/** Numbers by age, and for what; nobody is named. */
export function VictimFields() {
  const t = useWords(tipWords);
  return (
    <>
      <p className={css.quiet}>{t('intake.victimsHint')}</p>
      <div className={css.row}>
        {(['under16', 'from16To17', 'adults', 'ageUnknown'] as const).map((name) => (
          <NumberField key={name} name={name} label={t(`intake.${name}`)} optional />
        ))}
      </div>
      <PurposesField />
    </>
  );
}

function PurposesField() {
  const t = useWords(tipWords);
  const label = t('intake.purposes');
  const field = useField({ name: 'purposes', label });
  const chosen = (field.value ?? []) as readonly string[];
  const change = (code: string, isChosen: boolean) =>
    field.set(isChosen ? [...chosen, code] : chosen.filter((one) => one !== code));
  return (
    <FieldGroup name="purposes" label={label} optional>
      <div className={css.checks}>
        {ExploitationPurpose.options.map((code) => (
          <label key={code} className={css.check}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) => change(code, event.target.checked)}
            />
            {t(`purpose.${code}`)}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** The reporter may refuse to be named; then the reason is asked for instead. */
export function ReporterFields() {
  const t = useWords(tipWords);
  const { values } = useForm();
  return (
    <>
      <ChoiceField
        name="standing"
        label={t('intake.standing')}
        choices={ReporterStanding.options.map((value) => ({ value, text: t(`standing.${value}`) }))}
      />
      {values.standing === 'named' ? <TextField name="name" label={t('intake.name')} /> : null}
      {values.standing === 'identity-withheld' ? (
        <TextField name="withheldReason" label={t('intake.withheldReason')} />
      ) : null}
      {values.standing === 'named' || values.standing === 'identity-withheld' ? (
        <>
          <TextField name="phone" type="tel" label={t('intake.phone')} optional />
          {values.standing === 'named' ? (
            <TextField name="address" label={t('intake.address')} optional />
          ) : null}
          <TextField name="safeContact" label={t('intake.safeContact')} optional />
          <CheckField name="isVictim" label={t('intake.isVictim')} />
        </>
      ) : null}
    </>
  );
}

/** Marks that change the clocks or open other paths. */
export function MarkFields() {
  const t = useWords(tipWords);
  return (
    <>
      {(['acrossBorder', 'childAbuse', 'pressing', 'remote'] as const).map((name) => (
        <CheckField key={name} name={name} label={t(`intake.${name}`)} />
      ))}
    </>
  );
}

/** Articles in force on a day, each once. */
function listArticles(day: string) {
  const inForce = OFFENCES.filter(
    ({ law }) => law.validFrom <= day && (law.validTo === null || day <= law.validTo),
  );
  return [...new Map(inForce.map((row) => [row.article, row])).values()];
}

async function searchCommunes(words: string): Promise<LookupOption[]> {
  const { rows } = await call(findPlaces, { words, limit: 30 });
  return rows
    .filter((row) => row.validTo === null && !['province', 'district'].includes(row.kind))
    .map((row) => ({
      id: row.id,
      name: row.fullName,
      ...(row.parentName === null ? {} : { note: row.parentName }),
    }));
}

async function searchAgencies(words: string): Promise<LookupOption[]> {
  const { rows } = await call(findAgencies, { words });
  return rows.map((row) => ({ id: row.id, name: row.shortName, note: row.name }));
}
