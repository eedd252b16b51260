import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  answerDifficulty,
  type DifficultyView,
  getDifficulty,
  listDifficulties,
  withdrawDifficulty,
} from '../contract.ts';
import { difficultyWords } from './words.ts';

const REFRESHES = [getDifficulty, listDifficulties];

/** Asks for the answer, or for the reason of a withdrawal. */
export function WordsDialog(props: {
  way: 'answer' | 'withdraw';
  difficulty: DifficultyView;
  onClose(): void;
}) {
  const { way, difficulty, onClose } = props;
  const t = useWords(difficultyWords);
  const schema = z.object({
    text: z
      .string()
      .trim()
      .min(1)
      .max(way === 'answer' ? 10_000 : 300),
  });
  const form = useHouseForm(schema, { text: '' });
  const draft = useDraft(`difficulty.${difficulty.id}.${way}`, form);
  const onDone = () => {
    draft.sent();
    onClose();
  };
  const answer = useAct(answerDifficulty, { refreshes: REFRESHES, onDone });
  const withdraw = useAct(withdrawDifficulty, { refreshes: REFRESHES, onDone });
  const { id, revision } = difficulty;
  const label = t(way === 'answer' ? 'form.answer' : 'form.reason');
  const send = ({ text }: { text: string }) =>
    way === 'answer'
      ? answer.mutate({ id, revision, answer: text })
      : withdraw.mutate({ id, revision, reason: text });
  return (
    <Dialog open title={t(`ways.${way}`)} onClose={onClose}>
      <Form
        form={form}
        draft={draft}
        labels={{ text: label }}
        error={answer.error ?? withdraw.error}
        onSubmit={send}
      >
        <LongTextField name="text" label={label} rows={5} />
        <NextStep submit busy={answer.isPending || withdraw.isPending}>
          {t(`ways.${way}`)}
        </NextStep>
      </Form>
    </Dialog>
  );
}
