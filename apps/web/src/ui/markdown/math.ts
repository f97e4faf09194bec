import 'katex/dist/katex.min.css';
import type { Options } from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

/** `trust` stays off: a formula may not load or link anything. */
export const mathPlugins: Required<Pick<Options, 'remarkPlugins' | 'rehypePlugins'>> = {
  remarkPlugins: [remarkMath],
  rehypePlugins: [[rehypeKatex, { output: 'htmlAndMathml', strict: 'ignore', throwOnError: false }]],
};
