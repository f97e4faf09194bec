import { expect, it } from 'vitest';
import { FormatError, type ReadQuestion } from '../format.ts';
import { readAll } from '../testing/read-all.ts';
import { moodleXmlFormat } from './moodle-xml-format.ts';

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const question = (type: string, inner: string, text = 'What?') =>
  `<question type="${type}"><name><text>Name</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inner}</question>`;
const answer = (fraction: number | string, text: string, inner = '') =>
  `<answer fraction="${fraction}" format="html"><text><![CDATA[${text}]]></text>${inner}</answer>`;
const said = (text: string) => `<feedback format="html"><text><![CDATA[${text}]]></text></feedback>`;

const read = (...questions: string[]) =>
  readAll(
    moodleXmlFormat,
    `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`,
    'a.xml',
  );

async function one(...parts: Parameters<typeof question>): Promise<ReadQuestion> {
  const { questions, refused } = await read(question(...parts));
  expect(refused).toEqual([]);
  return questions[0] as ReadQuestion;
}

async function whyNot(...parts: Parameters<typeof question>): Promise<string | undefined> {
  const { questions, refused } = await read(question(...parts));
  expect(questions).toEqual([]);
  return refused[0]?.reason;
}

it('reads a choice with its feedback, hints, tags, id, points and category', async () => {
  const { questions } = await read(
    '<question type="category"><category><text>$course$/top/Rivers/Long ones</text></category></question>',
    question(
      'multichoice',
      `<generalfeedback format="html"><text>It is <![CDATA[<b>long</b>.]]></text></generalfeedback>
       <defaultgrade>2.0000000</defaultgrade><penalty>0.25</penalty><hidden>0</hidden><idnumber>r-1</idnumber>
       <single>true</single><shuffleanswers>true</shuffleanswers>
       ${answer(100, '<p>Volga</p>', said('<p>Yes</p>'))}${answer(0, 'Danube')}
       <hint format="html"><text>East</text></hint><hint format="html"><text></text></hint>
       <tags><tag><text>europe</text></tag></tags>`,
    ),
  );

  expect(questions[0]).toMatchObject({
    ...{
      title: 'Name',
      externalId: 'r-1',
      points: 2,
      tags: ['europe'],
      categoryPath: ['Rivers', 'Long ones'],
    },
    question: {
      ...{ kind: 'single-choice', scoring: 'all-or-nothing', stem: 'What?', explanation: 'It is **long**.' },
      hints: [{ text: 'East', costPercent: 25 }],
      options: [
        { text: 'Volga', explanation: 'Yes', isCorrect: true },
        { text: 'Danube', isCorrect: false },
      ],
    },
  });
});

it('reads several right options by their fractions, and a fixed order', async () => {
  const inner = `<single>false</single><shuffleanswers>0</shuffleanswers>${answer('33.33333', 'a')}${answer('66.66667', 'b')}${answer(-50, 'c')}`;

  expect((await one('multichoice', inner)).question).toMatchObject({
    ...{ kind: 'multi-select', scoring: 'option-weights' },
    options: [
      { isCorrect: true, weightPercent: 33.33333, isFixed: true },
      { isCorrect: true, weightPercent: 66.66667 },
      { isCorrect: false, weightPercent: -50 },
    ],
  });
  expect(
    (await one('multichoiceset', answer(100, 'a') + answer(100, 'b') + answer(0, 'c'))).question,
  ).toMatchObject({
    ...{ kind: 'multi-select', scoring: 'all-or-nothing' },
  });
});

it('reads images that stand in the file, and keeps the words of those that do not', async () => {
  const text =
    '<p><img src="@@PLUGINFILE@@/a%20pixel.png" alt="a dot"> <img src="@@PLUGINFILE@@/gone.png" alt="gone"></p>';
  const xml = question('truefalse', answer(100, 'true') + answer(0, 'false'), text).replace(
    '</questiontext>',
    `<file name="a pixel.png" path="/" encoding="base64">${pixel}</file></questiontext>`,
  );
  const { questions } = await read(xml);
  const [media] = questions[0]?.media ?? [];

  expect(media).toMatchObject({ mimeType: 'image/png', fileName: 'a pixel.png' });
  expect(questions[0]?.question.stem).toBe(`![a dot](media:${media?.hash}) gone`);
  expect(questions[0]?.notes).toEqual([
    '"gone.png" is not in the file and was left out; its description is kept.',
  ]);
});

it('refuses drawings with scripts', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><path d="M0 0"/></svg>',
  ).toString('base64');
  const xml = question(
    'truefalse',
    answer(100, 'true') + answer(0, 'false'),
    'x <img src="@@PLUGINFILE@@/a.svg" alt="d">',
  );
  const { questions } = await read(
    xml.replace(
      '</questiontext>',
      `<file name="a.svg" path="/" encoding="base64">${svg}</file></questiontext>`,
    ),
  );

  expect(questions[0]?.media).toEqual([]);
  expect(questions[0]?.notes).toEqual([
    '"a.svg" was left out: the drawing holds scripts or names other files.',
  ]);
});

it('reads true and false, short answers with case and wildcards', async () => {
  const truth = await one('truefalse', answer(0, 'true', said('no')) + answer(100, 'false', said('yes')));
  const short = await one(
    'shortanswer',
    `<usecase>1</usecase>${answer(100, 'New*York')}${answer(50, 'NY', said('Short'))}${answer(0, '*', said('Wrong'))}`,
  );

  expect(truth.question).toMatchObject({ isTrue: false, trueExplanation: 'no', falseExplanation: 'yes' });
  expect(short.question).toMatchObject({
    ...{ isCaseSensitive: true, hasWildcards: true },
    answers: [{ text: 'New*York' }, { text: 'NY', creditPercent: 50, explanation: 'Short' }],
  });
  expect(short.notes).toEqual(['The feedback for any other answer was left out: "Wrong".']);
});

it('reads numbers with tolerance and units', async () => {
  const units =
    '<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit><unit><multiplier>0.001</multiplier><unit_name>km</unit_name></unit></units>';
  const inner = `${answer(100, '3.140', '<tolerance>0.01</tolerance>')}${answer(0, '*')}${units}<unitgradingtype>1</unitgradingtype><unitpenalty>0.1</unitpenalty>`;

  expect((await one('numerical', inner)).question).toMatchObject({
    answers: [{ target: { type: 'value', value: '3.140', tolerance: '0.01' }, creditPercent: 100 }],
    ...{
      unit: 'm',
      otherUnits: [{ unit: 'km', factor: '1000' }],
      unitHandling: 'required',
      unitPenaltyPercent: 10,
    },
  });
});

it('reads pairs with a distractor, an order, an essay', async () => {
  const pair = (prompt: string, choice: string) =>
    `<subquestion format="html"><text>${prompt}</text><answer><text>${choice}</text></answer></subquestion>`;
  const matching = await one(
    'matching',
    pair('Rhine', 'North Sea') + pair('Rhone', 'Mediterranean') + pair('', 'Baltic'),
  );
  const ordering = await one(
    'ordering',
    `<gradingtype>RELATIVE_NEXT_EXCLUDE_LAST</gradingtype>${answer('2.0', 'two')}${answer('1.0', 'one')}`,
  );
  const essay = await one(
    'essay',
    '<minwordlimit>10</minwordlimit><maxwordlimit></maxwordlimit><graderinfo format="html"><text>Good</text></graderinfo><responsetemplate format="html"><text>&lt;p&gt;Dear&lt;/p&gt;</text></responsetemplate>',
  );

  expect(matching.question).toMatchObject({
    prompts: [{ text: 'Rhine' }, { text: 'Rhone' }],
    choices: { length: 3 },
  });
  expect(ordering.question).toMatchObject({
    scoring: 'adjacent-pairs',
    items: [{ text: 'one' }, { text: 'two' }],
  });
  expect(essay.question).toMatchObject({ minWords: 10, sampleAnswer: 'Good', template: 'Dear' });
});

it('reads questions within a text as gaps', async () => {
  const { question: found, notes } = await one(
    'cloze',
    '',
    'Of {2:MC:~Rome#no~=Paris#yes} and {SA:x} {1:SHORTANSWER_C:=a\\}b~%50%c} {:NUMERICAL:=3.14:0.01~%50%3:0.5#rough}',
  );

  expect(found).toMatchObject({
    kind: 'gap-fill',
    stem: 'Of [[gap1]] and {SA:x} [[gap2]] [[gap3]]',
    gaps: [
      { type: 'select', weight: 2, explanation: 'yes', choices: [{ text: 'Rome' }, { text: 'Paris' }] },
      { type: 'text', isCaseSensitive: true, answers: [{ text: 'a}b' }, { text: 'c', creditPercent: 50 }] },
      {
        type: 'number',
        answers: [{ target: { value: '3.14', tolerance: '0.01' } }, { explanation: 'rough' }],
      },
    ],
  });
  expect(notes).toEqual(['Feedback for wrong choices of a gap was left out.']);
});

it.each(['ddwtos', 'gapselect'])('reads words put into a text (%s) as gaps with choices', async (type) => {
  const box = (text: string, group: number) =>
    type === 'ddwtos'
      ? `<dragbox><text>${text}</text><group>${group}</group></dragbox>`
      : `<selectoption><text>${text}</text><group>${group}</group></selectoption>`;
  const { question: found } = await one(
    type,
    box('cat', 1) + box('dog', 1) + box('mat', 2) + box('hat', 2),
    'The [[1]] on the [[4]]',
  );

  expect(found).toMatchObject({ stem: 'The [[gap1]] on the [[gap2]]' });
  if (found.kind !== 'gap-fill') return;
  const rights = found.gaps.map(
    (gap) => gap.type === 'select' && gap.choices.find(({ id }) => id === gap.rightChoiceId)?.text,
  );
  expect(rights).toEqual(['cat', 'hat']);
  expect(found.gaps.map((gap) => gap.type === 'select' && gap.choices.map(({ text }) => text))).toEqual([
    ['cat', 'dog'],
    ['mat', 'hat'],
  ]);
});

it.each([
  ['description', /asks nothing/],
  ['calculated', /draw other numbers/],
  ['calculatedmulti', /draw other numbers/],
  ['random', /draws a question/],
  ['ddimageortext', /onto an image/],
  ['stack', /"stack" are not known/],
])('refuses %s with a reason', async (type, reason) => {
  expect(await whyNot(type, '')).toMatch(reason);
});

it('tells words for whole answers that it cannot keep, and not what Moodle writes by itself', async () => {
  const inner = `<correctfeedback format="html"><text>&lt;p&gt;Well done, all of you&lt;/p&gt;</text></correctfeedback>
    <incorrectfeedback format="html"><text>Your answer is incorrect.</text></incorrectfeedback>${answer(100, 'a')}${answer(0, 'b')}`;

  expect((await one('multichoice', inner)).notes).toEqual([
    'The feedback for a right answer as a whole was left out: "Well done, all of you".',
  ]);
});

it.each([
  ['no XML', 'hello'],
  ['nothing', ''],
  ['other XML', '<rss><item/></rss>'],
  ['a document type', '<!DOCTYPE quiz [<!ENTITY x "y">]><quiz><question type="essay"/></quiz>'],
  ['an open tag', '<quiz><question type="essay">'],
])('refuses a file of %s with a sentence', async (_name, text) => {
  await expect(readAll(moodleXmlFormat, text, 'a.xml')).rejects.toThrow(FormatError);
});

it('recognises its own files', () => {
  const likelihood = (text: string) => moodleXmlFormat.recognise({ name: 'a.xml', bytes: Buffer.from(text) });

  expect(likelihood('<?xml version="1.0"?><quiz><question type="essay">')).toBe(1);
  expect(likelihood('<questestinterop><item/></questestinterop>')).toBe(0);
});
