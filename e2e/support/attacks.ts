import type { Page } from '@playwright/test';

/** Says something in the page that runs it, if anything does. `mark` is a word by which the text is found again. */
export function attackOf(mark: string): string {
  return [
    `${mark} <script>struck('script')</script>`,
    `<img src=x onerror="struck('img')"><svg onload="struck('svg')"><g/></svg>`,
    `<iframe srcdoc="<script>parent.struck('frame')</script>"></iframe>`,
    `[press me](javascript:struck('link')) <a href="javascript:struck('anchor')">or me</a>`,
    '![pixel](https://evil.example/pixel.png) <img src="//evil.example/img.png">',
    '<style>*{background:url(https://evil.example/css)}</style><link rel=stylesheet href=//evil.example/x.css>',
    `<div style="position:fixed;inset:0;background:url(https://evil.example/style)">over all</div>`,
    `{{constructor.constructor("struck('template')")()}} \${struck('literal')} <%= struck('erb') %>`,
    `$\\href{javascript:struck('formula')}{x}$ $\\includegraphics{https://evil.example/formula.png}$`,
    '\u202egpj.exe and what follows',
  ].join('\n\n');
}

/** For names, which are one short line. */
export function shortAttackOf(mark: string): string {
  return `${mark}<img src=x onerror=struck(1)>"'\u202e{{7*7}}`;
}

/** The same as it stands in a file whose texts are HTML. */
export function attackInXml(mark: string): string {
  return attackOf(mark).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export type Watch = {
  /** What ran, was blocked or was asked of a stranger; a page that shows texts as texts leaves it empty. */
  found: readonly string[];
};

/** From here on nothing that the page does unbidden goes unseen. */
export async function watchForHarm(page: Page, home: string): Promise<Watch> {
  const found: string[] = [];
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOurs = url.origin === home || ['data:', 'blob:'].includes(url.protocol);
    if (!isOurs) found.push(`request: ${url}`);
  });
  await page.exposeFunction('struck', (by: unknown) => void found.push(`ran: ${by}`));
  await page.exposeFunction('blocked', (what: string) => void found.push(`blocked: ${what}`));
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    blocked(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))`);
  return { found };
}

/** What no text may become, wherever it stands. A picture from elsewhere is a link, which nobody is made to follow. */
export async function findHarmfulElements(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`{
    const isHarmfulValue = (name, value) =>
      name.startsWith('on') ||
      (name === 'style' && value.includes('evil.example')) ||
      (name === 'href' && /javascript:|vbscript:|data:/i.test(value)) ||
      (['src', 'srcset', 'action', 'formaction', 'xlink:href', 'poster'].includes(name) &&
        /javascript:|data:text|evil\\.example/i.test(value));
    const isHarmful = (element) =>
      element.matches('iframe, object, embed, base, meta') ||
      (element.matches('script, style') && /struck|evil/.test(element.textContent)) ||
      [...element.attributes].some(({ name, value }) => isHarmfulValue(name, value));
    [...document.querySelectorAll('body *')].filter(isHarmful).map(({ outerHTML }) => outerHTML.slice(0, 200));
  }`);
}
