import { FENCE_INSTRUCTION, fence, type Question } from '@debrief/ai';
import type { AttemptForInsight } from '../quizzes/index.ts';
import { describeOverall } from './prompt-overall.ts';
import { describeQuestions } from './prompt-questions.ts';
import { describeTopics } from './prompt-topics.ts';

const instructions = `You debrief a learner right after a quiz. Say what went well, what did not and why, and what to do next.
Plain, short, second person, kind without cheering; no name, no greeting, no Markdown.

Answer with one JSON object, its fields in this order:
- summary: two to four sentences. What the pattern behind the mistakes is matters more than the score, which the learner has seen already.
- strengths, weaknesses: at most three each, the most telling first; fewer or none when fewer are true. Each has topic (a slug from the list), sentence (one or two), questions (the numbers that prove it, all of that topic). A strength needs questions that were right, a weakness questions that were not.
- recommendations: two to four concrete things to do, most useful first; topic is a slug or null, questions are numbers to open again, or empty.
- keyTakeaway: the one sentence to remember.

All figures you need are given: repeat them or leave them out, never compute or guess others. Name topics by their names in sentences. Say why an answer was wrong only when the question and the answers show it.
${FENCE_INSTRUCTION}`;

/** About 2,000 tokens at most for 60 questions: every result as a figure, the telling ones in words. */
export function writePrompt(attempt: AttemptForInsight): Question {
  const sections = [
    describeOverall(attempt),
    `Topics (slug: name; right/total; numbers by outcome)\n${fence('topics', describeTopics(attempt))}`,
  ];
  // Who knows the questions can answer them: while others may still take the quiz, figures have to do.
  const questions = attempt.areKeysHeldBack ? '' : describeQuestions(attempt);
  if (questions !== '') {
    sections.push(
      `Questions worth a word (number, topic; question; answer given; right answer)\n${fence('questions', questions)}`,
    );
  }
  return {
    instructions: `${instructions}\nWrite in the language "${attempt.language}".`,
    prompt: sections.join('\n\n'),
  };
}
