import type { TreeNode } from '../../contract.ts';

/** A node with what stands beneath it. */
export interface Branch {
  readonly node: TreeNode;
  readonly depth: number;
  readonly children: readonly Branch[];
}

/** The tree from its flat rows; a node whose parent may not be seen stands at the top. */
export function growTree(nodes: readonly TreeNode[]): Branch[] {
  const known = new Set(nodes.map((node) => node.id));
  const byParent = Map.groupBy(nodes, (node) =>
    node.parentId !== null && known.has(node.parentId) ? node.parentId : null,
  );
  const grow = (parent: string | null, depth: number): Branch[] =>
    (byParent.get(parent) ?? []).map((node) => ({
      node,
      depth,
      children: grow(node.id, depth + 1),
    }));
  return grow(null, 0);
}
