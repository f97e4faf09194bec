import type { TopicId } from '../ids.ts';

/** One node of the tree subject > category > concept. */
export interface TopicNode {
  id: TopicId;
  /** null for a subject. */
  parentId: TopicId | null;
  name: string;
}

/** Questions about a topic tree, answered from an index. Ids that are not in it are nobody's child or parent. */
export interface TopicTree {
  nodes: readonly TopicNode[];
  find(id: TopicId): TopicNode | undefined;
  childrenOf(id: TopicId): readonly TopicNode[];
  /** From the node itself up to its root; empty for an unknown id. */
  pathToRoot(id: TopicId): readonly TopicNode[];
  /** True when `id` is `ancestorId` or lies below it. */
  isWithin(id: TopicId, ancestorId: TopicId): boolean;
}

/** Indexes the nodes of a tree; a loop in the parents is cut, not followed. */
export function buildTopicTree(nodes: readonly TopicNode[]): TopicTree {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = new Map<TopicId, TopicNode[]>();
  for (const node of nodes) {
    if (node.parentId === null) continue;
    children.set(node.parentId, [...(children.get(node.parentId) ?? []), node]);
  }
  const pathToRoot = (id: TopicId) => climb(byId, id);
  return {
    nodes,
    find: (id) => byId.get(id),
    childrenOf: (id) => children.get(id) ?? [],
    pathToRoot,
    isWithin: (id, ancestorId) => pathToRoot(id).some((node) => node.id === ancestorId),
  };
}

function climb(byId: ReadonlyMap<TopicId, TopicNode>, id: TopicId): TopicNode[] {
  const path: TopicNode[] = [];
  let node = byId.get(id);
  while (node && !path.includes(node)) {
    path.push(node);
    node = node.parentId === null ? undefined : byId.get(node.parentId);
  }
  return path;
}
