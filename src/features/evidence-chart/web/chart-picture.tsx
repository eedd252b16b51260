import type { ChartPath } from '#domain/evidence-chart/find-path.ts';
import { BOX, type ChartPlaces } from '#domain/evidence-chart/layout-chart.ts';
import { type LinkRoute, routeLinks, sheetOf } from '#domain/evidence-chart/route-links.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { ChartLinkView, ChartNodeView } from '../contract.ts';
import { arrowOf, cutText, lineOf } from './curve.ts';
import { chartWords } from './words.ts';

/** Colours of the drawing: of the page, or of paper. */
export interface ChartColours {
  ink: string;
  quiet: string;
  line: string;
  ground: string;
  tint: string;
  accent: string;
  soon: string;
}

export const PAGE_COLOURS: ChartColours = {
  ink: 'var(--lc-ink)',
  quiet: 'var(--lc-ink-2)',
  line: 'var(--lc-line-strong)',
  ground: 'var(--lc-paper)',
  tint: 'var(--lc-accent-tint)',
  accent: 'var(--lc-accent)',
  soon: 'var(--lc-soon)',
};

export const PAPER_COLOURS: ChartColours = {
  ink: '#000000',
  quiet: '#333333',
  line: '#555555',
  ground: '#ffffff',
  tint: '#eeeeee',
  accent: '#000000',
  soon: '#000000',
};

interface ChartPictureProps {
  readonly nodes: readonly ChartNodeView[];
  readonly links: readonly ChartLinkView[];
  readonly places: ChartPlaces;
  /** Words that are open now, by thing. */
  readonly labels: ReadonlyMap<string, string>;
  readonly path: ChartPath | null;
  readonly colours: ChartColours;
  readonly className?: string;
  /** Its own size in the drawing's units, times this; else it fills its frame. */
  readonly scale?: number;
}

/** The drawing, complete in itself: it can be shown, printed, or saved as it is. */
export function ChartPicture(props: ChartPictureProps) {
  const { nodes, links, places, colours, path } = props;
  const t = useWords(chartWords);
  const inPath = new Set([...(path?.nodeIds ?? []), ...(path?.linkIds ?? [])]);
  const routes = routeLinks(links, places);
  const sheet = sheetOf(places, routes);
  const { scale } = props;
  const size =
    scale === undefined
      ? { width: '100%' }
      : { width: sheet.width * scale, height: sheet.height * scale };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${sheet.left} ${sheet.top} ${sheet.width} ${sheet.height}`}
      {...size}
      role="img"
      aria-label={t('picture.label', { nodes: nodes.length, links: links.length })}
      fontFamily="'Be Vietnam Pro', 'Segoe UI', sans-serif"
      className={props.className}
    >
      <rect
        x={sheet.left}
        y={sheet.top}
        width={sheet.width}
        height={sheet.height}
        fill={colours.ground}
      />
      {links.map((link) => (
        <LinkLine
          key={link.id}
          link={link}
          route={routes.get(link.id)}
          colours={colours}
          lit={inPath.has(link.id)}
        />
      ))}
      {links.map((link) => (
        <LinkWords
          key={link.id}
          link={link}
          route={routes.get(link.id)}
          colours={colours}
          lit={inPath.has(link.id)}
        />
      ))}
      {nodes.map((node) => (
        <NodeBox
          key={node.id}
          node={node}
          text={props.labels.get(node.id)}
          places={places}
          colours={colours}
          lit={inPath.has(node.id)}
        />
      ))}
    </svg>
  );
}

interface PieceProps {
  readonly colours: ChartColours;
  readonly lit: boolean;
}

interface LinkProps extends PieceProps {
  readonly link: ChartLinkView;
  readonly route: LinkRoute | undefined;
}

/** The arrow of a link, dashed where nothing backs it yet. */
function LinkLine({ link, route, colours, lit }: LinkProps) {
  if (route === undefined) {
    return null;
  }
  const isBacked = link.evidenceId !== null;
  const stroke = lit ? colours.accent : isBacked ? colours.line : colours.soon;
  return (
    <g data-backed={isBacked}>
      <path
        d={lineOf(route)}
        fill="none"
        stroke={stroke}
        strokeWidth={lit ? 4 : 1.75}
        {...(isBacked ? {} : { strokeDasharray: '7 5' })}
      />
      <path d={arrowOf(route)} fill={stroke} />
    </g>
  );
}

/** What a link says, and its evidence or, loudly, that it has none; above every line. */
function LinkWords({ link, route, colours, lit }: LinkProps) {
  const t = useWords(chartWords);
  if (route === undefined) {
    return null;
  }
  const isBacked = link.evidenceId !== null;
  const backing = isBacked ? (link.evidence ?? '') : t('notBackedShort');
  const width = Math.max(t(`link.${link.kind}`).length * 7, backing.length * 7.5) + 8;
  const { x, y } = route.words;
  return (
    <g textAnchor="middle">
      <rect x={x - width / 2} y={y - 17} width={width} height={33} rx={3} fill={colours.ground} />
      <text x={x} y={y - 3} fontSize={13} fill={colours.ink} fontWeight={lit ? 600 : 400}>
        {t(`link.${link.kind}`)}
      </text>
      <text
        x={x}
        y={y + 12}
        fontSize={11.5}
        fontWeight={600}
        fill={isBacked ? colours.quiet : colours.soon}
      >
        {backing}
      </text>
    </g>
  );
}

/** One thing: what it is, its mark, and its words where they are open. People have round corners. */
function NodeBox({
  node,
  text,
  places,
  colours,
  lit,
}: PieceProps & { places: ChartPlaces; node: ChartNodeView; text: string | undefined }) {
  const t = useWords(chartWords);
  const at = places.at.get(node.id);
  if (at === undefined) {
    return null;
  }
  const isHuman = node.kind === 'person' || node.kind === 'victim';
  const first = node.cleared ? `${node.mark}: ${t('cleared')}` : node.mark;
  return (
    <g transform={`translate(${at.x - BOX.width / 2} ${at.y - BOX.height / 2})`}>
      <rect
        width={BOX.width}
        height={BOX.height}
        rx={isHuman ? 18 : 2}
        fill={lit ? colours.tint : colours.ground}
        stroke={lit ? colours.accent : colours.line}
        strokeWidth={lit ? 3 : 1.5}
      />
      {node.kind === 'victim' ? (
        <rect
          x={4}
          y={4}
          width={BOX.width - 8}
          height={BOX.height - 8}
          rx={14}
          fill="none"
          stroke={colours.line}
        />
      ) : null}
      <text x={BOX.width / 2} y={20} textAnchor="middle" fontSize={12} fill={colours.quiet}>
        {cutText(
          text === undefined ? t(`node.${node.kind}`) : `${t(`node.${node.kind}`)} ${first}`,
          26,
        )}
      </text>
      <text
        x={BOX.width / 2}
        y={42}
        textAnchor="middle"
        fontSize={15}
        fontWeight={600}
        fill={colours.ink}
      >
        {cutText(text ?? first, 22)}
      </text>
    </g>
  );
}
