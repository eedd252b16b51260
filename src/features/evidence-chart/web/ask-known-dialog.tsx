import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { ChoiceField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { askKnownOfCase, type ChartNodeView } from '../contract.ts';
import { chartWords } from './words.ts';

const AskPurpose = askKnownOfCase.input.shape.purpose;
const Typed = z.object({ purpose: AskPurpose });

/** “Known anywhere?”: the answer is always that it was sent. */
export function AskKnownDialog(props: { caseId: string; node: ChartNodeView; onClose(): void }) {
  const { caseId, node, onClose } = props;
  const t = useWords(chartWords);
  const form = useHouseForm(Typed, { purpose: 'investigate' as string });
  const ask = useAct(askKnownOfCase);
  const title = t('ask.about', { name: `${t(`node.${node.kind}`)} ${node.mark}` });
  return (
    <Dialog open title={title} onClose={onClose}>
      {ask.data === undefined ? (
        <Form
          form={form}
          error={ask.error}
          labels={{ purpose: t('out.purpose') }}
          onSubmit={({ purpose }: z.infer<typeof Typed>) =>
            ask.mutate({
              id: caseId,
              purpose,
              ...(node.accusedId === null ? { nodeId: node.id } : { accusedId: node.accusedId }),
            })
          }
        >
          <p>{t('ask.note')}</p>
          <ChoiceField
            name="purpose"
            label={t('out.purpose')}
            choices={AskPurpose.options.map((value) => ({
              value,
              text: t(`ask.purpose.${value}`),
            }))}
          />
          <NextStep submit busy={ask.isPending}>
            {t('ask.send')}
          </NextStep>
        </Form>
      ) : (
        <p role="status">{t('ask.sent', { left: ask.data.leftToday })}</p>
      )}
    </Dialog>
  );
}
