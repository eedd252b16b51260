import { z } from 'zod';
import { AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';
import { AGENCY_KINDS } from '#domain/agency/agency-kinds.ts';
import type { InputOf } from '#platform/contract/endpoint.ts';
import { DateText } from '#platform/contract/fields.ts';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { ChoiceField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type AgencyView, type addAgency, FormatFamily } from '../contract.ts';
import { searchAgencies, searchPlaces } from './searches.ts';
import { agencyWords } from './words.ts';

const Chosen = z.array(z.object({ id: z.string() })).default([]);
const AgencyFields = z.object({
  name: z.string().trim().min(3).max(300),
  shortName: z.string().trim().min(1).max(120),
  level: AgencyLevel,
  kind: AgencyKind,
  symbol: z.string().optional(),
  formatFamily: FormatFamily,
  place: Chosen,
  parent: Chosen,
  standing: Chosen,
  validFrom: DateText,
  legalBasis: z.string().optional(),
});

interface FieldValues extends Record<string, unknown> {
  level: string;
  place: readonly AgencyOption[];
  parent: readonly AgencyOption[];
  standing: readonly AgencyOption[];
}

/** An empty form. */
export function newFields(today: string): FieldValues {
  return {
    name: '',
    shortName: '',
    level: 'province',
    kind: '',
    symbol: '',
    formatFamily: 'state',
    place: [],
    parent: [],
    standing: [],
    validFrom: today,
    legalBasis: '',
  };
}

/** The form as the agency stands. */
export function fieldsOf(agency: AgencyView): FieldValues {
  const { name, shortName, level, kind, formatFamily, validFrom } = agency;
  return {
    name,
    shortName,
    level,
    kind,
    formatFamily,
    validFrom,
    symbol: agency.symbol ?? '',
    legalBasis: agency.legalBasis ?? '',
    place: agency.place === null ? [] : [agency.place],
    parent: agency.parent === null ? [] : [agency.parent],
    standing: agency.standingAgency === null ? [] : [agency.standingAgency],
  };
}

interface AgencyFormProps {
  readonly initial: FieldValues;
  readonly error: ProblemError | null;
  readonly busy: boolean;
  onSave(input: InputOf<typeof addAgency>): void;
}

/** The facts of an agency; the kinds offered are those of the chosen level. */
export function AgencyForm({ initial, error, busy, onSave }: AgencyFormProps) {
  const t = useWords(agencyWords);
  const form = useHouseForm(AgencyFields, initial);
  const labels = useLabels();
  const send = ({ place, parent, standing, ...input }: z.infer<typeof AgencyFields>) =>
    onSave({
      ...input,
      placeId: place[0]?.id ?? null,
      parentId: parent[0]?.id ?? null,
      standingAgencyId: standing[0]?.id ?? null,
    });
  return (
    <Form form={form} labels={labels} error={error} onSubmit={send}>
      <NameFields labels={labels} level={form.values.level} />
      <PlaceFields
        labels={labels}
        committee={String(form.values.kind).endsWith('steering-committee')}
      />
      <NextStep submit busy={busy}>
        {t('form.save')}
      </NextStep>
    </Form>
  );
}

function useLabels() {
  const t = useWords(agencyWords);
  return {
    name: t('form.name'),
    shortName: t('form.shortName'),
    level: t('form.level'),
    kind: t('form.kind'),
    symbol: t('form.symbol'),
    formatFamily: t('form.family'),
    place: t('form.place'),
    parent: t('form.parent'),
    standing: t('form.standing'),
    validFrom: t('form.validFrom'),
    legalBasis: t('form.basis'),
  };
}
type Labels = ReturnType<typeof useLabels>;

function NameFields({ labels, level }: { labels: Labels; level: string }) {
  const t = useWords(agencyWords);
  const both = useBothLanguages();
  const kinds = AGENCY_KINDS.filter((row) => (row.levels as readonly string[]).includes(level));
  return (
    <>
      <TextField name="name" label={labels.name} />
      <TextField name="shortName" label={labels.shortName} hint={t('form.shortHint')} />
      <SelectField
        name="level"
        label={labels.level}
        choices={AgencyLevel.options.map((value) => ({ value, text: t(`levels.${value}`) }))}
      />
      <SelectField
        name="kind"
        label={labels.kind}
        hint={t('form.kindHint')}
        choices={kinds.map((row) => ({ value: row.code, text: both(row) }))}
      />
    </>
  );
}

function PlaceFields({ labels, committee }: { labels: Labels; committee: boolean }) {
  const t = useWords(agencyWords);
  const { today } = useMe();
  return (
    <>
      <AgencyField
        name="place"
        label={labels.place}
        hint={t('form.placeHint')}
        search={searchPlaces}
        single
        optional
      />
      <AgencyField name="parent" label={labels.parent} search={searchAgencies} single optional />
      {committee ? (
        <AgencyField
          name="standing"
          label={labels.standing}
          hint={t('form.standingHint')}
          search={searchAgencies}
          single
          optional
        />
      ) : null}
      <TextField name="symbol" label={labels.symbol} hint={t('form.symbolHint')} optional />
      <ChoiceField
        name="formatFamily"
        label={labels.formatFamily}
        choices={FormatFamily.options.map((value) => ({ value, text: t(`families.${value}`) }))}
      />
      <DateField name="validFrom" label={labels.validFrom} today={today} />
      <TextField name="legalBasis" label={labels.legalBasis} optional />
    </>
  );
}
