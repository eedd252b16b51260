import { z } from 'zod';
import { RecallReason } from '#domain/tip/tip-codes.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  countTipBoards,
  listTipReceipts,
  listTips,
  recallTransfer,
  type TipReceipt,
} from '../contract.ts';
import { RecallReasonField } from './act-own-fields.tsx';
import { tipWords } from './words.ts';

const Recall = z.object({ recallReason: RecallReason });

/** Takes back a transfer that nobody has taken over, from the receipt that it left. */
export function RecallDialog(props: {
  receipt: TipReceipt;
  onDone(tipId: string): void;
  onClose(): void;
}) {
  const { receipt, onDone, onClose } = props;
  const t = useWords(tipWords);
  const form = useHouseForm(Recall, { recallReason: '' });
  const recall = useAct(recallTransfer, {
    refreshes: [listTipReceipts, listTips, countTipBoards],
    onDone: ({ tipId }) => onDone(tipId),
  });
  return (
    <Dialog open title={t('acts.recall')} onClose={onClose}>
      <Form
        form={form}
        error={recall.error}
        labels={{ recallReason: t('act.reason') }}
        onSubmit={({ recallReason }: z.infer<typeof Recall>) =>
          recall.mutate({ id: receipt.id, reason: recallReason })
        }
      >
        <p>{t('passedOn.recallLead', { code: receipt.code })}</p>
        <RecallReasonField />
        <p>{t('passedOn.recallPaper')}</p>
        <NextStep submit busy={recall.isPending}>
          {t('acts.recall')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
