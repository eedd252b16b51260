import { type ReactNode, useCallback, useState } from 'react';
import { CaseFacts } from '#domain/case/case-facts.ts';
import { foldText } from '#domain/text/fold-text.ts';
import { findPlaces } from '#features/places/contract.ts';
import { DateText } from '#platform/contract/fields.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form, useForm } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { LookupField } from '#platform/web/form/lookup-field.tsx';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { countCases, listCases, listReceivers, openCase, proposeCaseCharges } from '../contract.ts';
import { OfficeField } from './act-form.tsx';
import css from './cases.module.css';
import { ChargesField } from './charges-field.tsx';
import { FactFields, useFactLabels } from './facts-fields.tsx';
import { emptyCase, NewCase, toNewCase } from './open-case-form.ts';
import { useOwnOffices } from './own-body.ts';
import { caseWords } from './words.ts';

interface Opened {
  readonly id: string;
  readonly code: string;
}

/** Opens a case of its own: directly discovered, on a surrender, or transferred here. */
export function NewCasePage() {
  const t = useWords(caseWords);
  const me = useMe();
  const [opened, setOpened] = useState<Opened | null>(null);
  if (!may(me, 'case.open')) {
    return (
      <Page>
        <PageTitle title={t('open.title')} />
        <EmptyPage title={t('open.closed')} text={t('open.closedText')} />
      </Page>
    );
  }
  if (opened !== null) {
    return (
      <Page>
        <PageTitle
          title={t('open.done', { code: opened.code })}
          lead={t('open.doneText')}
          actions={<NextStep to={`/cases/${opened.id}`}>{t('open.openIt')}</NextStep>}
        />
      </Page>
    );
  }
  return (
    <Page>
      <PageTitle title={t('open.title')} lead={t('open.lead')} />
      <OpenForm onOpened={setOpened} />
    </Page>
  );
}

function OpenForm({ onOpened }: { onOpened(opened: Opened): void }) {
  const t = useWords(caseWords);
  const { today } = useMe();
  const offices = useOwnOffices('NT');
  const form = useHouseForm(NewCase, emptyCase(today, offices));
  const draft = useDraft('case.new', form);
  const act = useAct(openCase, {
    refreshes: [listCases, countCases],
    onDone: (answer) => {
      draft.sent();
      onOpened(answer);
    },
  });
  return (
    <Form
      form={form}
      draft={draft}
      error={act.error}
      labels={useLabels()}
      onSubmit={(typed: NewCase) => act.mutate(toNewCase(typed))}
    >
      <Part title={t('open.what')}>
        <SelectField
          name="origin"
          label={t('open.origin')}
          choices={openCase.input.shape.origin
            .unwrap()
            .options.map((value) => ({ value, text: t(`origin.${value}`) }))}
        />
        <DateField
          name="actedOn"
          label={t('open.actedOn')}
          hint={t('open.actedOnHint')}
          today={today}
        />
        <PlaceField />
      </Part>
      <Part title={t('open.facts')}>
        <FactFields />
      </Part>
      <Part title={t('open.charges')}>
        <OpenCharges />
      </Part>
      <Part title={t('open.decision')}>
        <OfficeField offices={offices} />
        <TextField
          name="decisionNumber"
          label={t('field.decisionNumber')}
          hint={t('field.decisionNumberHint')}
          optional
        />
        <DateField name="decidedOn" label={t('field.decisionOn')} today={today} />
        <TextField name="hour" label={t('field.hour')} hint={t('field.hourHint')} />
        <TextField name="bookNumber" label={t('open.bookNumber')} optional />
        <AgencyField name="supervising" body="procuracy" />
        <AgencyField name="court" body="court" />
      </Part>
      <NextStep submit busy={act.isPending}>
        {t('open.save')}
      </NextStep>
    </Form>
  );
}

function useLabels(): Record<string, string> {
  const t = useWords(caseWords);
  return {
    ...useFactLabels(),
    origin: t('open.origin'),
    actedOn: t('open.actedOn'),
    place: t('open.place'),
    charges: t('field.charges'),
    office: t('field.office'),
    decisionNumber: t('field.decisionNumber'),
    decidedOn: t('field.decisionOn'),
    hour: t('field.hour'),
    bookNumber: t('open.bookNumber'),
  };
}

/** The charges, with what the facts typed so far propose. */
function OpenCharges() {
  const { values } = useForm();
  const filled = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== undefined),
  );
  const facts = CaseFacts.safeParse(filled);
  const day = DateText.safeParse(values.actedOn);
  const proposed = useCall(
    proposeCaseCharges,
    { facts: facts.data ?? {}, actedOn: day.data ?? '2018-01-01' },
    { enabled: facts.success && day.success, keepPrevious: true },
  );
  return (
    <ChargesField name="charges" actedOn={day.data} proposals={proposed.data?.proposals ?? []} />
  );
}

function PlaceField() {
  const t = useWords(caseWords);
  return (
    <LookupField
      name="place"
      label={t('open.place')}
      hint={t('open.placeHint')}
      optional
      single
      search={searchCommunes}
      listName={t('open.place')}
      nothingFound={t('open.noPlace')}
      drawChosen={(option, remove) => (
        <AgencyChip key={option.id} name={option.name} onRemove={remove} />
      )}
    />
  );
}

async function searchCommunes(words: string) {
  const { rows } = await call(findPlaces, { words, limit: 30 });
  return rows.flatMap(({ id, kind, fullName, validTo }) =>
    validTo === null && kind !== 'province' && kind !== 'district' ? [{ id, name: fullName }] : [],
  );
}

/** The procuracy or court, where the commune has no jurisdiction entered yet. */
function AgencyField({
  name,
  body,
}: {
  name: 'supervising' | 'court';
  body: 'procuracy' | 'court';
}) {
  const t = useWords(caseWords);
  const search = useCallback(
    async (words: string) => {
      const { rows } = await call(listReceivers, { body });
      const wanted = foldText(words);
      return rows
        .filter((row) => foldText(row.name).includes(wanted))
        .map((row) => ({ id: row.id, name: row.name }));
    },
    [body],
  );
  return (
    <LookupField
      name={name}
      label={t(`open.${name}`)}
      optional
      single
      browse
      search={search}
      listName={t(`open.${name}`)}
      nothingFound={t('open.noAgency')}
      drawChosen={(option, remove) => (
        <AgencyChip key={option.id} name={option.name} onRemove={remove} />
      )}
    />
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={css.part}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
