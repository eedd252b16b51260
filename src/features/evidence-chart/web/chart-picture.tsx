import type { ChartPath } from '#domain/evidence-chart/find-path.ts';
import { BOX, type ChartPlaces } from '#domain/evidence-chart/layout-chart.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { ChartLinkView, ChartNodeView } from '../contract.ts';
import { curveOf, cutText } from './curve.ts';
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
  const abreast = new Map<string, number>();
  const { scale } = props;
  const size =
    scale === undefined
      ? { width: '100%' }
      : { width: places.width * scale, height: places.height * scale };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${places.width} ${places.height}`}
      {...size}
      role="img"
      aria-label={t('picture.label', { nodes: nodes.length, links: links.length })}
      fontFamily="'Be Vietnam Pro', 'Segoe UI', sans-serif"
      className={props.className}
    >
      <rect width={places.width} height={places.height} fill={colours.ground} />
      {links.map((link) => {
        const pair = [link.fromId, link.toId].sort().join(' ');
        const rank = abreast.get(pair) ?? 0;
        abreast.set(pair, rank + 1);
        return (
          <LinkLine
            key={link.id}
            link={link}
            rank={rank}
            places={places}
            colours={colours}
            lit={inPath.has(link.id)}
          />
        );
      })}
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
  readonly places: ChartPlaces;
  readonly colours: ChartColours;
  readonly lit: boolean;
}

/** One link: an arrow with what it says, and its evidence or, loudly, that it has none. */
function LinkLine(props: PieceProps & { link: ChartLinkView; rank: number }) {
  const { link, places, colours, lit } = props;
  const t = useWords(chartWords);
  const from = places.at.get(link.fromId);
  const to = places.at.get(link.toId);
  if (from === undefined || to === undefined) {
    return null;
  }
  const curve = curveOf(from, to, props.rank);
  const isBacked = link.evidenceId !== null;
  const stroke = lit ? colours.accent : isBacked ? colours.line : colours.soon;
  const backing = isBacked ? (link.evidence ?? '') : t('notBackedShort');
  const width = Math.max(t(`link.${link.kind}`).length * 7, backing.length * 7.5) + 8;
  return (
    <g data-backed={isBacked}>
      <path
        d={curve.d}
        fill="none"
        stroke={stroke}
        strokeWidth={lit ? 4 : 1.75}
        {...(isBacked ? {} : { strokeDasharray: '7 5' })}
      />
      <path d={curve.arrow} fill={stroke} />
      <rect
        x={curve.middle.x - width / 2}
        y={curve.middle.y - 17}
        width={width}
        height={33}
        rx={3}
        fill={colours.ground}
      />
      <text
        x={curve.middle.x}
        y={curve.middle.y - 3}
        textAnchor="middle"
        fontSize={13}
        fill={colours.ink}
        fontWeight={lit ? 600 : 400}
      >
        {t(`link.${link.kind}`)}
      </text>
      <text
        x={curve.middle.x}
        y={curve.middle.y + 12}
        textAnchor="middle"
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
}: PieceProps & { node: ChartNodeView; text: string | undefined }) {
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
