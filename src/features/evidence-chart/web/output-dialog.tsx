import { z } from 'zod';
import { ChartPaper, proposePaper } from '#domain/evidence-chart/paper-size.ts';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { Purpose } from '#platform/contract/purpose.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { CheckField, ChoiceField, GivenField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { ChartForm, type ChartView, exportChart } from '../contract.ts';
import { usePurposes } from './purposes.ts';
import { useSaveChart } from './save-chart.tsx';
import type { Sheet } from './sheet.ts';
import type { Seen } from './use-seen.ts';
import { chartWords } from './words.ts';

const Typed = z.object({
  form: ChartForm,
  paper: ChartPaper,
  purpose: Purpose,
  withNames: z.boolean().default(false),
});
type Typed = z.infer<typeof Typed>;

/** Lets the chart out: as one large page, a drawing, a picture, data; in codes unless a head takes names along. */
export function OutputDialog(props: {
  chart: ChartView;
  seen: Seen;
  onSheet(sheet: Sheet): void;
  onClose(): void;
}) {
  const { chart, seen, onSheet, onClose } = props;
  const t = useWords(chartWords);
  const purposes = usePurposes();
  const proposed = proposePaper(seen.places);
  const form = useHouseForm(Typed, {
    form: 'print' as string,
    paper: proposed as string,
    purpose: purposes[0]?.value as string,
    withNames: false,
  });
  const save = useSaveChart(chart, seen);
  const out = useAct(exportChart, {
    onDone: (answer, input) => {
      finish(answer, input.form, ChartPaper.catch('A3').parse(form.values.paper));
      onClose();
    },
  });
  const finish = (answer: OutputOf<typeof exportChart>, as: ChartForm, paper: ChartPaper) => {
    const labels = new Map(answer.labels.map((label) => [label.nodeId, label.text]));
    if (as === 'print') {
      onSheet({ paper, labels, exportedAt: answer.exportedAt });
    } else {
      void save(as, answer, labels);
    }
  };
  return (
    <Dialog open title={t('output')} onClose={onClose}>
      <Form
        form={form}
        error={out.error}
        labels={{ form: t('out.form'), paper: t('out.paper'), purpose: t('out.purpose') }}
        onSubmit={({ paper: _paper, ...typed }: Typed) =>
          out.mutate({ id: chart.caseId, ...typed })
        }
      >
        <ChoiceField
          name="form"
          label={t('out.form')}
          choices={ChartForm.options.map((value) => ({ value, text: t(`out.${value}`) }))}
        />
        {form.values.form === 'print' ? (
          <ChoiceField
            name="paper"
            label={t('out.paper')}
            choices={ChartPaper.options.map((value) => ({
              value,
              text: value === proposed ? t('out.paperProposed', { paper: value }) : value,
            }))}
          />
        ) : null}
        <ChoiceField name="purpose" label={t('out.purpose')} choices={purposes} />
        {chart.mayExportNames ? (
          <CheckField name="withNames" label={t('out.names')} />
        ) : (
          <GivenField label={t('out.names')} value={t('out.noNames')} />
        )}
        <NextStep submit busy={out.isPending}>
          {form.values.form === 'print' ? t('out.print') : t('out.run')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
