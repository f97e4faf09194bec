import { expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.builder.ts';
import { missingAltTexts } from './missing-alt-texts.ts';

const places = (stem: string) => missingAltTexts(aQuestion(stem)).map((problem) => problem.place);

it('every picture and sound has words', () => {
  expect(places('![](media:aa)')).toEqual(['stem']);
  expect(places('One ![fox](media:aa) and ![  ](media:bb)')).toEqual(['stem']);
  expect(places('![][fox]')).toEqual(['stem']);
  expect(places('![a fox](media:aa)')).toEqual([]);
});

it('what is only told of in code or escaped is no picture', () => {
  expect(places('Write `![](media:aa)`.')).toEqual([]);
  expect(places('```md\n![](media:aa)\n```')).toEqual([]);
  expect(places('Write \\![](media:aa).')).toEqual([]);
  expect(places('```md\n`\n```\n![](media:aa)')).toEqual(['stem']);
});

it('options and hints are looked at too', () => {
  const options = [
    { id: 'a', text: 'Yes', explanation: '![](media:aa)', isCorrect: true },
    { id: 'b', text: '![](media:aa)', explanation: '', isCorrect: false },
  ];
  const hints = [{ text: '![](media:aa)', costPercent: 0 }];
  expect(missingAltTexts(aQuestion('What?', { options, hints })).map(({ place }) => place)).toEqual([
    'options[0].explanation',
    'options[1].text',
    'hints[0].text',
  ]);
});

it('a text made to be slow is not', () => {
  const start = performance.now();
  places('`'.repeat(20_000));
  places('![ '.repeat(6_000));
  places(Array.from({ length: 190 }, (_, index) => '`'.repeat(index + 1)).join(' '));
  expect(performance.now() - start).toBeLessThan(500);
});
