/** Text between tags. What XML 1.0 cannot hold (control characters) is left out. */
export function xmlText(text: string): string {
  return text
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, (character) => ('\t\n\r'.includes(character) ? character : ''))
    .toWellFormed()
    .replace(/[&<>]/gu, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '');
}

/** The value of an attribute, without its quotes. */
export function xmlAttribute(text: string): string {
  return xmlText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/** One element; content is XML already, attributes that are undefined are left out. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
