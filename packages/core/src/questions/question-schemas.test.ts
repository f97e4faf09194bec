import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyQuestion, anyResponse, rightResponse } from './question.arbitrary.ts';
import { questionSchema, responseSchema } from './question-schemas.ts';
import { validateQuestion } from './validate-question.ts';

test('a sound question goes through JSON and its schema unchanged', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      expect(validateQuestion(question)).toEqual([]);
      const sent = JSON.parse(JSON.stringify(question));

      expect(questionSchema.parse(sent)).toEqual(sent);
    }),
  );
});

test('every answer goes through JSON and its schema unchanged', () => {
  const answers = anyQuestion.chain((question) =>
    fc.oneof(anyResponse(question), fc.constant(rightResponse(question))),
  );
  fc.assert(
    fc.property(answers, (response) => {
      expect(responseSchema.parse(JSON.parse(JSON.stringify(response)))).toEqual(response);
    }),
  );
});

test.each([
  { kind: 'ordering', itemIds: ['a'], more: 1 },
  { kind: 'gap-fill', gaps: { 'not an id': 'x' } },
  { kind: 'gap-fill', gaps: { a: 1 } },
  { kind: 'estimation', value: 'about ten' },
  { kind: 'essay', text: 'x'.repeat(100_001) },
  { kind: 'no-such-kind' },
])('an answer that is none is refused: %j', (response) => {
  expect(responseSchema.safeParse(response).success).toBe(false);
});
