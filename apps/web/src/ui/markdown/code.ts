import type { Options } from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import './code.css';

export const codePlugins: Required<Pick<Options, 'rehypePlugins'>> = {
  rehypePlugins: [[rehypeHighlight, { detect: false }]],
};
