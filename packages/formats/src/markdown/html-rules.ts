import sanitizeHtml from 'sanitize-html';

const blocks = [
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'center', 'figure', 'figcaption'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption'],
];
const inlines = [
  ...['br', 'span', 'b', 'strong', 'i', 'em', 'u', 'del', 's', 'strike', 'sub', 'sup', 'a', 'label'],
  ...['code', 'kbd', 'samp', 'tt', 'var', 'img', 'audio', 'video', 'source'],
];

const rules: sanitizeHtml.IOptions = {
  allowedTags: [...blocks, ...inlines],
  // The address of an image or sound is only a name to look for among the file's own media; it never leaves here.
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt', 'data-equation-content'],
    audio: ['src', 'title'],
    video: ['src', 'title'],
    source: ['src'],
    ol: ['start'],
    code: ['class'],
    pre: ['class'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: {
    img: ['http', 'https', 'data'],
    audio: ['http', 'https', 'data'],
    video: ['http', 'https', 'data'],
    source: ['http', 'https', 'data'],
  },
  allowProtocolRelative: false,
  nestingLimit: 40,
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'template',
    'svg',
    'math',
    'iframe',
    'object',
  ],
};

/**
 * A "<" that begins anything but a plain tag of these without attributes. Where there is none the sanitizer has nothing
 * to take away, and most of a large file needs none of its time.
 */
const somethingToClean =
  /<(?!\/?(?:p|div|span|b|strong|i|em|u|sub|sup|code|pre|ul|ol|li|br|blockquote|table|tbody|tr|th|td)\s?\/?>)/iu;

/** HTML of unknown origin without anything that could run, load or track. */
export function cleanHtml(html: string): string {
  if (!somethingToClean.test(html) && !isTooDeep(html)) return html;
  return sanitizeHtml(isTooDeep(html) ? withoutTags(html) : html, rules);
}

const deepest = 200;
/** Their ends may be left out, so that they say nothing of depth. */
const flat = /^(?:p|li|tr|td|th|dt|dd|option|thead|tbody|tfoot|br|hr|img|input|source|col|wbr|meta|link)$/u;

/** Parsers of HTML take time by the square of the depth. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]{0,19})/giu)) {
    if (flat.test(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > deepest) return true;
  }
  return false;
}

function withoutTags(html: string): string {
  return html.replace(/<\/?[a-z][^<>]*>?/giu, ' ');
}

/** What cleaning takes away, in sentences. */
export function notesOfCleaning(html: string): string[] {
  const notes = isTooDeep(html) ? ['The HTML was nested too deeply; its words are kept.'] : [];
  if (/<script\b|expression\s{0,9}\(|\son[a-z]+\s{0,9}=|(java|vb)script:/iu.test(html)) {
    notes.push('A script was left out.');
  }
  if (/<(iframe|object|embed|svg|form|input|select|button|applet)\b/iu.test(html)) {
    notes.push('Embedded content was left out.');
  }
  return notes;
}
