import type { Gap, Question } from '@debrief/core';
import { gapMark } from '../qti/kit.ts';
import { xmlElement } from '../xml/write-xml.ts';
import {
  type BodyTools,
  correctResponse,
  declaration,
  type ItemBody,
  nameOf,
  processingOf,
  textMapping,
} from './item-body.ts';
import { comparing } from './write-numbers.ts';

/** Each gap is an interaction of its own within the text, with its own response. */
export function writeGapFill(question: Extract<Question, { kind: 'gap-fill' }>, tools: BodyTools): ItemBody {
  const { gaps } = question;
  const total = gaps.reduce((sum, { weight = 1 }) => sum + weight, 0);
  if (gaps.some(({ weight = 1 }) => weight !== 1))
    tools.losing.lose('That gaps weigh differently is left out.');
  let stem = question.stem;
  for (const [index, gap] of gaps.entries()) stem = stem.replace(`[[${gap.id}]]`, gapMark(index));
  let body = tools.html.block(stem);
  const written = gaps.map((gap, index) =>
    writeGap(gap, { identifier: `RESPONSE_${index + 1}`, share: (gap.weight ?? 1) / total, tools }),
  );
  for (const [index, { interaction }] of written.entries())
    body = body.replace(gapMark(index), () => interaction);
  return {
    body,
    declarations: written.map((each) => each.declaration).join(''),
    processing: processingOf(written.map(({ conditions }) => ({ conditions, share: 1 }))),
    feedback: written.flatMap(({ feedback }) => feedback),
  };
}

interface GapPlace {
  identifier: string;
  share: number;
  tools: BodyTools;
}

function writeGap(gap: Gap, { identifier, share, tools }: GapPlace) {
  const { html, losing } = tools;
  if (gap.type !== 'select') {
    if (gap.explanation || gap.answers.some(({ explanation }) => explanation))
      losing.lose('What is said of typed gaps is left out.');
    const interaction = xmlElement('textEntryInteraction', { responseIdentifier: identifier });
    if (gap.type === 'number') {
      const { correct, conditions } = comparing(identifier, gap.answers, losing, share);
      return {
        interaction,
        conditions,
        feedback: [],
        declaration: declaration(
          { identifier, cardinality: 'single', baseType: 'float' },
          correctResponse(correct),
        ),
      };
    }
    const texts = declaration(
      { identifier, cardinality: 'single', baseType: 'string' },
      textMapping(gap, losing),
    );
    return {
      interaction,
      conditions: adding(xmlElement('mapResponse', { identifier }), share),
      feedback: [],
      declaration: texts,
    };
  }
  const choices = gap.choices.map(({ id, text }) =>
    xmlElement('inlineChoice', { identifier: nameOf(id, identifier) }, html.inline(text)),
  );
  const right = nameOf(gap.rightChoiceId, identifier);
  const isRight = xmlElement(
    'match',
    {},
    xmlElement('variable', { identifier }) + xmlElement('correct', { identifier }),
  );
  const point = xmlElement('baseValue', { baseType: 'float' }, String(share));
  const outcome = xmlElement(
    'setOutcomeValue',
    { identifier: 'SCORE' },
    xmlElement('sum', {}, xmlElement('variable', { identifier: 'SCORE' }) + point),
  );
  return {
    interaction: xmlElement(
      'inlineChoiceInteraction',
      { responseIdentifier: identifier, shuffle: 'true' },
      choices.join(''),
    ),
    conditions: xmlElement('responseCondition', {}, xmlElement('responseIf', {}, isRight + outcome)),
    feedback: [{ id: right, text: gap.explanation }],
    declaration: declaration(
      { identifier, cardinality: 'single', baseType: 'identifier' },
      correctResponse([right]),
    ),
  };
}

/** The mapped points of a response, as its share of the question. */
function adding(points: string, share: number): string {
  const part = xmlElement(
    'product',
    {},
    points + xmlElement('baseValue', { baseType: 'float' }, String(share)),
  );
  return xmlElement(
    'setOutcomeValue',
    { identifier: 'SCORE' },
    xmlElement('sum', {}, xmlElement('variable', { identifier: 'SCORE' }) + part),
  );
}
