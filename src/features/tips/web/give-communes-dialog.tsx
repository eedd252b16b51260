import { z } from 'zod';
import { findPlaces } from '#features/places/contract.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { SelectField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { LookupField, type LookupOption } from '#platform/web/form/lookup-field.tsx';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { getJurisdiction, type JurisdictionBody, setJurisdiction } from '../contract.ts';
import { jurisdictionEn, jurisdictionVi } from './jurisdiction-words.ts';
import { tipWords } from './words.ts';

const NEEDED = {
  vi: jurisdictionVi.jurisdiction.choosePlace,
  en: jurisdictionEn.jurisdiction.choosePlace,
};

const Typed = z.object({
  agencyId: Id,
  places: z
    .array(z.object({ id: z.string() }))
    .default([])
    .superRefine((chosen, context) => {
      if (chosen.length === 0) {
        context.addIssue({ code: 'custom', params: NEEDED });
      }
    }),
  from: DateText,
});

interface GiveCommunesProps {
  readonly bodies: readonly JurisdictionBody[];
  onDone(): void;
  onClose(): void;
}

/** Gives communes to a body from a day on. */
export function GiveCommunesDialog({ bodies, onDone, onClose }: GiveCommunesProps) {
  const t = useWords(tipWords);
  const { today } = useMe();
  const form = useHouseForm(Typed, { agencyId: '', places: [], from: today });
  const give = useAct(setJurisdiction, { refreshes: [getJurisdiction], onDone });
  return (
    <Dialog open title={t('jurisdiction.give')} onClose={onClose}>
      <Form
        form={form}
        error={give.error}
        labels={{
          agencyId: t('jurisdiction.body'),
          places: t('jurisdiction.places'),
          from: t('jurisdiction.from'),
        }}
        onSubmit={({ agencyId, places, from }: z.output<typeof Typed>) =>
          give.mutate({ agencyId, from, placeIds: places.map(({ id }) => id) })
        }
      >
        <SelectField
          name="agencyId"
          label={t('jurisdiction.body')}
          choices={bodies.map((body) => ({ value: body.id, text: body.name }))}
        />
        <LookupField
          name="places"
          label={t('jurisdiction.places')}
          search={searchCommunes}
          listName={t('jurisdiction.places')}
          nothingFound={t('jurisdiction.noPlace')}
          drawChosen={(option, remove) => (
            <AgencyChip key={option.id} name={option.name} onRemove={remove} />
          )}
        />
        <DateField
          name="from"
          label={t('jurisdiction.from')}
          hint={t('jurisdiction.fromHint')}
          today={today}
        />
        <NextStep submit busy={give.isPending}>
          {t('jurisdiction.give')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

async function searchCommunes(words: string): Promise<LookupOption[]> {
  const { rows } = await call(findPlaces, { words, limit: 30 });
  return rows
    .filter((row) => row.validTo === null && !['province', 'district'].includes(row.kind))
    .map((row) => ({ id: row.id, name: row.fullName }));
}
