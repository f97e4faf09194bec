import { missingExplanations, validateQuestion } from '@debrief/core';
import { expect, it } from 'vitest';
import { readContent, type SubjectContent } from './read-content.ts';
import { toQuestion } from './to-question.ts';

const subjects = await readContent();
const conceptsOf = (subject: SubjectContent) => subject.categories.flatMap((category) => category.concepts);

it('there are two subjects, one with at least 90 questions and one with at least 30', () => {
  const counts = subjects.map((subject) => subject.questions.length).sort((a, b) => b - a);

  expect(counts[0]).toBeGreaterThanOrEqual(90);
  expect(counts[1]).toBeGreaterThanOrEqual(30);
});

it('there are at least three quizzes, one timed like its exam', () => {
  const quizzes = subjects.flatMap((subject) => subject.quizzes);

  expect(quizzes.length).toBeGreaterThanOrEqual(3);
  expect(quizzes.some((quiz) => quiz.exam !== null && quiz.timeLimitMinutes !== null)).toBe(true);
});

it.each(subjects)('$slug: every question is sound and everything in it is explained', ({ questions }) => {
  const problems = questions.flatMap((content) => {
    const question = toQuestion(content);
    const found = [...validateQuestion(question), ...missingExplanations(question)];
    return found.map((problem) => `${content.id}: ${problem.place} ${problem.sentence}`);
  });

  expect(problems).toEqual([]);
});

it.each(subjects)('$slug: names are unique and name what exists', (subject) => {
  const { questions, quizzes, exams, categories } = subject;
  const ids = questions.map((question) => question.id);
  const concepts = conceptsOf(subject).map((concept) => concept.slug);
  const domains = categories.map((category) => category.slug);

  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set([...concepts, ...domains, subject.slug]).size).toBe(concepts.length + domains.length + 1);
  expect(questions.filter((question) => !concepts.includes(question.concept))).toEqual([]);
  expect(quizzes.flatMap((quiz) => quiz.questions).filter((id) => !ids.includes(id))).toEqual([]);
  expect(quizzes.filter((quiz) => new Set(quiz.questions).size !== quiz.questions.length)).toEqual([]);
  const examSlugs = exams.map((exam) => exam.slug);
  expect(quizzes.filter((quiz) => quiz.exam && !examSlugs.includes(quiz.exam))).toEqual([]);
  for (const exam of exams) {
    expect(Object.keys(exam.domains).sort()).toEqual([...domains].sort());
    expect(Object.values(exam.domains).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  }
});

it.each(subjects)('$slug: every concept has a question', (subject) => {
  const asked = new Set(subject.questions.map((question) => question.concept));

  expect(conceptsOf(subject).filter((concept) => !asked.has(concept.slug))).toEqual([]);
});

it.each(subjects)('$slug: ids of options tell nothing of their order or of the key', ({ questions }) => {
  const choice = questions.map(toQuestion).filter((question) => 'options' in question);
  const places = choice.map(({ options }) => {
    const inOrderOfIds = [...options].sort((a, b) => (a.id < b.id ? -1 : 1));
    return inOrderOfIds.findIndex((option) => option.isCorrect);
  });

  expect(choice.flatMap(({ options }) => options.map((option) => option.id))).toSatisfy((ids: string[]) =>
    ids.every((id) => /^[0-9a-f]{16}$/.test(id)),
  );
  expect(new Set(places).size).toBeGreaterThan(1);
});
