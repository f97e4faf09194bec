import type { Page } from '@playwright/test';

/**
 * Words on the page that do not come from the catalogue: in the pseudo-locale every message of it stands in brackets.
 * What is marked as content (of the bank, of people, of models), dates, times and figures are left out.
 */
export async function findHardWiredWords(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`(${collect.toString()})()`);
}

/** Runs in the page. Kept in one piece for that. */
function collect(): string[] {
  const page = globalThis as unknown as PageGlobals;
  const { document, NodeFilter, getComputedStyle } = page;
  const found: string[] = [];
  const content =
    '[data-content], [data-content] *, code, pre, .katex, script, style, title, noscript, option, textarea';
  const figures =
    /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\w*|\b(?:Mon|Tues?|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?\b|\b[AP]M\b|\d+\s*(?:min|sec|hr|h|m|s)\b/gi;
  const hasWords = (text: string) => /[a-z]{2}/i.test(text.replace(figures, ''));
  const blocks = new Map<PageElement, { depth: number }>();
  const blockOf = (element: PageElement): PageElement => {
    let block = element;
    while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
      block = block.parentElement;
    return block;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (!element || text.trim() === '') continue;
    const block = blockOf(element);
    const state = blocks.get(block) ?? { depth: 0 };
    blocks.set(block, state);
    let outside = '';
    for (const letter of text) {
      if (letter === '⟧') state.depth--;
      if (state.depth === 0 && letter !== '⟧' && letter !== '⟦') outside += letter;
      if (letter === '⟦') state.depth++;
    }
    if (element.matches(content) || !element.checkVisibility()) continue;
    if (hasWords(outside)) found.push(outside.trim());
  }
  for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (element.matches(content)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = element.getAttribute(name) ?? '';
      if (hasWords(text) && !text.includes('⟦')) found.push(`${name}: ${text}`);
    }
  }
  return [...new Set(found)];
}

/** The little of the browser that is used above; the tests themselves run in Node. */
interface PageElement {
  parentElement: PageElement | null;
  matches(selector: string): boolean;
  checkVisibility(): boolean;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageNode {
  parentElement: PageElement | null;
  textContent: string | null;
}
interface PageGlobals {
  document: {
    body: PageElement;
    createTreeWalker(root: PageElement, what: number): { nextNode(): PageNode | null };
  };
  NodeFilter: { SHOW_TEXT: number };
  getComputedStyle(element: PageElement): { display: string };
}
