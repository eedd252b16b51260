import { useCallback } from 'react';
import { z } from 'zod';
import { ChartNodeKind } from '#domain/evidence-chart/chart-kinds.ts';
import { findPlaces } from '#features/places/contract.ts';
import { DateText } from '#platform/contract/fields.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { LookupField } from '#platform/web/form/lookup-field.tsx';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type ChartNodeView, type ChartView, changeNode, drawNode, getChart } from '../contract.ts';
import { chartWords } from './words.ts';

const Place = z.array(z.object({ id: z.string() })).max(1);
const Typed = z.object({
  kind: ChartNodeKind,
  who: z.string().optional(),
  label: z.string().trim().min(1).max(200).optional(),
  place: Place.default([]),
  from: DateText.optional(),
  until: DateText.optional(),
});
type Typed = z.infer<typeof Typed>;

/** Somebody else than the accused and victims of the case. */
const OTHER = 'other';

/** Puts a thing on the chart: an accused and a victim of the case by mark, everything else in sealed words. */
export function AddNodeDialog({ chart, onClose }: { chart: ChartView; onClose(): void }) {
  const t = useWords(chartWords);
  const form = useHouseForm(Typed, {
    kind: 'person' as string,
    who: '',
    label: '',
    place: [] as unknown[],
    from: '',
    until: '',
  });
  const draw = useAct(drawNode, { refreshes: [getChart], onDone: onClose });
  const kind = ChartNodeKind.safeParse(form.values.kind).data ?? 'person';
  const waiting = chart.waiting.filter((one) => one.kind === kind);
  const isOfCase = kind === 'victim' || (kind === 'person' && waiting.length > 0);
  const isNamed = kind !== 'victim' && (!isOfCase || form.values.who === OTHER);
  const send = (typed: Typed) => {
    const who = isOfCase && typed.who !== OTHER ? (typed.who ?? null) : null;
    draw.mutate({
      id: chart.caseId,
      kind: typed.kind,
      label: who === null ? (typed.label ?? null) : null,
      accusedId: typed.kind === 'person' ? who : null,
      victimId: typed.kind === 'victim' ? who : null,
      placeId: typed.place[0]?.id ?? null,
      from: typed.from ?? null,
      until: typed.until ?? null,
    });
  };
  return (
    <Dialog open title={t('add')} onClose={onClose}>
      <Form form={form} error={draw.error} labels={useLabels()} onSubmit={send}>
        <SelectField
          name="kind"
          label={t('form.kind')}
          choices={ChartNodeKind.options.map((value) => ({ value, text: t(`node.${value}`) }))}
        />
        {isOfCase ? (
          <SelectField
            name="who"
            label={t('form.who')}
            hint={t('form.whoHint')}
            choices={[
              ...waiting.map((one) => ({ value: one.id, text: one.mark })),
              ...(kind === 'person' ? [{ value: OTHER, text: t('form.other') }] : []),
            ]}
          />
        ) : null}
        {isNamed ? (
          <TextField name="label" label={t('form.label')} hint={t('form.labelHint')} />
        ) : null}
        <WhenAndWhere />
        <NextStep submit busy={draw.isPending}>
          {t('form.draw')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** Corrects a thing; what it is stays. */
export function ChangeNodeDialog(props: {
  chart: ChartView;
  node: ChartNodeView;
  onClose(): void;
}) {
  const { chart, node, onClose } = props;
  const t = useWords(chartWords);
  const form = useHouseForm(Typed.omit({ kind: true }), {
    label: '',
    place: (node.place === null ? [] : [node.place]) as unknown[],
    from: node.from ?? '',
    until: node.until ?? '',
  });
  const change = useAct(changeNode, { refreshes: [getChart], onDone: onClose });
  const isNamed = node.accusedId === null && node.victimId === null;
  const title = t('table.change', { name: `${t(`node.${node.kind}`)} ${node.mark}` });
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form
        form={form}
        error={change.error}
        labels={useLabels()}
        onSubmit={(typed: Omit<Typed, 'kind'>) =>
          change.mutate({
            id: chart.caseId,
            nodeId: node.id,
            revision: node.revision,
            label: typed.label ?? null,
            placeId: typed.place[0]?.id ?? null,
            from: typed.from ?? null,
            until: typed.until ?? null,
          })
        }
      >
        {isNamed ? (
          <TextField name="label" label={t('form.label')} hint={t('form.labelKeep')} />
        ) : null}
        <WhenAndWhere />
        <NextStep submit busy={change.isPending}>
          {t('form.save')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function WhenAndWhere() {
  const t = useWords(chartWords);
  const { today } = useMe();
  const search = useCallback(async (words: string) => {
    const { rows } = await call(findPlaces, { words, limit: 12 });
    return rows.map((row) => ({ id: row.id, name: row.name, note: row.parentName ?? '' }));
  }, []);
  return (
    <>
      <LookupField
        name="place"
        label={t('form.place')}
        optional
        single
        search={search}
        listName={t('form.place')}
        nothingFound={t('form.placeNone')}
        drawChosen={(option, remove) => (
          <AgencyChip key={option.id} name={option.name} onRemove={remove} />
        )}
      />
      <DateField name="from" label={t('form.from')} optional today={today} />
      <DateField name="until" label={t('form.until')} optional today={today} />
    </>
  );
}

function useLabels(): Record<string, string> {
  const t = useWords(chartWords);
  return {
    kind: t('form.kind'),
    who: t('form.who'),
    label: t('form.label'),
    place: t('form.place'),
    from: t('form.from'),
    until: t('form.until'),
  };
}
