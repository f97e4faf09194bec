import fc from 'fast-check';
import { expect, it } from 'vitest';
import { richMarkdown } from '../testing/rich-texts.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { markdownToHtml, markdownToText } from './markdown-to-html.ts';

it.each([
  ['<p>Which <b>tag</b> makes a <i>list</i>?</p><p>Say.</p>', 'Which **tag** makes a *list*?\n\nSay.'],
  ['<p>a</p><ul><li>one<ul><li>sub</li></ul></li><li>two</li></ul>', 'a\n\n- one\n  - sub\n- two'],
  ['<ol start="3"><li>x</li><li>y</li></ol>', '3. x\n4. y'],
  [
    '<table><tr><th>a|b</th><th>c</th></tr><tr><td><b>1</b></td><td>\\(|x|\\)</td></tr></table>',
    '| a\\|b | c |\n| --- | --- |\n| **1** | $\\vert{}x\\vert{}$ |',
  ],
  ['<pre><code class="language-js">a &lt; `b`</code></pre>', '```js\na < `b`\n```'],
  ['<code>a`b</code>', '``a`b``'],
  ['Area \\(\\pi r^2\\), cost $5', 'Area $\\pi r^2$, cost \\$5'],
  ['<p>\\[x = 1\\]</p>', '$$\nx = 1\n$$'],
  ['<p>$$x$$ is</p>', '$$x$$ is'],
  ['H<sub>2</sub>O, 10<sup>th</sup>', 'H$_{2}$O, 10$^{\\text{th}}$'],
  [
    '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x &lt; 1</annotation></semantics></math>',
    '$x < 1$',
  ],
  ['<img class="equation_image" data-equation-content="x^2" src="/eq/1">', '$x^2$'],
  ['<a href="https://a.example/(x)">here</a>', '[here](https://a.example/%28x%29)'],
  ['one<br>two<br/>- three', 'one  \ntwo  \n\\- three'],
  ['<blockquote><p>q</p><p>r</p></blockquote>', '> q\n>\n> r'],
  ['<h2>Head</h2><div>a<div>b</div>c</div>', '## Head\n\na\n\nb\n\nc'],
  ['1. no list, *no* _stress_, # no head', '1\\. no list, \\*no\\* \\_stress\\_, # no head'],
  ['un<b>believ</b>able <b> spaced </b>x', 'un**believ**able **spaced** x'],
  ['<p>a&nbsp;&nbsp;b &amp; c</p>', 'a b & c'],
  ['plain', 'plain'],
])('turns %s', (html, markdown) => {
  expect(htmlToMarkdown(html).markdown).toBe(markdown);
});

it('Markdown made HTML reads as the same Markdown, or Moodle is given the Markdown itself', () => {
  let same = 0;
  const texts = fc.sample(richMarkdown, { numRuns: 300, seed: 7 });
  for (const markdown of texts) if (htmlToMarkdown(markdownToHtml(markdown)).markdown === markdown) same++;

  expect(same).toBeGreaterThan(200);
});

it('HTML is well-formed, escaped, and without anything that was no media', () => {
  const hash = 'a'.repeat(64);
  const html = markdownToHtml(
    `a < b & "c" <b>raw</b> ![cat](media:${hash}) ![dog](https://x.example/d.png)`,
    {
      mediaAddress: () => 'files/cat.png',
    },
  );

  expect(html).toBe(
    '<p>a &lt; b &amp; &quot;c&quot; &lt;b&gt;raw&lt;/b&gt; <img src="files/cat.png" alt="cat"/> dog</p>',
  );
  expect(markdownToText('**a** $x$ `y`\n\n- z')).toBe('a x y\nz');
});
