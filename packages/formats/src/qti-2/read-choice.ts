import type { ChoiceOption, Question } from '@debrief/core';
import { percent, truthOf } from '../qti/kit.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { attribute, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { innerHtml } from './body-html.ts';
import type { Declaration } from './declarations.ts';
import type { Parts } from './read-item.ts';

export function readChoice(parts: Parts, interaction: XmlElement): Question {
  const { kit, explanation } = parts;
  const declaration = parts.declarationOf(interaction);
  const choices = childrenOf(interaction, 'simpleChoice');
  const points = pointsOf(declaration);
  if (points.size === 0) throw new CannotReadError('The right answer is not in the file.');
  const stem = kit.markdown(parts.html);
  const isMulti = declaration.cardinality === 'multiple';
  const truth = isMulti ? undefined : asTrueFalse(parts, choices, points);
  if (truth) return { kind: 'true-false', stem, explanation, ...truth };
  const correct = new Set(
    declaration.correct.length > 0
      ? declaration.correct
      : [...points].flatMap(([id, value]) => (value > 0 ? [id] : [])),
  );
  const scoring = scoringOf(declaration, points, isMulti);
  const total = isMulti
    ? [...points.values()].reduce((sum, value) => sum + Math.max(0, value), 0)
    : Math.max(...points.values());
  const options = choices.map((choice): ChoiceOption => {
    const identifier = attribute(choice, 'identifier');
    const text = kit.markdown(innerHtml(choice));
    return {
      id: kit.id('option', `${identifier} ${text}`),
      text,
      explanation: parts.explanationOf(identifier, choice),
      isCorrect: correct.has(identifier),
      ...(scoring === 'option-weights' && {
        weightPercent: percent((points.get(identifier) ?? declaration.mapping?.defaultValue ?? 0) / total),
      }),
      ...(attribute(choice, 'fixed') === 'true' &&
        attribute(interaction, 'shuffle') === 'true' && { isFixed: true }),
    };
  });
  return { kind: isMulti ? 'multi-select' : 'single-choice', stem, explanation, options, scoring };
}

function pointsOf({ mapping, correct }: Declaration): Map<string, number> {
  if (mapping?.entries.some(({ value }) => value > 0))
    return new Map(mapping.entries.map(({ key, value }) => [key, value]));
  return new Map(correct.map((identifier) => [identifier, 1]));
}

/** Equal points for the right and as many off for the wrong is a rule of its own. */
function scoringOf({ mapping, correct }: Declaration, points: ReadonlyMap<string, number>, isMulti: boolean) {
  if (!mapping?.entries.some(({ value }) => value > 0)) return 'all-or-nothing';
  const wrong = [...points.values()].filter((value) => value <= 0);
  const right = [...points.values()].filter((value) => value > 0);
  if (!isMulti && right.length === 1 && wrong.every((value) => value === 0)) return 'all-or-nothing';
  const isEven = new Set(right).size === 1 && new Set(wrong).size <= 1;
  // Every right one chosen and every wrong one take away the same, so that choosing all earns nothing.
  const penalty = -((right[0] ?? 0) * right.length) / wrong.length;
  const isMinus = wrong.length === 0 || Math.abs((wrong[0] ?? 0) - penalty) < 1e-4;
  // Shares of one are weights; whole points for each are a rule.
  const isShared = right.length > 1 && Math.abs((right[0] ?? 0) * right.length - 1) < 1e-4;
  if (isMulti && isEven && isMinus && !isShared && correct.length === right.length)
    return 'right-minus-wrong';
  return 'option-weights';
}

function asTrueFalse(parts: Parts, choices: readonly XmlElement[], points: ReadonlyMap<string, number>) {
  const [first, second, ...more] = choices;
  if (!first || !second || more.length > 0) return undefined;
  const [one, other] = [first, second].map((choice) => truthOf(innerHtml(choice)));
  if (one === undefined || other !== !one) return undefined;
  const [whenTrue, whenFalse] = one ? [first, second] : [second, first];
  const worth = (choice: XmlElement) => points.get(attribute(choice, 'identifier')) ?? 0;
  if (worth(whenTrue) === worth(whenFalse)) return undefined;
  return {
    isTrue: worth(whenTrue) > worth(whenFalse),
    trueExplanation: parts.explanationOf(attribute(whenTrue, 'identifier'), whenTrue),
    falseExplanation: parts.explanationOf(attribute(whenFalse, 'identifier'), whenFalse),
  };
}
