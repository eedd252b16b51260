import type { ReactNode } from 'react';
import { DangerKind } from '#domain/duty/duty-codes.ts';
import { CallBack, CallLine } from '#domain/hotline/call-codes.ts';
import { TipUrgency } from '#domain/tip/tip-codes.ts';
import { findAgencies } from '#features/agencies/contract.ts';
import { findPlaces } from '#features/places/contract.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { AgencyField } from '#platform/web/form/agency-field.tsx';
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
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import { tellDangerOfCall } from '../contract.ts';
import css from './hotline.module.css';
import { CALL_PARTS, CALL_SCRIPT, type CallPart } from './script.ts';
import type { KeptCall } from './use-kept-call.ts';
import { hotlineWords } from './words.ts';

/** Is it safe to speak, the safe word, and somebody in danger at this moment. */
export function SafetyPart({ record }: { record: KeptCall }) {
  const t = useWords(hotlineWords);
  return (
    <Part part="safety">
      <TextField
        name="safeWord"
        label={t('call.safeWord')}
        hint={t('call.safeWordHint')}
        optional
      />
      <DangerField record={record} />
      <ChoiceField
        name="line"
        label={t('call.line')}
        choices={CallLine.options.map((value) => ({ value, text: t(`call.lines.${value}`) }))}
      />
    </Part>
  );
}

function DangerField({ record }: { record: KeptCall }) {
  const t = useWords(hotlineWords);
  const { values, set } = useForm();
  const tell = useAct(tellDangerOfCall, { onDone: () => set('urgency', 'danger-now') });
  const kind = DangerKind.options.find((one) => one === values.dangerKind);
  const run = async () => {
    if (kind !== undefined && (await record.saveNow())) {
      const placeId = (values.place as { id: string }[])[0]?.id ?? null;
      tell.mutate({ id: record.id, kind, placeId });
    }
  };
  return (
    <div className={css.danger}>
      <SelectField
        name="dangerKind"
        label={t('call.danger')}
        optional
        choices={DangerKind.options.map((value) => ({
          value,
          text: t(`call.dangerKinds.${value}`),
        }))}
      />
      {tell.isSuccess ? (
        <p role="status">{t('call.dangerTold')}</p>
      ) : kind === undefined ? null : (
        <SideStep icon="warning" busy={tell.isPending} run={() => void run()}>
          {t('call.dangerTell')}
        </SideStep>
      )}
      <ProblemNotice error={tell.error} />
    </div>
  );
}

/** What happened, in the caller's words. */
export function StoryPart() {
  const t = useWords(hotlineWords);
  return (
    <Part part="story">
      <LongTextField name="story" label={t('call.story')} hint={t('call.storyHint')} rows={7} />
    </Part>
  );
}

/** Where. */
export function PlacePart() {
  const t = useWords(hotlineWords);
  return (
    <Part part="place">
      <TextField name="placeWords" label={t('call.placeWords')} optional />
      <LookupField
        name="place"
        label={t('call.place')}
        hint={t('call.placeHint')}
        optional
        single
        search={searchCommunes}
        listName={t('call.place')}
        nothingFound={t('call.noPlace')}
        drawChosen={(option, remove) => (
          <AgencyChip key={option.id} name={option.name} onRemove={remove} />
        )}
      />
    </Part>
  );
}

/** Who calls, and how many need help: numbers, never names. */
export function PeoplePart() {
  const t = useWords(hotlineWords);
  return (
    <Part part="people">
      <TextField
        name="callerName"
        label={t('call.callerName')}
        hint={t('call.callerNameHint')}
        optional
      />
      <CheckField name="isVictim" label={t('call.isVictim')} />
      <div className={css.row}>
        <NumberField name="children" label={t('call.children')} />
        <NumberField name="adults" label={t('call.adults')} />
        <NumberField name="ageUnknown" label={t('call.ageUnknown')} />
      </div>
    </Part>
  );
}

/** Whether, when and how the caller may be reached; a refused number is not kept. */
export function BackPart() {
  const t = useWords(hotlineWords);
  const { values } = useForm();
  return (
    <Part part="back">
      <ChoiceField
        name="callBack"
        label={t('call.callBack')}
        choices={CallBack.options.map((value) => ({ value, text: t(`call.backs.${value}`) }))}
      />
      <CheckField name="numberRefused" label={t('call.refused')} />
      {values.numberRefused === true ? null : (
        <TextField name="phone" type="tel" label={t('call.phone')} optional />
      )}
      <TextField name="safeTimes" label={t('call.safeTimes')} optional />
      <TextField name="howToReach" label={t('call.howToReach')} optional />
    </Part>
  );
}

/** To which body, how pressing. */
export function ReferPart() {
  const t = useWords(hotlineWords);
  return (
    <Part part="refer">
      <AgencyField
        name="to"
        label={t('call.to')}
        hint={t('call.toHint')}
        optional
        single
        search={searchAgencies}
      />
      <ChoiceField
        name="urgency"
        label={t('call.urgency')}
        choices={TipUrgency.options.map((value) => ({ value, text: t(`call.urgencies.${value}`) }))}
      />
    </Part>
  );
}

/** One part of the call: its key, what to say, its fields. */
function Part({ part, children }: { part: CallPart; children: ReactNode }) {
  const t = useWords(hotlineWords);
  const locale = useLocale();
  const { values } = useForm();
  const script = CALL_SCRIPT.find((one) => one.part === part);
  const agency = (values.to as { name: string }[] | undefined)?.[0]?.name ?? '…';
  return (
    <fieldset id={`part-${part}`} className={css.section}>
      <legend>
        {t(`call.parts.${part}`)}{' '}
        <kbd className={css.key}>{t('call.keyOf', { key: CALL_PARTS.indexOf(part) + 1 })}</kbd>
      </legend>
      <ul className={css.script} aria-label={t('call.script')}>
        {(script?.[locale] ?? []).map((line) => (
          <li key={line}>{line.replace('{{agency}}', agency)}</li>
        ))}
      </ul>
      <div>{children}</div>
    </fieldset>
  );
}

async function searchCommunes(words: string): Promise<LookupOption[]> {
  const { rows } = await call(findPlaces, { words, limit: 30 });
  return rows
    .filter((row) => row.validTo === null && !['province', 'district'].includes(row.kind))
    .map((row) => ({ id: row.id, name: row.fullName }));
}

async function searchAgencies(words: string): Promise<LookupOption[]> {
  const { rows } = await call(findAgencies, { words });
  return rows.map((row) => ({ id: row.id, name: row.shortName, note: row.name }));
}
