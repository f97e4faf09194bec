import { shuffled } from '../../../paper/random.ts';
import { byId, idsOf, inOrder, toItem } from '../../items.ts';
import type { KindDefinition } from '../../kind-definition.ts';
import { missingIn } from '../../question-problem.ts';
import type { MatchingQuestion, MatchingShapes } from './question.ts';
import { creditOfMatching, guessCreditOfMatching } from './score.ts';
import { validateMatching } from './validate.ts';

export const matching: KindDefinition<MatchingShapes> = {
  score: (question, response) => creditOfMatching(question, response.pairs),
  isAnswered: (response) => Object.keys(response.pairs).length > 0,
  show: ({ kind, stem, prompts, choices }, order) => ({
    kind,
    stem,
    prompts: prompts.map(toItem),
    choices: inOrder(choices, order),
  }),
  reveal: ({ kind, prompts, explanation }) => ({
    kind,
    pairs: byId(prompts, (prompt) => prompt.choiceId),
    promptExplanations: byId(prompts, (prompt) => prompt.explanation),
    explanation,
  }),
  describeResponse: (question, { pairs }) => pairTexts(question, new Map(Object.entries(pairs))),
  describeKey: (question) =>
    pairTexts(question, new Map(question.prompts.map((prompt) => [prompt.id, prompt.choiceId]))),
  validate: validateMatching,
  missingExplanations: ({ prompts }) => missingIn('prompts', prompts),
  searchTexts: ({ prompts, choices }) => [
    ...prompts.flatMap(({ text, explanation }) => [text, explanation]),
    ...choices.map((choice) => choice.text),
  ],
  randomGuessCredit: guessCreditOfMatching,
  // Always shuffled: in the authored order each choice stands beside its prompt.
  paperOrder: ({ choices }, _isShuffled, random) => idsOf(shuffled(choices, random)),
  empty: emptyMatching,
  renewIds: renewMatchingIds,
};

function pairTexts({ prompts, choices }: MatchingQuestion, pairs: ReadonlyMap<string, string>): string[] {
  return prompts.flatMap((prompt) => {
    const choice = choices.find((each) => each.id === pairs.get(prompt.id));
    return choice ? [`${prompt.text} → ${choice.text}`] : [];
  });
}

function emptyMatching(newId: () => string): MatchingQuestion {
  const choices = [newId(), newId(), newId()].map((id) => ({ id, text: '' }));
  const prompts = choices.map(({ id }) => ({ id: newId(), text: '', choiceId: id, explanation: '' }));
  return { kind: 'matching', stem: '', explanation: '', prompts, choices };
}

function renewMatchingIds(question: MatchingQuestion, newId: () => string): MatchingQuestion {
  const renewed = new Map(question.choices.map(({ id }) => [id, newId()]));
  return {
    ...question,
    choices: question.choices.map(({ id, text }) => ({ id: renewed.get(id) ?? id, text })),
    prompts: question.prompts.map((prompt) => ({
      ...prompt,
      id: newId(),
      choiceId: renewed.get(prompt.choiceId) ?? prompt.choiceId,
    })),
  };
}
