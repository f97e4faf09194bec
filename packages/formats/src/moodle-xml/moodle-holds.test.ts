import type { Question } from '@debrief/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyQuestion } from '../../../core/src/questions/question.arbitrary.ts';
import { toMedia } from '../reading/read-media.ts';
import { comparableQuestion } from '../testing/comparable-question.ts';
import { readAll } from '../testing/read-all.ts';
import { richMarkdown, withTexts } from '../testing/rich-texts.ts';
import { moodleXmlFormat } from './moodle-xml-format.ts';
import { writeMoodleXml } from './write-moodle-xml.ts';

/** The same question without what Moodle XML has no place for; null where it knows no such question. */
function withinMoodle(question: Question, texts: readonly string[]): Question | null {
  const hints = (question.hints ?? []).map(({ text }) => ({ text, costPercent: 25 }));
  const hinted = { ...withTexts(question, texts), hints };
  switch (hinted.kind) {
    case 'single-choice':
    case 'multi-select': {
      const options = hinted.options.map((option) => ({ ...option, isFixed: true }));
      return {
        ...hinted,
        options,
        scoring: hinted.kind === 'multi-select' ? 'option-weights' : 'all-or-nothing',
      };
    }
    case 'matching':
      return {
        ...hinted,
        prompts: hinted.prompts.map((each) => ({ ...each, explanation: '' })),
        choices: hinted.choices.map((each, index) => ({ ...each, text: `choice ${index}` })),
      };
    case 'essay': {
      const { rubric: _, ...rest } = hinted;
      return { ...rest, minWords: 5, maxWords: 50, template: 'Dear <b>,\n& so on' };
    }
    case 'gap-fill':
      return {
        ...hinted,
        gaps: hinted.gaps.map((gap) => (gap.type === 'select' ? gap : { ...gap, explanation: '' })),
      };
    case 'estimation':
      return null;
    default:
      return hinted;
  }
}

it('nothing that Moodle XML can hold is lost, whatever the kind', async () => {
  const texts = fc.array(richMarkdown, { minLength: 3, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(anyQuestion, texts, async (drawn, words) => {
      const question = withinMoodle(drawn, words);
      if (!question) return;
      const beside = { title: 'T', externalId: 'a', categoryPath: ['b', 'c/d'], tags: ['c'], points: 2 };
      const { bytes, losses } = await writeMoodleXml([{ question, ...beside }]);
      const { questions } = await readAll(moodleXmlFormat, bytes, 'a.xml');

      expect(losses).toEqual([]);
      expect(questions[0]).toMatchObject(beside);
      expect(comparableQuestion(questions[0]?.question as Question), new TextDecoder().decode(bytes)).toEqual(
        comparableQuestion(question),
      );
    }),
    { numRuns: 300 },
  );
});

it('images go along, in plain and in rich texts, and in texts with gaps', async () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const media = toMedia('my dot.png', Buffer.from(png, 'base64'));
  if ('note' in media) throw new Error(media.note);
  const image = `![a dot](media:${media.hash})`;
  const essay: Question = {
    kind: 'essay',
    stem: `See ${image}`,
    explanation: `<3 ~~x~~ ${image}`,
    sampleAnswer: '',
  };
  const gap: Question = {
    ...{ kind: 'gap-fill', stem: `${image} is a [[g]]`, explanation: '' },
    gaps: [
      {
        id: 'g',
        type: 'text',
        explanation: '',
        isCaseSensitive: false,
        answers: [{ text: 'dot', creditPercent: 100, explanation: '' }],
      },
    ],
  };
  const sent = [essay, gap].map((question) => ({ question, externalId: null, categoryPath: [], tags: [] }));
  const { bytes, losses } = await writeMoodleXml(sent, { loadMedia: async () => media });
  const { questions } = await readAll(moodleXmlFormat, bytes, 'a.xml');

  expect(losses).toEqual([]);
  expect(questions.map((each) => comparableQuestion(each.question))).toEqual(
    [essay, gap].map(comparableQuestion),
  );
  expect(questions.map((each) => each.media.map(({ hash }) => hash))).toEqual([[media.hash], [media.hash]]);
});
