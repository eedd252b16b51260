import { z } from 'zod';
import { Purpose } from '#platform/contract/purpose.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { CheckField, ChoiceField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { type ChartView, openChartLabels } from '../contract.ts';
import { usePurposes } from './purposes.ts';
import { chartWords } from './words.ts';

const Typed = z.object({ purpose: Purpose, names: z.boolean().default(false) });

/** Asks for what purpose the words are opened; they stay open until closed or the page is left. */
export function OpenWordsDialog(props: {
  chart: ChartView;
  onOpened(labels: ReadonlyMap<string, string>): void;
  onClose(): void;
}) {
  const t = useWords(chartWords);
  const purposes = usePurposes();
  const form = useHouseForm(Typed, { purpose: purposes[0]?.value as string, names: false });
  const open = useAct(openChartLabels, {
    onDone: ({ labels }) =>
      props.onOpened(new Map(labels.map((label) => [label.nodeId, label.text]))),
  });
  return (
    <Dialog open title={t('openWords')} onClose={props.onClose}>
      <Form
        form={form}
        error={open.error}
        labels={{ purpose: t('out.purpose'), names: t('openNames') }}
        onSubmit={(typed: z.infer<typeof Typed>) =>
          open.mutate({ id: props.chart.caseId, ...typed })
        }
      >
        <ChoiceField name="purpose" label={t('out.purpose')} choices={purposes} />
        <CheckField name="names" label={t('openNames')} />
        <NextStep submit busy={open.isPending}>
          {t('openWords')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
