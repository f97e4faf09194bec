import { expect, it } from 'vitest';
import { completeSections, sectionText } from './sections.ts';

it('a section is read out when the next one begins; the covered answer never is', () => {
  const draft = { misconception: 'You think so.', rule: 'It is', checkQuestion: undefined };
  expect(completeSections('why-not', draft, false)).toEqual(['misconception']);

  const done = {
    rule: 'It is.',
    application: 'So.',
    checkQuestion: { question: 'And here?', answer: 'Covered.' },
  };
  expect(completeSections('explain', done, true)).toEqual(['rule', 'application', 'checkQuestion']);
  expect(sectionText(done, 'checkQuestion')).toBe('And here?');
});
