import { use } from 'react';
import ReactMarkdown, { defaultUrlTransform, type Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { blockComponents, guardedComponents, inlineComponents } from './components.tsx';
import { readMediaName } from './media.ts';
import type { MarkdownNeeds } from './needs-of.ts';
import { rehypeSlots } from './rehype-slots.ts';

type Plugins = Pick<Options, 'remarkPlugins' | 'rehypePlugins'>;
const loaded = new Map<string, Promise<Plugins>>();

/** The same promise for the same needs: a suspended text must not start its loading again. */
export function pluginsFor({ math, code }: Pick<MarkdownNeeds, 'math' | 'code'>): Promise<Plugins> {
  const key = `${math}-${code}`;
  const known = loaded.get(key) ?? loadPlugins({ math, code }).catch(() => withoutNetwork(key));
  loaded.set(key, known);
  return known;
}

/** Formulas stay as they were typed, until a later text asks again. */
function withoutNetwork(key: string): Plugins {
  loaded.delete(key);
  return { remarkPlugins: [remarkGfm] };
}

async function loadPlugins({ math, code }: Pick<MarkdownNeeds, 'math' | 'code'>): Promise<Plugins> {
  const [mathPlugins, codePlugins] = await Promise.all([
    math ? import('./math.ts').then((each) => each.mathPlugins) : null,
    code ? import('./code.ts').then((each) => each.codePlugins) : null,
  ]);
  return {
    remarkPlugins: [remarkGfm, ...(mathPlugins?.remarkPlugins ?? [])],
    rehypePlugins: [...(mathPlugins?.rehypePlugins ?? []), ...(codePlugins?.rehypePlugins ?? [])],
  };
}

export interface RichMarkdownProps {
  children: string;
  needs: MarkdownNeeds;
  isInline: boolean;
  isByModel?: boolean;
  slotNames?: readonly string[];
}

export default function RichMarkdown(props: RichMarkdownProps) {
  const { children, needs, slotNames } = props;
  // Highlighting would cut the marks of gaps to pieces: code with gaps goes without.
  const plugins = use(pluginsFor({ ...needs, code: needs.code && !slotNames }));
  return (
    <ReactMarkdown
      {...(slotNames ? withSlots(plugins, slotNames) : plugins)}
      components={componentsFor(props)}
      urlTransform={keepMedia}
    >
      {children}
    </ReactMarkdown>
  );
}

function componentsFor({ isInline, isByModel }: RichMarkdownProps) {
  if (isInline) return inlineComponents;
  return isByModel ? guardedComponents : blockComponents;
}

function withSlots({ remarkPlugins, rehypePlugins }: Plugins, names: readonly string[]): Plugins {
  return { remarkPlugins, rehypePlugins: [...(rehypePlugins ?? []), [rehypeSlots, { names }]] };
}

/** Schemes that run or load anything are dropped; our own name of media is no scheme a browser knows. */
function keepMedia(url: string): string {
  return readMediaName(url) ? url : defaultUrlTransform(url);
}
