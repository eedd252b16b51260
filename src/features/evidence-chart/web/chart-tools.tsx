import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { ChartNodeKind } from '#domain/evidence-chart/chart-kinds.ts';
import { ChartLayout } from '#domain/evidence-chart/layout-chart.ts';
import { findDate } from '#domain/text/dates.ts';
import { CheckFilter, Choose, Filters } from '#platform/web/kit/choose.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { ChartView } from '../contract.ts';
import css from './chart.module.css';
import { type ChartFilters, ChartWay } from './chart-filters.ts';
import { useNodeName } from './node-names.ts';
import { chartWords } from './words.ts';

/** View, layout, window of days, kind: all in the address, by code. */
export function ChartTools(props: {
  chart: ChartView;
  filters: ChartFilters;
  setFilters(change: Partial<ChartFilters>): void;
  labels: ReadonlyMap<string, string>;
}) {
  const { chart, filters, setFilters } = props;
  const t = useWords(chartWords);
  const nameOf = useNodeName(props.labels);
  const layout = filters.layout ?? 'in-layers';
  return (
    <div className={css.tools}>
      <fieldset className={css.views}>
        <legend className="lc-hidden">{t('view.label')}</legend>
        {ChartWay.options.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={(filters.view ?? 'picture') === view}
            onClick={() => setFilters({ view: view === 'picture' ? undefined : view })}
          >
            {t(`view.${view}`)}
          </button>
        ))}
      </fieldset>
      <Filters>
        <Choose
          name={t('layout.label')}
          value={layout}
          choices={ChartLayout.options.map((value) => ({ value, text: t(`layout.${value}`) }))}
          onChange={(value) => setFilters({ layout: value })}
        />
        {layout === 'in-layers' ? (
          <Choose
            name={t('layout.root')}
            value={filters.root ?? ''}
            choices={[
              { value: '', text: t('layout.rootAny') },
              ...chart.nodes.map((node) => ({ value: node.id, text: nameOf(node) })),
            ]}
            onChange={(root) => setFilters({ root })}
          />
        ) : null}
        <Choose
          name={t('filter.kind')}
          value={filters.kind ?? ''}
          choices={[
            { value: '' as const, text: t('filter.allKinds') },
            ...ChartNodeKind.options.map((value) => ({ value, text: t(`node.${value}`) })),
          ]}
          onChange={(kind) => setFilters({ kind })}
        />
        <DayFilter
          name={t('filter.from')}
          value={filters.from}
          onChange={(from) => setFilters({ from })}
        />
        <DayFilter
          name={t('filter.until')}
          value={filters.until}
          onChange={(until) => setFilters({ until })}
        />
        <CheckFilter
          name={t('filter.undated')}
          checked={filters.undated !== 'no'}
          onChange={(on) => setFilters({ undated: on ? undefined : 'no' })}
        />
      </Filters>
    </div>
  );
}

/** A day typed as 5/3/2026; emptied, it filters no more. */
function DayFilter(props: {
  name: string;
  value: string | undefined;
  onChange(day: string | undefined): void;
}) {
  const f = useFormats();
  const { today } = useMe();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = props.value === undefined ? '' : f.day(props.value);
  const leave = () => {
    if (typed !== null) {
      const day = findDate(typed, Temporal.PlainDate.from(today));
      props.onChange(day?.toString());
      setTyped(null);
    }
  };
  return (
    <label className={css.day}>
      {props.name}
      <input
        autoComplete="off"
        value={typed ?? shown}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
    </label>
  );
}
