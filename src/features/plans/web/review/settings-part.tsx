import { useId, useState } from 'react';
import type { ReviewSettings } from '#domain/plan-review/review.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Icon } from '#platform/web/kit/icon.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { getProgrammeTree, type ImportView, listPlans } from '../../contract.ts';
import { type FoundAgency, useAgencySearch } from './agency-search.ts';
import { correctionWords } from './correction-words.ts';
import { DayInput } from './day-input.tsx';
import css from './fields.module.css';
import { TextLine } from './header-part.tsx';
import { reviewWords } from './review-words.ts';
import { Check, Choose, Radios } from './setting-fields.tsx';
import type { Desk } from './use-desk.ts';
import { useEnter } from './use-enter.ts';

interface SettingsPartProps {
  readonly view: ImportView;
  readonly desk: Desk;
  readonly near: string;
}

const LEVELS = ['central', 'province', 'district', 'commune'] as const;

/** Who issued it, for which time, in force or history, and where it stands among the others. */
export function SettingsPart({ view, desk, near }: SettingsPartProps) {
  const t = useWords(reviewWords);
  const { settings } = desk.state.review;
  const set = desk.changeSettings;
  const isFirst = settings.issuerAgencyId === null || settings.issuerLevel === null;
  const isCorrection = view.corrects !== null && settings.correction === 'correct';
  return (
    <Section title={t(isFirst ? 'settings.first' : 'settings.title')}>
      {isFirst ? (
        <p className={css.doubt}>
          <Icon name="warning" size={14} />
          {t('settings.firstText')}
        </p>
      ) : null}
      <div className={css.grid}>
        <IssuerField view={view} settings={settings} set={set} />
        <Radios
          label={t('settings.level')}
          name="issuer-level"
          value={settings.issuerLevel}
          choices={LEVELS.map((level) => ({ value: level, text: t(`settings.${level}`) }))}
          onChange={(issuerLevel) => set({ issuerLevel })}
        />
        <TextLine
          label={t('settings.placeName')}
          value={settings.issuerPlaceName}
          onChange={(issuerPlaceName) => set({ issuerPlaceName })}
        />
        {isCorrection ? null : <MappedField settings={settings} set={set} />}
        <span className={css.label}>{t('settings.period')}</span>
        <div className={css.days}>
          <DayInput
            label={`${t('settings.period')}, ${t('fields.from')}`}
            value={settings.periodFrom}
            near={near}
            onChange={(periodFrom) => set({ periodFrom })}
          />
          <span>{t('fields.to')}</span>
          <DayInput
            label={`${t('settings.period')}, ${t('fields.until')}`}
            value={settings.periodTo}
            near={near}
            onChange={(periodTo) => set({ periodTo })}
          />
        </div>
        {isCorrection ? (
          <CorrectedNote />
        ) : (
          <>
            <StateField settings={settings} set={set} />
            <PlaceFields settings={settings} set={set} />
          </>
        )}
        <span className={css.label}>{t('settings.ownPlanDue')}</span>
        <DayInput
          label={t('settings.ownPlanDue')}
          value={settings.ownPlanDueOn}
          near={near}
          onChange={(ownPlanDueOn) => set({ ownPlanDueOn })}
        />
        <Check
          text={t('settings.rolls')}
          note={t('settings.rollsHint')}
          checked={settings.dueRollsForward}
          onChange={(dueRollsForward) => set({ dueRollsForward })}
        />
      </div>
    </Section>
  );
}

/** What of a plan its text does not decide. */
function CorrectedNote() {
  const t = useWords(correctionWords);
  return (
    <>
      <span />
      <p className={css.note}>{t('choice.stays')}</p>
    </>
  );
}

interface Setting {
  readonly settings: ReviewSettings;
  set(change: Partial<ReviewSettings>): void;
}

function IssuerField({ view, settings, set }: Setting & { view: ImportView }) {
  const t = useWords(reviewWords);
  const id = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<FoundAgency | null>(view.issuerAgency);
  const { found, isSearching } = useAgencySearch(words);
  const take = (agency: FoundAgency) => {
    setChosen(agency);
    setWords('');
    set({ issuerAgencyId: agency.id });
  };
  const enter = useEnter({ words, isSearching, first: found?.[0], take });
  const shown = chosen !== null && chosen.id === settings.issuerAgencyId ? chosen : null;
  return (
    <>
      <label className={css.label} htmlFor={id}>
        {t('settings.issuer')}
      </label>
      <div>
        {shown === null ? null : (
          <AgencyChip
            name={shown.name}
            part="lead"
            onRemove={() => set({ issuerAgencyId: null })}
          />
        )}
        <input
          id={id}
          className={css.input}
          autoComplete="off"
          placeholder={t('settings.issuerHint')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              enter.press();
            }
          }}
          onBlur={enter.forget}
        />
        <p className={css.note} role="status">
          {isSearching ? t('names.searching') : ''}
        </p>
        {found === null ? null : (
          <ul className={css.found}>
            {found.map((agency) => (
              <li key={agency.id}>
                <button type="button" onClick={() => take(agency)}>
                  {agency.name}
                </button>
              </li>
            ))}
            {found.length === 0 ? <li className={css.note}>{t('names.nothing')}</li> : null}
          </ul>
        )}
      </div>
    </>
  );
}

function MappedField({ settings, set }: Setting) {
  const t = useWords(reviewWords);
  const { installation } = useMe();
  const note =
    installation.kind === 'production'
      ? t('settings.mayNotMap')
      : t('settings.mappedNote', { province: installation.provinceName });
  return (
    <Check
      text={t('settings.mapped')}
      note={note}
      checked={settings.mapped}
      onChange={(mapped) => set({ mapped })}
    />
  );
}

function StateField({ settings, set }: Setting) {
  const t = useWords(reviewWords);
  const { today } = useMe();
  const suggested =
    settings.periodTo !== null && settings.periodTo < today ? 'history' : 'in-force';
  const hint = (state: 'in-force' | 'history') =>
    state === suggested && settings.periodTo !== null ? ` (${t('settings.suggested')})` : '';
  return (
    <Radios
      label={t('settings.state')}
      name="plan-state"
      value={settings.state}
      choices={[
        { value: 'in-force', text: `${t('settings.inForce')}${hint('in-force')}` },
        { value: 'history', text: `${t('settings.history')}${hint('history')}` },
      ]}
      onChange={(state) => set({ state })}
    />
  );
}

function PlaceFields({ settings, set }: Setting) {
  const t = useWords(reviewWords);
  const plans = useCall(listPlans, { limit: 200 });
  const tree = useCall(getProgrammeTree, {});
  const nodes = tree.data?.nodes.filter((node) => node.kind !== 'plan') ?? [];
  return (
    <>
      <Choose
        label={t('settings.parentPlan')}
        value={settings.parentPlanId}
        choices={(plans.data?.rows ?? []).map((plan) => ({
          value: plan.id,
          text: `${plan.number ?? ''} ${plan.title}`.trim(),
        }))}
        onChange={(parentPlanId) => set({ parentPlanId })}
      />
      <Choose
        label={t('settings.parentNode')}
        value={settings.parentNodeId}
        choices={nodes.map((node) => ({ value: node.id, text: node.name }))}
        onChange={(parentNodeId) => set({ parentNodeId })}
      />
    </>
  );
}
