import { use } from 'react';
import ReactMarkdown, { type Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { blockComponents, inlineComponents } from './components.tsx';
import type { MarkdownNeeds } from './needs-of.ts';

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
}

export default function RichMarkdown({ children, needs, isInline }: RichMarkdownProps) {
  const plugins = use(pluginsFor(needs));
  return (
    <ReactMarkdown {...plugins} components={isInline ? inlineComponents : blockComponents}>
      {children}
    </ReactMarkdown>
  );
}
