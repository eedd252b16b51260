import { useMemo } from 'react';
import { getPlaceMap } from '#features/places/contract.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { drawShapes, type MapShape } from '#platform/web/map/geometry.ts';
import type { ChartNodeView } from '../contract.ts';
import css from './chart.module.css';
import { useNodeName } from './node-names.ts';
import type { Seen } from './use-seen.ts';
import { chartWords } from './words.ts';

/** Where the things of the chart lie, commune by commune; the list beneath names them. */
export function ChartMap({ seen, labels }: { seen: Seen; labels: ReadonlyMap<string, string> }) {
  const t = useWords(chartWords);
  const map = useCall(getPlaceMap, {});
  const placed = listPlaced(seen.nodes);
  if (placed.length === 0) {
    return <p>{t('map.empty')}</p>;
  }
  return (
    <Section title={t('view.map')}>
      <ProblemNotice error={map.error} onRetry={() => void map.refetch()} />
      {map.data === undefined ? null : <Outlines communes={map.data.communes} placed={placed} />}
      <PlacedList placed={placed} labels={labels} />
    </Section>
  );
}

const WIDTH = 480;

/** The communes of the province; those in which something lies are dark, named and counted. */
function Outlines(props: {
  communes: readonly { id: string; code: string; name: string; geometry?: unknown }[];
  placed: readonly Placed[];
}) {
  const t = useWords(chartWords);
  const { shapes, height } = useMemo(
    () =>
      drawShapes(
        props.communes.map(
          ({ id, name, geometry }): MapShape => ({
            code: id,
            name,
            geometry: geometry as MapShape['geometry'],
          }),
        ),
        WIDTH,
      ),
    [props.communes],
  );
  const find = (id: string) => props.placed.find((place) => place.id === id);
  return (
    <svg
      viewBox={`-3 -3 ${WIDTH + 6} ${height + 6}`}
      role="img"
      aria-label={t('map.label')}
      className={css.map}
    >
      {shapes.map((shape) => (
        <path
          key={shape.code}
          d={shape.path}
          fill={find(shape.code) === undefined ? 'var(--lc-step-1)' : 'var(--lc-step-4)'}
          stroke="var(--lc-paper)"
          strokeWidth={1}
        />
      ))}
      {shapes.map(({ code, label, name }) => {
        const place = find(code);
        return place === undefined ? null : (
          <text key={code} x={label.x} y={label.y - 14} className={css.placeName}>
            {name}: {place.nodes.length}
          </text>
        );
      })}
    </svg>
  );
}

interface Placed {
  id: string;
  name: string;
  nodes: ChartNodeView[];
}

function listPlaced(nodes: readonly ChartNodeView[]): Placed[] {
  const placed = new Map<string, Placed>();
  for (const node of nodes) {
    if (node.place !== null) {
      const known = placed.get(node.place.id) ?? { ...node.place, nodes: [] };
      known.nodes.push(node);
      placed.set(node.place.id, known);
    }
  }
  return [...placed.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
}

function PlacedList(props: { placed: readonly Placed[]; labels: ReadonlyMap<string, string> }) {
  const nameOf = useNodeName(props.labels);
  return (
    <dl className={css.placed}>
      {props.placed.map((place) => (
        <div key={place.id}>
          <dt>{place.name}</dt>
          <dd>{place.nodes.map(nameOf).join('; ')}</dd>
        </div>
      ))}
    </dl>
  );
}
