import { splitAtSlots } from './split-at-slots.ts';

/** The little of a tree of HTML that this looks at. */
interface TreeNode {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: TreeNode[];
}

/** Makes `<span data-slot>` of each `[[name]]` in the rendered text, in code too. */
export function rehypeSlots({ names }: { names: readonly string[] }) {
  const known = new Set(names);
  return (tree: unknown): undefined => {
    fill(tree as TreeNode, known);
  };
}

function fill(node: TreeNode, known: ReadonlySet<string>): void {
  node.children = node.children?.flatMap((child) => {
    if (child.type !== 'text') {
      fill(child, known);
      return [child];
    }
    return splitAtSlots(child.value ?? '', known).map(
      (piece): TreeNode =>
        'text' in piece
          ? { type: 'text', value: piece.text }
          : { type: 'element', tagName: 'span', properties: { dataSlot: piece.slot }, children: [] },
    );
  });
}
