import { visibleText } from './plain-words.ts';

const nth =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|last|final|top|bottom|middle|upper|lower|1st|2nd|3rd|[4-8]th|penultimate';
const thing = 'option|answer|choice|alternative|statement|possibility|suggestion|item|box';

/** Options by their place or letter: hints have no business with these, whichever they name. */
const places = [
  new RegExp(`\\b(?:${nth})(?:\\s+(?:two|three))?\\s+(?:${thing}|one)s?\\b`, 'iu'),
  new RegExp(
    `\\b(?:${thing}|letter|number|no\\.)s?\\s*(?:no\\.?\\s*|number\\s*)?[("'\`*]*(?:[a-h]|[1-9])[)"'\`*]*(?![\\p{L}\\p{N}'])`,
    'iu',
  ),
  /\([A-Ha-h1-9]\)|(?:^|\s)[A-H][).:](?:\s|$)/u,
  new RegExp(`\\b(?:${thing})s?\\s+(?:at|on)\\s+the\\s+(?:top|bottom|end|beginning)\\b`, 'iu'),
];
/** A capital letter by itself; A and I begin sentences. */
const loneLetter = /(?<![\p{L}\p{N}'&.-])([B-H])(?![\p{L}\p{N}'&-]|\.\p{L})/gu;
const loneA = /(?<![\p{L}\p{N}'&.-])A(?=[).:,;!?"]|$|\s+(?:is|and|or|fits|holds|but)\b)/u;

/** What a word looks like is half the word. */
const spelling =
  /\b(?:starts?|begin(?:s|ning)?|ends?|ending|rhymes?)\s+(?:with|in|on)\s+(?:an?\s+|the\s+)?(?:letters?\s+)?["'`*(]?\p{L}\b|\b(?:first|last|initial)\s+letters?\b|\brhymes?\s+with\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-]letters?\b|\bletters?\s+long\b|\banagram\b|\bbackwards?\b/iu;

/** True when it points at an answer by letter, place or spelling. What the stem itself calls by a letter may be called so. */
export function tellsPlace(text: string, stem: string): boolean {
  const visible = visibleText(text).replace(/[*_]/gu, '');
  if (spelling.test(visible) || places.some((place) => place.test(visible))) return true;
  const known = new Set(
    [...visibleText(stem).matchAll(/(?<![\p{L}\p{N}])([A-H])(?![\p{L}\p{N}])/gu)].map(([, it]) => it),
  );
  if (!known.has('A') && loneA.test(visible)) return true;
  return [...visible.matchAll(loneLetter)].some(([, letter]) => !known.has(letter));
}

const outright = [
  /\b(?:correct|right|true|wanted|expected|intended|sought)\s+(?:answer|option|choice|value|word|one|term|order|pair|statement|solution|result)s?\b[^.?!]{0,15}?(?:\s(?:is|are|was|were|would be|must be|has to be)\b|[:=→])/iu,
  /\b(?:the|your|my|its|this)\s+(?:answer|solution|result)s?\s*(?:(?:is|are|was|would be|must be|has to be|turns out)\b|[:=→])/iu,
  /(?:^|[.!?]\s*)(?:answer|solution|key)s?\s*[:=→]/iu,
  /\b(?:just|simply|should|must|have to|need to|go ahead and)\s+(?:choose|pick|select|tick|check|mark|type|enter|write|answer|go with|go for)\b/iu,
];

/** True when it says what the answer is, whatever it then says. */
export function tellsOutright(text: string): boolean {
  const visible = visibleText(text).replace(/[*_`]/gu, '');
  return outright.some((shape) => shape.test(visible));
}
