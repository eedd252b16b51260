import { useWords } from '#platform/web/language/use-words.ts';
import type { ChartNodeView } from '../contract.ts';
import { chartWords } from './words.ts';

/** How a thing is called in a line of text: kind and mark, and its words where they are open. */
export function useNodeName(labels: ReadonlyMap<string, string>): (node: ChartNodeView) => string {
  const t = useWords(chartWords);
  return (node) => {
    const mark = `${t(`node.${node.kind}`)} ${node.mark}`;
    const text = labels.get(node.id);
    if (node.cleared) {
      return `${mark} (${t('cleared')})`;
    }
    return text === undefined ? mark : `${mark} (${text})`;
  };
}
