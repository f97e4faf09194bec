import { FENCE_INSTRUCTION, fence, type Question } from '@debrief/ai';
import type { DebriefInput } from './debrief-input.ts';
import { describeMemory } from './prompt-memory.ts';
import { describeOverall } from './prompt-overall.ts';
import { describeQuestions } from './prompt-questions.ts';
import { describeTopics } from './prompt-topics.ts';
import { estimateTokens } from './token-budget.ts';

/** The same bytes for everyone, and first: providers remember a beginning that they have seen. */
const instructions = `You debrief a learner right after a quiz. Say what went well, what did not and why, and what to do next.
Plain, short, second person, kind without cheering; no name, no greeting, no Markdown.

Answer with one JSON object, its fields in this order:
- summary: two or three sentences, 60 words at most. What the pattern behind the mistakes is matters more than the score, which the learner has seen already.
- strengths, weaknesses: at most three each, the most telling first; fewer or none when fewer are true. Each has topic (a slug from the list), sentence (one, 25 words at most), questions (at most six numbers that prove it, all of that topic). A strength needs questions that were right, a weakness questions that were not.
- recommendations: at most three things to do, most useful first; topic is a slug, or null for the quiz as a whole; sentence as above; questions are the numbers that show why, never none, all of the topic if there is one; because is what they show: missed, partial, open (unanswered), slow, hurried, right, or few (a quiz of four questions or less).
- keyTakeaway: the one sentence to remember.

All figures you need are given: repeat them or leave them out, never compute or guess others. Name topics by their names in sentences, and only topics of the list. Say why an answer was wrong only when the question and the answers show it. If a last debrief is given, say what became of it since, with its counts ("2 of 6 then, 5 of 6 now").
${FENCE_INSTRUCTION}`;

/** Of a prompt with its instructions, by our estimate, which errs to the high side. */
const maxTokens = 1_900;
const topicTokens = 600;

/** At most 2,000 tokens for 60 questions: every result as a figure, the telling ones in words. */
export function writePrompt(attempt: DebriefInput): Question {
  const sections = [
    describeOverall(attempt),
    `Topics (slug: name; right/total; numbers by outcome)\n${fence('topics', describeTopics(attempt, topicTokens))}`,
  ];
  const memory = describeMemory(attempt);
  if (memory) sections.push(memory);
  // Who knows the questions can answer them: while others may still take the quiz, figures have to do.
  const left = maxTokens - estimateTokens(`${instructions}\n${sections.join('\n')}`) - 60;
  const questions = attempt.areKeysHeldBack ? '' : describeQuestions(attempt, left);
  if (questions !== '') {
    sections.push(
      `Questions worth a word (number, question; answer given; right answer)\n${fence('questions', questions)}`,
    );
  }
  return { instructions, prompt: sections.join('\n\n') };
}
