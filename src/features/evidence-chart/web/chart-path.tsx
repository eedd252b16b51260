import type { ChartPath } from '#domain/evidence-chart/find-path.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { ChartLinkView, ChartNodeView } from '../contract.ts';
import css from './chart.module.css';
import type { ChartFilters } from './chart-filters.ts';
import { useNodeName } from './node-names.ts';
import { chartWords } from './words.ts';

/** The path between two things, in words beside the lines that light up in the picture. */
export function ChartPathPart(props: {
  nodes: readonly ChartNodeView[];
  links: readonly ChartLinkView[];
  path: ChartPath | null;
  filters: ChartFilters;
  setFilters(change: Partial<ChartFilters>): void;
  labels: ReadonlyMap<string, string>;
}) {
  const { nodes, links, path, filters, setFilters } = props;
  const t = useWords(chartWords);
  const nameOf = useNodeName(props.labels);
  if (nodes.length < 2) {
    return null;
  }
  const choices = [
    { value: '', text: t('path.choose') },
    ...nodes.map((node) => ({ value: node.id, text: nameOf(node) })),
  ];
  const isAsked = filters.pathFrom !== undefined && filters.pathTo !== undefined;
  return (
    <Section title={t('path.title')}>
      <Filters>
        <Choose
          name={t('path.from')}
          value={filters.pathFrom ?? ''}
          choices={choices}
          onChange={(pathFrom) => setFilters({ pathFrom })}
        />
        <Choose
          name={t('path.to')}
          value={filters.pathTo ?? ''}
          choices={choices}
          onChange={(pathTo) => setFilters({ pathTo })}
        />
      </Filters>
      <p role="status" className={css.found}>
        {isAsked ? <PathWords nodes={nodes} links={links} path={path} nameOf={nameOf} /> : null}
      </p>
    </Section>
  );
}

function PathWords(props: {
  nodes: readonly ChartNodeView[];
  links: readonly ChartLinkView[];
  path: ChartPath | null;
  nameOf(node: ChartNodeView): string;
}) {
  const { path } = props;
  const t = useWords(chartWords);
  if (path === null) {
    return t('path.none');
  }
  const link = (id: string) => props.links.find((one) => one.id === id);
  const name = (id: string) => {
    const node = props.nodes.find((one) => one.id === id);
    return node === undefined ? '' : props.nameOf(node);
  };
  const way = path.nodeIds
    .map((id, at) => {
      const next = link(path.linkIds[at] ?? '');
      const turned = next !== undefined && next.fromId !== id;
      const arrow = next === undefined ? '' : turned ? '← ' : '→ ';
      return next === undefined
        ? name(id)
        : `${name(id)} ${arrow}${t(`link.${next.kind}`)} ${arrow}`;
    })
    .join('');
  const unbacked = path.linkIds.filter((id) => link(id)?.evidenceId === null).length;
  return (
    <>
      {t('path.found', { steps: path.linkIds.length, way })}{' '}
      {unbacked === 0 ? null : <strong>{t('path.unbacked', { count: unbacked })}</strong>}
    </>
  );
}
