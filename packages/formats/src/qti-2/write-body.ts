import type { Question } from '@debrief/core';
import { markdownToText } from '../markdown/markdown-to-html.ts';
import { xmlElement } from '../xml/write-xml.ts';
import {
  type BodyTools,
  correctResponse,
  declaration,
  type ItemBody,
  mapping,
  mapResponse,
  matchCorrect,
  nameOf,
  processingOf,
  textMapping,
} from './item-body.ts';
import { writeGapFill } from './write-gaps.ts';
import { comparing } from './write-numbers.ts';

export function writeBody(question: Question, tools: BodyTools): ItemBody {
  if (question.hints?.length) tools.losing.lose('Hints are left out.');
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return choiceBody(question, tools);
    case 'true-false':
      return trueFalseBody(question, tools);
    case 'numeric':
    case 'short-answer':
      return typedBody(question, tools);
    case 'matching':
      return matchBody(question, tools);
    case 'ordering':
      return orderBody(question, tools);
    case 'gap-fill':
      return writeGapFill(question, tools);
    case 'estimation':
      return sliderBody(question, tools);
    case 'essay':
      return essayBody(question, tools);
  }
}

type Kind<Name extends Question['kind']> = Extract<Question, { kind: Name }>;

function choiceBody(question: Kind<'single-choice' | 'multi-select'>, { html }: BodyTools): ItemBody {
  const { options, scoring, stem } = question;
  const isMulti = question.kind === 'multi-select';
  const right = options.filter(({ isCorrect }) => isCorrect);
  const penalty = -right.length / (options.length - right.length);
  const points = (option: (typeof options)[number]) =>
    scoring === 'option-weights' ? (option.weightPercent ?? 0) / 100 : option.isCorrect ? 1 : penalty;
  const isMapped = scoring === 'option-weights' || (isMulti && scoring === 'right-minus-wrong');
  const entries = options.map((option) => ({ key: nameOf(option.id), value: points(option) }));
  const choices = options.map(({ id, text, isFixed }) =>
    xmlElement(
      'simpleChoice',
      { identifier: nameOf(id), fixed: isFixed ? 'true' : undefined },
      html.inline(text),
    ),
  );
  return {
    declarations: declaration(
      { cardinality: isMulti ? 'multiple' : 'single', baseType: 'identifier' },
      correctResponse(right.map(({ id }) => nameOf(id))) +
        (isMapped ? mapping(entries, { lowerBound: 0 }) : ''),
    ),
    body:
      html.block(stem) +
      xmlElement(
        'choiceInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: 'true', maxChoices: isMulti ? 0 : 1 },
        choices.join(''),
      ),
    processing: isMapped ? mapResponse : matchCorrect,
    feedback: options.map(({ id, explanation }) => ({ id: nameOf(id), text: explanation })),
  };
}

function trueFalseBody(
  { stem, isTrue, trueExplanation, falseExplanation }: Kind<'true-false'>,
  { html }: BodyTools,
): ItemBody {
  const choices = [
    xmlElement('simpleChoice', { identifier: 'true' }, 'True'),
    xmlElement('simpleChoice', { identifier: 'false' }, 'False'),
  ];
  return {
    declarations: declaration(
      { cardinality: 'single', baseType: 'identifier' },
      correctResponse([String(isTrue)]),
    ),
    body:
      html.block(stem) +
      xmlElement(
        'choiceInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: 'false', maxChoices: 1 },
        choices.join(''),
      ),
    processing: matchCorrect,
    feedback: [
      { id: 'true', text: trueExplanation },
      { id: 'false', text: falseExplanation },
    ],
  };
}

function typedBody(question: Kind<'numeric' | 'short-answer'>, { html, losing }: BodyTools): ItemBody {
  if (question.answers.some(({ explanation }) => explanation))
    losing.lose('What is said of single answers is left out.');
  const entry = xmlElement('p', {}, xmlElement('textEntryInteraction', { responseIdentifier: 'RESPONSE' }));
  const body = html.block(question.stem) + entry;
  if (question.kind === 'numeric') {
    if (question.unit || question.otherUnits?.length) losing.lose('Units are left out.');
    const { correct, conditions } = comparing('RESPONSE', question.answers, losing);
    return {
      ...{ body, feedback: [], processing: processingOf([{ conditions, share: 1 }]) },
      declarations: declaration({ cardinality: 'single', baseType: 'float' }, correctResponse(correct)),
    };
  }
  return {
    ...{ body, feedback: [], processing: mapResponse },
    declarations: declaration({ cardinality: 'single', baseType: 'string' }, textMapping(question, losing)),
  };
}

function matchBody({ stem, prompts, choices }: Kind<'matching'>, { html }: BodyTools): ItemBody {
  const associable = (identifier: string, text: string, matchMax: number) =>
    xmlElement('simpleAssociableChoice', { identifier, matchMax }, html.inline(text));
  const pairs = prompts.map(({ id, choiceId }) => `${nameOf(id, 'p')} ${nameOf(choiceId, 'c')}`);
  const sets = [
    xmlElement(
      'simpleMatchSet',
      {},
      prompts.map(({ id, text }) => associable(nameOf(id, 'p'), text, 1)).join(''),
    ),
    xmlElement(
      'simpleMatchSet',
      {},
      choices.map(({ id, text }) => associable(nameOf(id, 'c'), text, 0)).join(''),
    ),
  ];
  const points = pairs.map((key) => ({ key, value: 1 / pairs.length }));
  return {
    declarations: declaration(
      { cardinality: 'multiple', baseType: 'directedPair' },
      correctResponse(pairs) + mapping(points),
    ),
    body:
      html.block(stem) +
      xmlElement(
        'matchInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: 'true', maxAssociations: prompts.length },
        sets.join(''),
      ),
    processing: mapResponse,
    feedback: prompts.map(({ id, explanation }) => ({ id: nameOf(id, 'p'), text: explanation })),
  };
}

function orderBody({ stem, items, scoring }: Kind<'ordering'>, { html, losing }: BodyTools): ItemBody {
  if (scoring !== 'all-or-nothing')
    losing.lose('Credit for parts of the order is left out: all of it must be right.');
  const choices = items.map(({ id, text }) =>
    xmlElement('simpleChoice', { identifier: nameOf(id) }, html.inline(text)),
  );
  return {
    declarations: declaration(
      { cardinality: 'ordered', baseType: 'identifier' },
      correctResponse(items.map(({ id }) => nameOf(id))),
    ),
    body:
      html.block(stem) +
      xmlElement('orderInteraction', { responseIdentifier: 'RESPONSE', shuffle: 'true' }, choices.join('')),
    processing: matchCorrect,
    feedback: items.map(({ id, explanation }) => ({ id: nameOf(id), text: explanation })),
  };
}

function sliderBody(question: Kind<'estimation'>, { html, losing }: BodyTools): ItemBody {
  const { stem, min, max, step, value, fullWithin, noneFrom, unit } = question;
  if (unit) losing.lose('Units are left out.');
  const closeness = xmlElement(
    'defaultValue',
    {},
    [fullWithin, noneFrom].map((each) => xmlElement('value', {}, each)).join(''),
  );
  return {
    declarations:
      declaration({ cardinality: 'single', baseType: 'float' }, correctResponse([value])) +
      xmlElement(
        'outcomeDeclaration',
        { identifier: 'CLOSENESS', cardinality: 'ordered', baseType: 'float' },
        closeness,
      ),
    body:
      html.block(stem) +
      xmlElement('sliderInteraction', {
        responseIdentifier: 'RESPONSE',
        lowerBound: min,
        upperBound: max,
        step,
      }),
    processing: matchCorrect,
    feedback: [],
  };
}

function essayBody(question: Kind<'essay'>, { html, losing }: BodyTools): ItemBody {
  const { stem, minWords, maxWords, template, rubric, sampleAnswer } = question;
  if (rubric?.length) losing.lose('The rubric is left out.');
  const holdsWords = maxWords !== undefined && maxWords > 10;
  if ((minWords || maxWords) && !holdsWords) losing.lose('How many words are wanted is left out.');
  if (holdsWords && minWords === 1) losing.lose('How many words are wanted at least is left out.');
  if (template && template !== markdownToText(template))
    losing.lose('The template is written as it stands, without formatting.');
  const words = holdsWords ? { minStrings: minWords, maxStrings: maxWords } : {};
  const guide = sampleAnswer ? xmlElement('rubricBlock', { view: 'scorer' }, html.block(sampleAnswer)) : '';
  return {
    declarations: declaration({ cardinality: 'single', baseType: 'string' }, ''),
    body:
      html.block(stem) +
      xmlElement('extendedTextInteraction', {
        responseIdentifier: 'RESPONSE',
        ...words,
        placeholderText: template,
      }) +
      guide,
    processing: '',
    feedback: [],
  };
}
