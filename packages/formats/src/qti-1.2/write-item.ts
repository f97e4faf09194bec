import type { Question } from '@debrief/core';
import { minus } from '../qti/decimal.ts';
import { simpleTarget } from '../writing/simple-number.ts';
import { xmlElement } from '../xml/write-xml.ts';
import {
  equal,
  field,
  type Item,
  type ItemTools,
  labelOf,
  lid,
  material,
  scoring,
  spoken,
} from './item-writing.ts';
import { gapFill } from './write-gaps.ts';

type Kind<Name extends Question['kind']> = Extract<Question, { kind: Name }>;

/** Undefined when QTI 1.2 has nothing like it. */
export function writeItem(question: Question, tools: ItemTools): Item | undefined {
  if (question.hints?.length) tools.losing.lose('Hints are left out.');
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return choice(question, tools);
    case 'true-false':
      return trueFalse(question, tools);
    case 'short-answer':
      return shortAnswer(question, tools);
    case 'numeric':
      return numeric(question, tools);
    case 'matching':
      return matching(question, tools);
    case 'ordering':
      return ordering(question, tools);
    case 'gap-fill':
      return gapFill(question, tools);
    case 'essay':
      return essay(question, tools);
    case 'estimation':
      tools.losing.lose(
        'Estimates on a scale are not known in QTI 1.2: it is written as a number with its tolerance.',
      );
      return numeric(
        {
          ...{ kind: 'numeric', stem: question.stem, explanation: question.explanation },
          answers: [
            {
              target: { type: 'value', value: question.value, tolerance: question.fullWithin },
              creditPercent: 100,
              explanation: '',
            },
          ],
        },
        tools,
      );
  }
}

function choice(question: Kind<'single-choice' | 'multi-select'>, { html, losing }: ItemTools): Item {
  const { options, scoring: rule, stem } = question;
  const isMulti = question.kind === 'multi-select';
  const said = spoken(
    'response1',
    options.map(({ id, explanation }) => ({ value: id, text: explanation })),
  );
  const hasFixed = options.some(({ isFixed }) => isFixed);
  const labels = options.map(({ id, text, isFixed }) =>
    labelOf(id, html.inline(text), hasFixed ? { rshuffle: isFixed ? 'No' : 'Yes' } : {}),
  );
  const weighted = options
    .filter(({ weightPercent }) => weightPercent)
    .map(({ id, weightPercent = 0 }) =>
      scoring(equal('response1', id), weightPercent, isMulti ? 'Add' : 'Set'),
    );
  const whole = options
    .map(({ id, isCorrect }) =>
      isCorrect ? equal('response1', id) : xmlElement('not', {}, equal('response1', id)),
    )
    .join('');
  const single = options
    .filter(({ isCorrect }) => isCorrect)
    .map(({ id }) => scoring(equal('response1', id), 100));
  if (isMulti && rule === 'right-minus-wrong')
    losing.lose('Right minus wrong is not known in QTI 1.2: it is all or nothing.');
  return {
    type: isMulti ? 'multiple_answers_question' : 'multiple_choice_question',
    presentation:
      material(html.block(stem)) + lid('response1', labels, { cardinality: isMulti ? 'Multiple' : 'Single' }),
    conditions: [
      ...said.conditions,
      ...(rule === 'option-weights'
        ? weighted
        : isMulti
          ? [scoring(xmlElement('and', {}, whole), 100)]
          : single),
    ],
    feedback: said.feedback,
  };
}

function trueFalse(
  { stem, isTrue, trueExplanation, falseExplanation }: Kind<'true-false'>,
  { html }: ItemTools,
): Item {
  const said = spoken('response1', [
    { value: 'true', text: trueExplanation },
    { value: 'false', text: falseExplanation },
  ]);
  return {
    type: 'true_false_question',
    presentation:
      material(html.block(stem)) + lid('response1', [labelOf('true', 'True'), labelOf('false', 'False')]),
    conditions: [...said.conditions, scoring(equal('response1', String(isTrue)), 100)],
    feedback: said.feedback,
  };
}

function shortAnswer(question: Kind<'short-answer'>, { html, losing }: ItemTools): Item {
  const { answers, isCaseSensitive, stem } = question;
  if (question.hasWildcards || question.ignoresAccents || question.keepsWhiteSpace)
    losing.lose('Rules for wildcards, accents and white space are left out.');
  const said = spoken(
    'response1',
    answers.map(({ text, explanation }) => ({ value: text, text: explanation })),
  );
  const kept = answers.filter(({ creditPercent }) => creditPercent > 0);
  if (kept.length < answers.length) losing.lose('Answers that earn nothing are left out.');
  return {
    type: 'short_answer_question',
    presentation: material(html.block(stem)) + field(),
    conditions: [
      ...said.conditions,
      ...kept.map(({ text, creditPercent }) =>
        scoring(equal('response1', text, { case: isCaseSensitive ? 'Yes' : undefined }), creditPercent),
      ),
    ],
    feedback: said.feedback,
  };
}

function numeric(question: Kind<'numeric'>, { html, losing }: ItemTools): Item {
  if (question.unit || question.otherUnits?.length) losing.lose('Units are left out.');
  if (question.answers.some(({ explanation }) => explanation))
    losing.lose('What is said of single numbers is left out.');
  const bound = (name: string, value: string) => xmlElement(name, { respident: 'response1' }, value);
  const between = (low: string, high: string) => bound('vargte', low) + bound('varlte', high);
  const conditions = question.answers
    .filter(({ creditPercent }) => creditPercent > 0)
    .map(({ target, creditPercent }) => {
      const simple = simpleTarget(target, losing);
      if ('min' in simple) return scoring(between(simple.min, simple.max), creditPercent);
      const { value, tolerance } = simple;
      const around = between(minus(value, tolerance), minus(value, minus('0', tolerance)));
      return scoring(
        xmlElement('or', {}, bound('varequal', value) + xmlElement('and', {}, around)),
        creditPercent,
      );
    });
  return {
    type: 'numerical_question',
    presentation: material(html.block(question.stem)) + field({ fibtype: 'Decimal' }),
    conditions,
    feedback: [],
  };
}

function matching({ stem, prompts, choices }: Kind<'matching'>, { html }: ItemTools): Item {
  const labels = choices.map(({ id, text }) => labelOf(id, html.inline(text)));
  const fields = prompts.map(({ id, text }) =>
    lid(`response_${id}`, labels, { before: material(html.inline(text)) }),
  );
  const said = prompts.map(({ id, choiceId, explanation }, index) =>
    spoken(`response_${id}`, [{ value: choiceId, text: explanation }], `${index + 1}_`),
  );
  const points = prompts.map(({ id, choiceId }) =>
    scoring(equal(`response_${id}`, choiceId), 100 / prompts.length, 'Add'),
  );
  return {
    type: 'matching_question',
    presentation: material(html.block(stem)) + fields.join(''),
    conditions: [...said.flatMap((each) => each.conditions), ...points],
    feedback: said.flatMap((each) => each.feedback),
  };
}

function ordering({ stem, items, scoring: rule }: Kind<'ordering'>, { html, losing }: ItemTools): Item {
  if (rule !== 'all-or-nothing')
    losing.lose('Credit for parts of the order is left out: all of it must be right.');
  if (items.some(({ explanation }) => explanation)) losing.lose('What is said of single items is left out.');
  const labels = items.map(({ id, text }) => labelOf(id, html.inline(text)));
  return {
    type: '',
    presentation:
      material(html.block(stem)) + lid('response1', labels.toReversed(), { cardinality: 'Ordered' }),
    conditions: [scoring(items.map(({ id }) => equal('response1', id)).join(''), 100)],
    feedback: [],
  };
}

function essay(
  { stem, sampleAnswer, rubric, minWords, maxWords, template }: Kind<'essay'>,
  { html, losing }: ItemTools,
): Item {
  if (sampleAnswer || rubric?.length || minWords || maxWords || template)
    losing.lose('Sample answer, rubric, numbers of words and template are left out.');
  return {
    type: 'essay_question',
    presentation: material(html.block(stem)) + field(),
    conditions: [],
    feedback: [],
  };
}
