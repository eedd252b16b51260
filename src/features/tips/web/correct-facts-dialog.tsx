import { z } from 'zod';
import { ExploitationPurpose, TipUrgency } from '#domain/tip/tip-codes.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { CheckField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { changeTipContent, getTip, type TipView } from '../contract.ts';
import { PlaceField, UrgencyField, VictimFields } from './intake-fields.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

const Count = z.number().int().min(0).max(999).default(0);
const GROUPS = ['under16', 'from16To17', 'adults', 'ageUnknown'] as const;

const Facts = z.object({
  urgency: TipUrgency,
  place: z.array(z.object({ id: Id })).default([]),
  happenedOn: DateText.optional(),
  bookNumber: z.string().trim().max(40).default(''),
  under16: Count,
  from16To17: Count,
  adults: Count,
  ageUnknown: Count,
  purposes: z.array(ExploitationPurpose).default([]),
  acrossBorder: z.boolean().default(false),
});

/**
 * Corrects what stands in clear. The marks that set the first clocks (flagrant, remote, a child) stay as they
 * were told at receipt, and the article changes by an act of its own.
 */
export function CorrectFactsDialog({ tip, onClose }: { tip: TipView; onClose(): void }) {
  const t = useWords(tipWords);
  const { today } = useMe();
  const form = useHouseForm(Facts, firstOf(tip));
  const draft = useDraft(`tip.${tip.id}.facts`, form);
  const change = useAct(changeTipContent, {
    refreshes: [getTip],
    onDone: () => {
      draft.discard();
      onClose();
    },
  });
  return (
    <Dialog open title={t('record.facts.correct')} onClose={onClose}>
      <Form
        form={form}
        error={change.error}
        draft={draft}
        labels={{
          urgency: t('intake.urgency'),
          place: t('intake.place'),
          happenedOn: t('intake.happenedOn'),
          bookNumber: t('intake.bookNumber'),
          ...Object.fromEntries(GROUPS.map((name) => [name, t(`intake.${name}`)])),
        }}
        onSubmit={(typed: z.infer<typeof Facts>) =>
          change.mutate({ id: tip.id, revision: tip.revision, ...toChange(tip, typed) })
        }
      >
        <p>{t('record.facts.correctNote')}</p>
        <UrgencyField />
        <div className={css.row}>
          <PlaceField />
          <DateField name="happenedOn" label={t('intake.happenedOn')} optional today={today} />
          <TextField name="bookNumber" label={t('intake.bookNumber')} optional />
        </div>
        <VictimFields />
        <CheckField name="acrossBorder" label={t('intake.acrossBorder')} />
        <NextStep submit busy={change.isPending}>
          {t('record.facts.save')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function firstOf({ facts, place, bookNumber, urgency }: TipView) {
  return {
    urgency,
    place: place === null ? [] : [place],
    happenedOn: facts.happenedOn ?? '',
    bookNumber: bookNumber ?? '',
    ...facts.victims,
    purposes: facts.purposes,
    acrossBorder: facts.acrossBorder,
  };
}

function toChange({ facts }: TipView, typed: z.infer<typeof Facts>) {
  const { under16, from16To17, adults, ageUnknown } = typed;
  return {
    bookNumber: typed.bookNumber,
    facts: {
      ...facts,
      urgency: typed.urgency,
      placeId: typed.place[0]?.id ?? null,
      happenedOn: typed.happenedOn ?? null,
      victims: { under16, from16To17, adults, ageUnknown },
      purposes: typed.purposes,
      acrossBorder: typed.acrossBorder,
    },
  };
}
