import postcss, { type AtRule, type ChildNode, type Container, type Root, type Rule } from 'postcss';

/** Of a style sheet what a piece of HTML needs; the rest comes with the whole sheet. */
export function pickStyles(css: string, html: string): string {
  const used = new Set(
    [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  );
  const sheet = parse(css).clone();
  keepUsed(sheet, used);
  return sheet.toString();
}

const parsed = new Map<string, Root>();

/** The same sheets are asked about for every page. */
function parse(css: string): Root {
  const sheet = parsed.get(css) ?? postcss.parse(css);
  parsed.set(css, sheet);
  return sheet;
}

function keepUsed(container: Container, used: ReadonlySet<string>): void {
  for (const node of [...(container.nodes ?? [])] as ChildNode[]) {
    if (node.type === 'comment') node.remove();
    if (node.type === 'rule') keepSelectors(node, used);
    if (node.type === 'atrule') keepPart(node, used);
  }
}

function keepSelectors(rule: Rule, used: ReadonlySet<string>): void {
  const selectors = rule.selectors.filter((selector) => classesOf(selector).every((name) => used.has(name)));
  if (selectors.length === 0) rule.remove();
  else rule.selectors = selectors;
}

/** Statements stay, for the order of layers; movements are not needed yet. */
function keepPart(part: AtRule, used: ReadonlySet<string>): void {
  if (/keyframes$/.test(part.name)) part.remove();
  else if (part.name !== 'font-face' && part.nodes) {
    keepUsed(part, used);
    if (part.nodes.length === 0) part.remove();
  }
}

const classesOf = (selector: string) =>
  [...selector.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name = '']) => name);
