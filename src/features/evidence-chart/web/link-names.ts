import { useWords } from '#platform/web/language/use-words.ts';
import type { ChartLinkView, ChartNodeView } from '../contract.ts';
import { useNodeName } from './node-names.ts';
import { chartWords } from './words.ts';

/** A link as a sentence: “Người BC1 sử dụng Điện thoại SĐT1 (CC2)”. */
export function useLinkName(
  nodes: readonly ChartNodeView[],
  labels: ReadonlyMap<string, string>,
): (link: ChartLinkView) => string {
  const t = useWords(chartWords);
  const nameOf = useNodeName(labels);
  const name = (id: string) => {
    const node = nodes.find((one) => one.id === id);
    return node === undefined ? '' : nameOf(node);
  };
  return (link) => {
    const said = `${name(link.fromId)} ${t(`link.${link.kind}`)} ${name(link.toId)}`;
    return link.evidence === null ? said : `${said} (${link.evidence})`;
  };
}
