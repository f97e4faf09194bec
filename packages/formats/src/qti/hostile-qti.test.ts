import { expect, it } from 'vitest';
import { qti12Format } from '../qti-1.2/qti-1.2-format.ts';
import { qti2Format } from '../qti-2/qti-2-format.ts';
import { readAll } from '../testing/read-all.ts';
import { writeZip } from '../zip/write-zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const item = (body: string) =>
  `<assessmentItem identifier="a" title="T"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>x</value></correctResponse></responseDeclaration><itemBody>${body}<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><simpleChoice identifier="x">Yes</simpleChoice><simpleChoice identifier="y">No</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;
const packed = (body: string, files: Record<string, Uint8Array | string>) =>
  writeZip([
    { name: 'items/a.xml', bytes: bytes(item(body)) },
    ...Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? bytes(content) : content,
    })),
  ]);

it.each([
  ['not well-formed', '<questestinterop><item></questestinterop>', /not well-formed/],
  [
    'a bomb of entities',
    '<!DOCTYPE a [<!ENTITY b "b">]><questestinterop>&b;</questestinterop>',
    /document type/,
  ],
  ['an outside file', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><questestinterop/>', /document type/],
  ['no questions', '<questestinterop/>', 'No questions were found in the file.'],
])('%s is refused with a sentence', async (_what, text, sentence) => {
  await expect(readAll(qti12Format, text)).rejects.toThrow(sentence);
});

it('a package that climbs out, unfolds or claims too much is refused before it is unpacked', async () => {
  await expect(readAll(qti2Format, packed('', { '../../evil.xml': '<a/>' }))).rejects.toThrow(
    /leads out of it/,
  );
  await expect(readAll(qti2Format, packed('', { bomb: new Uint8Array(5_000_000) }))).rejects.toThrow(
    /packed too tightly/,
  );
  const claims = Buffer.from(packed('', {}));
  claims.writeUInt32LE(2_147_483_647, claims.indexOf('PK\x01\x02') + 24);
  await expect(readAll(qti2Format, claims)).rejects.toThrow(/claims 2,148 MB/);
});

it('scripts, handlers and addresses of other sites never reach a question', async () => {
  const attack =
    '<script>alert(1)</script><p onclick="alert(1)">Hi <a href="javascript:alert(1)">x</a><img src="https://evil.example/t.png" alt="dot"/></p><iframe src="https://evil.example"></iframe>';
  const { questions } = await readAll(qti2Format, item(attack));

  expect(questions[0]?.question.stem).not.toMatch(/script|onclick|evil|iframe/i);
  expect(questions[0]?.question.stem).toContain('dot');
});

it('a drawing that would run something stays behind, and an image that climbs out is not found', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const { questions } = await readAll(
    qti2Format,
    packed('<p><img src="a.svg" alt="A plan"/><img src="../../../etc/passwd" alt="B"/></p>', {
      'items/a.svg': svg,
    }),
  );

  expect(questions[0]?.media).toEqual([]);
  expect(questions[0]?.question.stem).toContain('A plan');
  expect(questions[0]?.notes.join(' ')).toMatch(/scripts.*not in the package/);
});

it('items that cannot be held are refused by name, as they stand', async () => {
  const hotspot = item('').replace(/choiceInteraction/gu, 'hotspotInteraction');
  const { refused } = await readAll(
    qti2Format,
    `<assessmentItems>${hotspot}${item('<p>Fine?</p>')}</assessmentItems>`,
  );

  expect(refused).toMatchObject([
    {
      title: 'T',
      reason: 'A question that is answered with points on an image cannot be held.',
      source: hotspot,
    },
  ]);
});
