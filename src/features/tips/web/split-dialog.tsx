import { useState } from 'react';
import { z } from 'zod';
import { Id } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { FieldGroup, useField } from '#platform/web/form/field-frame.tsx';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { getTip, listTips, splitTip, type TipView } from '../contract.ts';
import { HoldingDecider } from './holding-decider.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

const Part = z.object({
  narrative: z.string().trim().min(1).max(20_000),
  personIds: z.array(Id).default([]),
  decidedByPostId: Id,
});

/** Splits a part off into a tip of its own, which begins with the same receipt. */
export function SplitDialog({ tip, onClose }: { tip: TipView; onClose(): void }) {
  const t = useWords(tipWords);
  const form = useHouseForm(Part, { narrative: '', personIds: [], decidedByPostId: '' });
  const [made, setMade] = useState<{ id: string; code: string } | null>(null);
  const draft = useDraft(`tip.${tip.id}.split`, form);
  const split = useAct(splitTip, {
    refreshes: [getTip, listTips],
    onDone: (part) => {
      draft.sent();
      setMade(part);
    },
  });
  return (
    <Dialog open title={t('record.split.title')} onClose={onClose}>
      {made === null ? (
        <Form
          form={form}
          draft={draft}
          error={split.error}
          labels={{
            narrative: t('record.split.narrative'),
            personIds: t('record.split.persons'),
            decidedByPostId: t('act.decidedBy'),
          }}
          onSubmit={(typed: z.output<typeof Part>) =>
            split.mutate({ ...typed, id: tip.id, revision: tip.revision })
          }
        >
          <p>{t('record.split.note')}</p>
          <LongTextField name="narrative" label={t('record.split.narrative')} rows={6} />
          {tip.denounced.length === 0 ? null : <PersonsField tip={tip} />}
          <HoldingDecider tip={tip} />
          <NextStep submit busy={split.isPending}>
            {t('record.split.title')}
          </NextStep>
        </Form>
      ) : (
        <>
          <p role="status">{t('record.split.done', { code: made.code })}</p>
          <NextStep to={`/tips/${made.id}`}>{t('record.open')}</NextStep>
        </>
      )}
    </Dialog>
  );
}

/** Denounced persons by ordinal: names stay closed here. */
function PersonsField({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  const label = t('record.split.persons');
  const field = useField({ name: 'personIds', label });
  const chosen = (field.value ?? []) as readonly string[];
  return (
    <FieldGroup name="personIds" label={label} optional>
      {tip.denounced.map((person) => (
        <label key={person.id} className={css.check}>
          <input
            type="checkbox"
            checked={chosen.includes(person.id)}
            onChange={(event) =>
              field.set(
                event.target.checked
                  ? [...chosen, person.id]
                  : chosen.filter((one) => one !== person.id),
              )
            }
          />
          {t('record.split.person', { ordinal: person.ordinal })}
        </label>
      ))}
    </FieldGroup>
  );
}
