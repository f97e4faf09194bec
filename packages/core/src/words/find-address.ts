/** Names that belong to nobody, kept for teaching (RFC 2606): questions and answers on networks are full of them. */
const nobodys = /^(?:[a-z0-9-]+\.)*example\.(?:com|net|org)$/iu;
/** Endings under which a name alone, with neither `www.` nor a path, is an address; none that libraries are called by. */
const endings =
  'com|org|info|biz|xyz|top|click|link|site|online|shop|store|live|club|ru|cn|example|test|invalid';
/** What stands before a slash in "node.js/Express" and is no host. */
const files = 'js|jsx|mjs|ts|tsx|py|rb|rs|go|java|css|html|json|ya?ml|md|txt|sh|conf|cpp';

/** An address cannot do without one of these; most sentences have none. */
const signs =
  /[:@<&\\]\S|\/\/|\.[\p{L}\p{N}]|\]\(|\]:|\+\d|www|。|\p{Cf}|[\u2024\ufe50-\ufe6b\uff01-\uffef]/u;

const name = '[\\p{L}\\p{N}-]+';
const before = '(?<![\\p{L}\\p{N}.@/:-])';
const after = '(?![\\p{L}\\p{N}-])';
/** Each with a host, which may be nobody's. */
const hosts = [
  new RegExp(
    `(?:[a-z][a-z0-9+.-]{1,20}:|(?<![\\p{L}\\p{N}:/]))//(?:[^\\s/@]+@)?((?:${name}\\.)+${name})`,
    'giu',
  ),
  /\b(?:https?|ftp|wss?):\/\/(?!localhost\b|127\.)([^\s/?#:]+)/giu,
  new RegExp(`${before}(www\\.(?:${name}\\.)*${name})${after}`, 'giu'),
  new RegExp(`${before}((?:${name}\\.)+(?:${endings}))${after}`, 'giu'),
  new RegExp(`${before}((?:${name}\\.)+(?!(?:${files})/)\\p{L}{2,})(?=/[\\p{L}\\p{N}?])`, 'giu'),
  new RegExp(`[\\p{L}\\p{N}._%+-]+@((?:${name}\\.)+\\p{L}{2,})`, 'giu'),
];
const others = [
  // A link or a picture of Markdown, with its address behind it or below.
  /\]\(\s*<?(?:[a-z][a-z0-9+.-]*:|[/#.]|[\p{L}\p{N}-]+\.\p{L})|^\s{0,3}\[[^\]\n]+\]:\s*\S|\\(?:href|url|includegraphics)\b/imu,
  /\b(?:javascript|vbscript|mailto|tel|sms|data|file|blob):[^\s"'`,;]/iu,
  // A tag that loads something or runs.
  /<\s*\/?[a-z][^<>]*[\s/"'](?:on[a-z]+|src(?:set|doc)?|href|xlink:href|action|poster|style)\s*=/iu,
  // A number to dial.
  /(?<![\p{L}\p{N}])\+\d(?:[\s().-]?\d){7,}/u,
];

/**
 * What in a text leads out of the product: an address of the web or of mail, a number to dial, a link or a picture of
 * Markdown, a tag that loads something. Undefined when there is nothing, or only names kept for teaching.
 */
export function findAddress(text: string): string | undefined {
  if (!signs.test(text)) return undefined;
  const read = asRead(text);
  for (const pattern of hosts)
    for (const [found, host = ''] of read.matchAll(pattern)) if (!nobodys.test(host)) return found;
  for (const pattern of others) {
    const found = pattern.exec(read);
    if (found) return found[0];
  }
  return undefined;
}

const named: Readonly<Record<string, string>> = { colon: ':', sol: '/', period: '.', commat: '@', lpar: '(' };

/** As a renderer reads it: without what is not seen, with entities and escapes resolved. */
function asRead(text: string): string {
  return text
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});/giu, (whole, code: string) => {
      const point = Number(code.startsWith('x') || code.startsWith('X') ? `0${code}` : code);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/&([a-z]+);/gu, (whole, word: string) => named[word] ?? whole)
    .replace(/\\(?=[:/.@])/gu, '')
    .replace(/[\p{Cf}\p{Co}]/gu, '')
    .normalize('NFKC')
    .replace(/(?<=[\p{L}\p{N}])。(?=[\p{L}\p{N}])/gu, '.');
}
