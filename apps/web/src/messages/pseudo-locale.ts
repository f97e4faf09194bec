/** The locale that shows which words are not in the catalogue: every letter accented, every message in brackets. */
export const pseudoLocale = 'en-XA';

type Catalogue = { [key: string]: string | Catalogue };

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçđéƒǧħíĵķľɱñóƥɋřšŧúṽŵẋýžÁƁÇĐÉƑǦĦÍĴĶĽṀÑÓƤɊŘŠŦÚṼŴẊÝŽ';
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));

export function pseudoCatalogue<T extends object>(catalogue: T): T {
  return mapStrings(catalogue as Catalogue, pseudoMessage) as T;
}

function mapStrings(catalogue: Catalogue, change: (message: string) => string): Catalogue {
  const entries = Object.entries(catalogue).map(([key, value]) => [
    key,
    typeof value === 'string' ? change(value) : mapStrings(value, change),
  ]);
  return Object.fromEntries(entries);
}

export function pseudoMessage(message: string): string {
  return `⟦${accentText(message, 0, message.length)}⟧`;
}

/** Accents the words and leaves arguments, selectors and tags as they are. */
function accentText(message: string, from: number, to: number): string {
  let result = '';
  for (let at = from; at < to; ) {
    const end =
      message[at] === '{' ? closingBrace(message, at) : message[at] === '<' ? message.indexOf('>', at) : at;
    result +=
      message[at] === '{'
        ? accentArgument(message.slice(at, end + 1))
        : accentPiece(message.slice(at, end + 1));
    at = end + 1;
  }
  return result;
}

function accentPiece(piece: string): string {
  return piece.length > 1 ? piece : (accents.get(piece) ?? piece);
}

function accentArgument(argument: string): string {
  if (!/^\{\s*\w+\s*,\s*(plural|select|selectordinal)\s*,/.test(argument)) return argument;
  let result = '';
  for (let at = 0; at < argument.length; ) {
    const isBranch = argument[at] === '{' && at > 0;
    const end = isBranch ? closingBrace(argument, at) : at;
    result += isBranch ? `{${accentText(argument, at + 1, end)}}` : argument[at];
    at = end + 1;
  }
  return result;
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length - 1;
}

/** Asked for by `?locale=en-XA`; it belongs to the tab: it survives following links, not closing the tab. */
export function isPseudo(): boolean {
  if (typeof location === 'undefined') return false;
  const asked = new URLSearchParams(location.search).get('locale');
  if (asked) sessionStorage.setItem('debrief-locale', asked);
  return sessionStorage.getItem('debrief-locale') === pseudoLocale;
}
