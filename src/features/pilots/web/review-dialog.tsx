import { z } from 'zod';
import { LongText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { ChoiceField, LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { getPilot, listPilots, type PilotView, reviewPilot } from '../contract.ts';
import { pilotWords } from './words.ts';

const Review = z.object({ review: LongText.min(1), result: z.enum(['yes', 'no']) });

/** Asks what came of a pilot, and whether it is spread. */
export function ReviewDialog({ pilot, onClose }: { pilot: PilotView; onClose(): void }) {
  const t = useWords(pilotWords);
  const form = useHouseForm(Review, { review: '', result: '' });
  const draft = useDraft(`pilot.${pilot.id}.review`, form);
  const act = useAct(reviewPilot, {
    refreshes: [getPilot, listPilots],
    onDone: () => {
      draft.sent();
      onClose();
    },
  });
  const { id, revision } = pilot;
  const labels = { review: t('record.reviewText'), result: t('record.decide') };
  return (
    <Dialog open title={t('record.write')} onClose={onClose}>
      <Form
        form={form}
        draft={draft}
        labels={labels}
        error={act.error}
        onSubmit={({ review, result }: z.infer<typeof Review>) =>
          act.mutate({ id, revision, review, spread: result === 'yes' })
        }
      >
        <LongTextField name="review" label={labels.review} rows={6} />
        <ChoiceField
          name="result"
          label={labels.result}
          choices={[
            { value: 'yes', text: t('spread') },
            { value: 'no', text: t('notSpread') },
          ]}
        />
        <NextStep submit busy={act.isPending}>
          {t('record.write')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
