import { z } from 'zod';
import { EvidenceKind } from '#domain/evidence/evidence-item.ts';
import { ChartCertainty, ChartLinkKind, listJoins } from '#domain/evidence-chart/chart-kinds.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { ChoiceField, SelectField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  type ChartLinkView,
  type ChartNodeView,
  type ChartView,
  changeLink,
  drawLink,
  getChart,
} from '../contract.ts';
import { useNodeName } from './node-names.ts';
import { chartWords } from './words.ts';

/** Chosen where no item of the register backs the link yet. */
const NONE = 'none';

const Facts = z.object({
  kind: ChartLinkKind,
  evidence: z.string(),
  source: EvidenceKind,
  certainty: ChartCertainty,
  from: DateText.optional(),
  until: DateText.optional(),
});
const Typed = Facts.extend({ fromId: Id, toId: Id });

interface LinkDialogProps {
  readonly chart: ChartView;
  readonly labels: ReadonlyMap<string, string>;
  onClose(): void;
}

/** Links two things: what the link says, on which item it rests, when it was so. */
export function AddLinkDialog({ chart, labels, onClose }: LinkDialogProps) {
  const t = useWords(chartWords);
  const nameOf = useNodeName(labels);
  const form = useHouseForm(Typed, { ...FIRST, fromId: '', toId: '' });
  const draw = useAct(drawLink, { refreshes: [getChart], onDone: onClose });
  const choices = chart.nodes.map((node) => ({ value: node.id, text: nameOf(node) }));
  const find = (id: unknown) => chart.nodes.find((node) => node.id === id);
  return (
    <Dialog open title={t('join')} onClose={onClose}>
      <Form
        form={form}
        error={draw.error}
        labels={useLabels()}
        onSubmit={({ fromId, toId, ...facts }: z.infer<typeof Typed>) =>
          draw.mutate({ id: chart.caseId, fromId, toId, ...factsOf(chart, facts) })
        }
      >
        <SelectField name="fromId" label={t('form.fromNode')} choices={choices} />
        <SelectField
          name="toId"
          label={t('form.toNode')}
          choices={choices.filter((one) => one.value !== form.values.fromId)}
        />
        <FactFields
          chart={chart}
          from={find(form.values.fromId)}
          to={find(form.values.toId)}
          evidence={String(form.values.evidence)}
        />
        <NextStep submit busy={draw.isPending}>
          {t('form.drawLink')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

const FIRST = {
  kind: '',
  evidence: '',
  source: 'statement' as string,
  certainty: 'to-verify' as string,
  from: '',
  until: '',
};

/** Corrects a link; what it joins stays. */
export function ChangeLinkDialog(props: LinkDialogProps & { link: ChartLinkView }) {
  const { chart, link, onClose } = props;
  const t = useWords(chartWords);
  const form = useHouseForm(Facts, {
    kind: link.kind as string,
    evidence: link.evidenceId ?? NONE,
    source: link.source as string,
    certainty: link.certainty as string,
    from: link.from ?? '',
    until: link.until ?? '',
  });
  const change = useAct(changeLink, { refreshes: [getChart], onDone: onClose });
  const find = (id: string) => chart.nodes.find((node) => node.id === id);
  return (
    <Dialog open title={t('table.changeLink')} onClose={onClose}>
      <Form
        form={form}
        error={change.error}
        labels={useLabels()}
        onSubmit={(facts: z.infer<typeof Facts>) =>
          change.mutate({
            id: chart.caseId,
            linkId: link.id,
            revision: link.revision,
            ...factsOf(chart, facts),
          })
        }
      >
        <FactFields
          chart={chart}
          from={find(link.fromId)}
          to={find(link.toId)}
          evidence={form.values.evidence}
          rested={link.evidenceId}
        />
        <NextStep submit busy={change.isPending}>
          {t('form.save')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function FactFields(props: {
  chart: ChartView;
  from: ChartNodeView | undefined;
  to: ChartNodeView | undefined;
  evidence: string;
  /** The item on which the link rests already, wherever it now is. */
  rested?: string | null;
}) {
  const { chart, from, to, evidence, rested } = props;
  const t = useWords(chartWords);
  const { today } = useMe();
  const joins = from === undefined || to === undefined ? [] : listJoins(from.kind, to.kind);
  return (
    <>
      <SelectField
        name="kind"
        label={t('form.says')}
        hint={t('form.saysHint')}
        choices={joins.map((value) => ({ value, text: t(`link.${value}`) }))}
      />
      <SelectField
        name="evidence"
        label={t('form.evidence')}
        choices={[
          ...chart.evidence
            .filter((item) => !item.gone || item.id === rested)
            .map((item) => ({
              value: item.id,
              text: `${item.mark}, ${t(item.gone ? 'form.evidenceGone' : `source.${item.kind}`)}`,
            })),
          { value: NONE, text: t('form.evidenceNone') },
        ]}
      />
      {evidence === NONE ? (
        <SelectField
          name="source"
          label={t('form.source')}
          choices={EvidenceKind.options.map((value) => ({ value, text: t(`source.${value}`) }))}
        />
      ) : null}
      <ChoiceField
        name="certainty"
        label={t('form.certainty')}
        choices={ChartCertainty.options.map((value) => ({ value, text: t(`certainty.${value}`) }))}
      />
      <DateField name="from" label={t('form.from')} optional today={today} />
      <DateField name="until" label={t('form.until')} optional today={today} />
    </>
  );
}

function factsOf(chart: ChartView, facts: z.infer<typeof Facts>) {
  const item = chart.evidence.find((one) => one.id === facts.evidence);
  return {
    kind: facts.kind,
    evidenceId: item?.id ?? null,
    source: item?.kind ?? facts.source,
    certainty: facts.certainty,
    from: facts.from ?? null,
    until: facts.until ?? null,
  };
}

function useLabels(): Record<string, string> {
  const t = useWords(chartWords);
  return {
    fromId: t('form.fromNode'),
    toId: t('form.toNode'),
    kind: t('form.says'),
    evidence: t('form.evidence'),
    source: t('form.source'),
    certainty: t('form.certainty'),
    from: t('form.from'),
    until: t('form.until'),
  };
}
