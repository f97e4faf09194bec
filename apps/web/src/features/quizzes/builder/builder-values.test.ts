import { type QuizForAuthor, saveQuizInput } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { newDraw, newQuestion, newSection, newValues, toInput, toValues } from './builder-values.ts';

const subjectId = '0190a6c2-7d1e-7bbb-8aaa-0123456789ab';

test('a new quiz says nothing that the server would not take', () => {
  const values = { ...newValues(subjectId), title: ' Mine ' };

  const input = saveQuizInput.parse(toInput(values));

  expect(input).toMatchObject({ title: 'Mine', groupId: null });
  expect(input.settings).toMatchObject({ timeLimitMs: null, coolDownMs: 0, attemptsAllowed: null });
});

test('what is written comes back as it was', () => {
  const values = {
    ...newValues(subjectId),
    ...{ title: 'Mock exam', timeLimitMinutes: 90, coolDownHours: 0.5, attemptsAllowed: 3, passPercent: 72 },
    ...{ opensAt: '2026-03-01T09:00', closesAt: '2026-03-08T18:30' },
    sections: [
      { ...newSection(), title: 'One', weightPercent: 60, items: [newQuestion(subjectId)] },
      {
        ...{ ...newSection(), title: 'Two', weightPercent: 40, shuffle: 'no' as const },
        items: [{ ...newDraw(), tags: 'a, b', difficultyFrom: 3, kinds: ['numeric' as const] }],
      },
    ],
  };

  const input = saveQuizInput.parse(toInput(values));
  const again = toValues({ ...input, id: subjectId } as unknown as QuizForAuthor);

  expect(toInput(again)).toEqual(toInput(values));
  expect(input.settings.closesAt).toBe(new Date('2026-03-08T18:30').toISOString());
});

test('a quiz of a topic begins with a draw from it', () => {
  expect(newValues(subjectId, 'topic-1').sections).toMatchObject([
    { items: [{ type: 'draw', topicIds: ['topic-1'] }] },
  ]);
});
