import { renderToStaticMarkup } from 'react-dom/server';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { blockComponents, guardedComponents } from './components.tsx';

const render = (text: string, components = guardedComponents) =>
  renderToStaticMarkup(
    <ReactMarkdown remarkPlugins={[remarkGfm]} components={components}>
      {text}
    </ReactMarkdown>,
  );

test.each([
  '[your certificate](https://points.click)',
  '[your certificate][1]\n\n[1]: https://points.click',
  'Go to https://points.click or www.points.click now.',
  'Write to help@points.click now.',
  '<https://points.click>',
  '![chart](https://points.click/?d=you)',
  '[![chart](//points.click/a.png)](//points.click)',
  '<a href="https://points.click">here</a> <img src=x onerror=alert(1)> <script>alert(1)</script>',
  '[settings](/settings) and [up](#top)',
])('"%s", written by a model, leads nowhere and loads nothing', (text) => {
  expect(render(text)).not.toMatch(/<(?:a|img|script|iframe)\b|<[^>]*(?:href|src|onerror)=/);
});

test('the words of a link stay, and an author’s link is one', () => {
  const text = 'Read [the chapter](https://books.example.org/3) again.';

  expect(render(text)).toBe('<p>Read <span>the chapter</span> again.</p>');
  expect(render(text, blockComponents)).toContain('href="https://books.example.org/3"');
});
