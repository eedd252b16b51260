import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { answerLodging, getLodging, type LodgingView, listLodgings } from '../contract.ts';
import { publicTipWords } from './words.ts';

/** Asks for the answer that the sender will read with the code. */
export function AnswerDialog(props: { lodging: LodgingView; onClose(): void }) {
  const { lodging, onClose } = props;
  const t = useWords(publicTipWords);
  const form = useHouseForm(z.object({ words: z.string().trim().min(1).max(8_000) }), {
    words: '',
  });
  const draft = useDraft(`lodging.${lodging.id}.answer`, form);
  const answer = useAct(answerLodging, {
    refreshes: [getLodging, listLodgings],
    onDone: () => {
      draft.sent();
      onClose();
    },
  });
  return (
    <Dialog open title={t('ways.answer')} onClose={onClose}>
      <Form
        form={form}
        draft={draft}
        labels={{ words: t('answer.label') }}
        error={answer.error}
        onSubmit={({ words }) => answer.mutate({ id: lodging.id, words })}
      >
        <LongTextField name="words" label={t('answer.label')} hint={t('answer.hint')} rows={6} />
        <NextStep submit busy={answer.isPending}>
          {t('answer.send')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
