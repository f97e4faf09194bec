import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeXml } from './decode-xml.ts';
import { parseXml, readXml } from './read-xml.ts';
import { xmlAttribute, xmlElement, xmlText } from './write-xml.ts';
import { attribute, childOf, textOf } from './xml-element.ts';

it('gives the elements that were asked for, with what they stand in and as they stand', () => {
  const text =
    '<?xml version="1.0"?>\n<q:all title="Quiz">\n<part ident="p"><item n="1">A &amp; B<b>c</b></item>\n<item n="2"><![CDATA[<raw>]]></item></part></q:all>';

  const picks = [...readXml(text, ['item'])];

  expect(picks.map(({ source }) => source)).toEqual([
    '<item n="1">A &amp; B<b>c</b></item>',
    '<item n="2"><![CDATA[<raw>]]></item>',
  ]);
  expect(picks.map(({ element }) => [element.line, attribute(element, 'n'), textOf(element)])).toEqual([
    [3, '1', 'A & Bc'],
    [4, '2', '<raw>'],
  ]);
  expect(picks[0]?.ancestors.map(({ name, attributes }) => [name, ...attributes.values()])).toEqual([
    ['all', 'Quiz'],
    ['part', 'p'],
  ]);
});

it('the same elements come out wherever the document is cut into pieces', () => {
  const body = Array.from({ length: 9_000 }, (_, index) => `<item>${index} ü 😀</item>`).join('\n');
  const picks = [...readXml(`<all>${body}</all>`, ['item'])];

  expect(picks).toHaveLength(9_000);
  expect(
    picks.every(
      ({ source, element }, index) =>
        source === `<item>${index} ü 😀</item>` && textOf(element) === `${index} ü 😀`,
    ),
  ).toBe(true);
});

const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]><all>&j;</all>`;

it.each([
  ['a bomb of entities', laughs, /declares a document type/],
  [
    'an outside entity',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    /declares a document type/,
  ],
  [
    'an outside document type',
    '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>',
    /declares a document type/,
  ],
  ['an unclosed tag', '<a>\n<b></a>', /not well-formed: line 2/],
  ['an unknown entity', '<a>&secret;</a>', /not well-formed/],
  ['no XML at all', 'no xml', /not well-formed|holds no element/],
  ['a deep nest', '<a>'.repeat(70) + '</a>'.repeat(70), /deeper than 64/],
  ['an endless text', `<a>${'x'.repeat(1_000_001)}</a>`, /too long/],
])('%s is refused with a sentence', (_what, text, sentence) => {
  expect(() => parseXml(text)).toThrow(sentence);
});

it('names of attributes and elements do not reach into objects', () => {
  const element = parseXml('<a __proto__="x" constructor="y"><__proto__>z</__proto__></a>');

  expect([
    attribute(element, '__proto__'),
    attribute(element, 'toString'),
    textOf(childOf(element, '__proto__')),
  ]).toEqual(['x', '', 'z']);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

it('is read in the encoding it is written in', () => {
  const utf16 = (text: string, marks: string) => Buffer.from(marks + text, 'utf16le');
  const latin = Buffer.from(
    '<?xml version="1.0" encoding="windows-1252"?><a>é€</a>'.replace('€', '\u0080'),
    'latin1',
  );

  expect(decodeXml(Buffer.from('\uFEFF<a>é</a>'))).toBe('<a>é</a>');
  expect(decodeXml(utf16('<a>é</a>', '\uFEFF'))).toBe('<a>é</a>');
  expect(decodeXml(utf16('<a>é</a>', ''))).toBe('<a>é</a>');
  expect(decodeXml(utf16('<a>é</a>', '\uFEFF').swap16())).toBe('<a>é</a>');
  expect(decodeXml(latin)).toContain('<a>é€</a>');
  expect(() => decodeXml(Buffer.from([0x3c, 0x61, 0x3e, 0xff]))).toThrow(/says that it is in utf-8/);
  expect(() => decodeXml(Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>'))).toThrow(/klingon/);
});

it('whatever is written is read again', () => {
  const storable = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replace(/\p{Cc}|[\ufffe\uffff]/gu, '').toWellFormed());
  fc.assert(
    fc.property(storable, storable, (value, content) => {
      const element = parseXml(xmlElement('a', { value, left: undefined }, xmlText(content)));
      expect([attribute(element, 'value'), textOf(element)]).toEqual([value, content]);
    }),
  );
  expect(xmlAttribute('"\0\n')).toBe('&quot;&#10;');
});
