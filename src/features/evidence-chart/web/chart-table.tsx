import { useState } from 'react';
import { matchedValueKind } from '#domain/evidence-chart/chart-kinds.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { ConfirmDialog } from '#platform/web/kit/confirm-dialog.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  type ChartLinkView,
  type ChartNodeView,
  type ChartView,
  getChart,
  removeLink,
  removeNode,
} from '../contract.ts';
import { AskKnownDialog } from './ask-known-dialog.tsx';
import css from './chart.module.css';
import { ChangeLinkDialog } from './link-dialog.tsx';
import { useLinkName } from './link-names.ts';
import { ChangeNodeDialog } from './node-dialog.tsx';
import { useNodeName } from './node-names.ts';
import type { Seen } from './use-seen.ts';
import { chartWords } from './words.ts';

interface TableProps {
  readonly chart: ChartView;
  readonly seen: Seen;
  readonly labels: ReadonlyMap<string, string>;
}

/** All that the picture says, as two tables: links first, then the things. */
export function ChartTable(props: TableProps) {
  return (
    <>
      <LinkTable {...props} />
      <NodeTable {...props} />
    </>
  );
}

/** The item went to another case with a merge or a split. */
function isGone(chart: ChartView, link: ChartLinkView): boolean {
  return chart.evidence.some((item) => item.gone && item.id === link.evidenceId);
}

function LinkTable({ chart, seen, labels }: TableProps) {
  const t = useWords(chartWords);
  const days = useDays();
  const sayLink = useLinkName(seen.nodes, labels);
  const [changing, setChanging] = useState<ChartLinkView | null>(null);
  const [removing, setRemoving] = useState<ChartLinkView | null>(null);
  return (
    <Section title={t('table.links')}>
      {seen.links.length === 0 ? <p>{t('table.none')}</p> : null}
      <ul className={css.rows}>
        {seen.links.map((link) => (
          <li key={link.id} data-backed={link.evidenceId !== null}>
            <p className={css.says}>{sayLink(link)}</p>
            <p className={css.facts}>
              {link.evidenceId === null ? (
                <strong className={css.loud}>{t('notBacked')}</strong>
              ) : (
                <span>
                  {t('table.evidence')}: {link.evidence}
                  {isGone(chart, link) ? `, ${t('form.evidenceGone')}` : ''}
                </span>
              )}
              <span>{t(`source.${link.source}`)}</span>
              <span>{t(`certainty.${link.certainty}`)}</span>
              <span>{days(link)}</span>
            </p>
            {chart.mayDraw ? (
              <Acts
                name={sayLink(link)}
                change={() => setChanging(link)}
                remove={() => setRemoving(link)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {changing === null ? null : (
        <ChangeLinkDialog
          chart={chart}
          link={changing}
          labels={labels}
          onClose={() => setChanging(null)}
        />
      )}
      {removing === null ? null : (
        <RemoveLink
          caseId={chart.caseId}
          link={removing}
          name={sayLink(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </Section>
  );
}

function NodeTable({ chart, seen, labels }: TableProps) {
  const t = useWords(chartWords);
  const days = useDays();
  const nameOf = useNodeName(labels);
  const [changing, setChanging] = useState<ChartNodeView | null>(null);
  const [removing, setRemoving] = useState<ChartNodeView | null>(null);
  const [asking, setAsking] = useState<ChartNodeView | null>(null);
  return (
    <Section title={t('table.nodes')}>
      <ul className={css.rows}>
        {seen.nodes.map((node) => (
          <li key={node.id}>
            <p className={css.says}>{nameOf(node)}</p>
            <p className={css.facts}>
              {[days(node), node.place?.name ?? ''].filter((fact) => fact !== '').join(', ')}
            </p>
            {chart.mayDraw ? (
              <Acts
                name={nameOf(node)}
                change={() => setChanging(node)}
                remove={() => setRemoving(node)}
                {...(mayAskAbout(chart, node) ? { ask: () => setAsking(node) } : {})}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {asking === null ? null : (
        <AskKnownDialog caseId={chart.caseId} node={asking} onClose={() => setAsking(null)} />
      )}
      {changing === null ? null : (
        <ChangeNodeDialog chart={chart} node={changing} onClose={() => setChanging(null)} />
      )}
      {removing === null ? null : (
        <RemoveNode
          caseId={chart.caseId}
          node={removing}
          name={nameOf(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </Section>
  );
}

/** Numbers, plates and papers, and accused whom nothing has cleared; never a victim or somebody else. */
function mayAskAbout(chart: ChartView, node: ChartNodeView): boolean {
  const isAccused = node.accusedId !== null && !node.cleared;
  return chart.mayAsk && (isAccused || matchedValueKind(node.kind) !== null);
}

function Acts(props: { name: string; change(): void; remove(): void; ask?(): void }) {
  const { name, change, remove, ask } = props;
  const t = useWords(chartWords);
  return (
    <p className={css.acts}>
      <button type="button" aria-label={t('table.change', { name })} onClick={change}>
        {t('table.changeShort')}
      </button>
      <button type="button" aria-label={t('table.remove', { name })} onClick={remove}>
        {t('table.removeShort')}
      </button>
      {ask === undefined ? null : (
        <button type="button" aria-label={t('ask.about', { name })} onClick={ask}>
          {t('ask.short')}
        </button>
      )}
    </p>
  );
}

function RemoveLink(props: { caseId: string; link: ChartLinkView; name: string; onClose(): void }) {
  const t = useWords(chartWords);
  const act = useAct(removeLink, { refreshes: [getChart], onDone: props.onClose });
  const { id: linkId, revision } = props.link;
  return (
    <ConfirmDialog
      open
      title={t('remove.link')}
      verb={t('remove.link')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ id: props.caseId, linkId, revision })}
      onClose={props.onClose}
    >
      <p>
        <strong>{props.name}</strong>
      </p>
      <p>{t('remove.linkNote')}</p>
    </ConfirmDialog>
  );
}

function RemoveNode(props: { caseId: string; node: ChartNodeView; name: string; onClose(): void }) {
  const t = useWords(chartWords);
  const act = useAct(removeNode, { refreshes: [getChart], onDone: props.onClose });
  const { id: nodeId, revision } = props.node;
  return (
    <ConfirmDialog
      open
      title={t('remove.node', { name: props.name })}
      verb={t('table.removeShort')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ id: props.caseId, nodeId, revision })}
      onClose={props.onClose}
    >
      <p>{t('remove.nodeNote')}</p>
    </ConfirmDialog>
  );
}

function useDays(): (one: { from: string | null; until: string | null }) => string {
  const f = useFormats();
  return ({ from, until }) => {
    const days = [from, until].filter((day) => day !== null);
    return [...new Set(days)].map((day) => f.day(day)).join('–');
  };
}
