import { getPlaceMap } from '#features/places/contract.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { CommuneMap, type MapClass } from '#platform/web/map/commune-map.tsx';
import type { MapShape } from '#platform/web/map/geometry.ts';
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
  const communes = map.data?.communes ?? [];
  const countOf = new Map(placed.map((one) => [one.id, one.nodes.length]));
  return (
    <Section title={t('view.map')}>
      <ProblemNotice error={map.error} onRetry={() => void map.refetch()} />
      {communes.length === 0 ? null : (
        <div className={css.map}>
          <CommuneMap
            shapes={communes.map(
              ({ code, name, geometry }): MapShape => ({
                code,
                name,
                geometry: geometry as MapShape['geometry'],
              }),
            )}
            values={communes.flatMap(({ id, code }) => {
              const count = countOf.get(id) ?? 0;
              return count === 0 ? [] : [{ code, class: classOf(count), text: String(count) }];
            })}
            classes={[t('map.none'), t('map.one'), t('map.few'), t('map.many')]}
            label={t('map.label')}
            head={[t('map.head'), t('map.count')]}
          />
        </div>
      )}
      <PlacedList placed={placed} labels={labels} />
    </Section>
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

function classOf(count: number): MapClass {
  if (count === 0) {
    return 0;
  }
  return count === 1 ? 1 : count < 5 ? 2 : 3;
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
