import type { Question } from '@debrief/core';
import { gapMark } from '../qti/kit.ts';
import { xmlElement, xmlText } from '../xml/write-xml.ts';
import { equal, type Item, type ItemTools, labelOf, lid, material, scoring, spoken } from './item-writing.ts';

type Kind<Name extends Question['kind']> = Extract<Question, { kind: Name }>;

/** Blanks are named in brackets. Canvas has either lists or fields: typed gaps beside lists become fields of their own kind. */
export function gapFill({ stem, gaps }: Kind<'gap-fill'>, { html, losing }: ItemTools): Item | undefined {
  const isSelect = gaps.every(({ type }) => type === 'select');
  const isText = gaps.every(({ type }) => type === 'text');
  if (!isSelect && !isText) {
    losing.lose('Gaps of several kinds in one text are not known in QTI 1.2: the question is left out.');
    return undefined;
  }
  if (gaps.some(({ weight = 1 }) => weight !== 1)) losing.lose('That gaps weigh differently is left out.');
  let text = stem;
  for (const [index, gap] of gaps.entries()) text = text.replace(`[[${gap.id}]]`, gapMark(index));
  let body = html.block(text);
  for (const index of gaps.keys()) body = body.replace(gapMark(index), `[gap${index + 1}]`);
  const written = gaps.map((gap, index) =>
    gapField(gap, `gap${index + 1}`, 100 / gaps.length, { html, losing }),
  );
  return {
    type: isSelect ? 'multiple_dropdowns_question' : 'fill_in_multiple_blanks_question',
    presentation: material(body) + written.map(({ presentation }) => presentation).join(''),
    conditions: written.flatMap(({ conditions }) => conditions),
    feedback: written.flatMap(({ feedback }) => feedback),
  };
}

function gapField(
  gap: Kind<'gap-fill'>['gaps'][number],
  name: string,
  points: number,
  { html, losing }: ItemTools,
) {
  const respident = `response_${name}`;
  const before = xmlElement('material', {}, xmlElement('mattext', {}, name));
  if (gap.type === 'select') {
    const said = spoken(respident, [{ value: gap.rightChoiceId, text: gap.explanation }], `${name}_`);
    const labels = gap.choices.map(({ id, text }) => labelOf(id, html.inline(text)));
    return {
      ...said,
      presentation: lid(respident, labels, { before }),
      conditions: [...said.conditions, scoring(equal(respident, gap.rightChoiceId), points, 'Add')],
    };
  }
  const texts = gap.type === 'text' ? gap.answers : [];
  if (gap.explanation) losing.lose('What is said of typed gaps is left out.');
  if (texts.some(({ creditPercent }) => creditPercent !== 100))
    losing.lose('Answers of a gap that earn a part of it earn all of it.');
  if (
    gap.type === 'text' &&
    (gap.isCaseSensitive || gap.hasWildcards || gap.ignoresAccents || gap.keepsWhiteSpace)
  )
    losing.lose('How typed gaps are compared is left out.');
  const ids = texts.map(({ text, explanation }, index) => ({
    value: `${name}_${index + 1}`,
    answer: text,
    text: explanation,
  }));
  const said = spoken(respident, ids, `${name}_`);
  const labels = ids.map(({ value, answer }) => labelOf(value, xmlText(answer)));
  return {
    ...said,
    presentation: lid(respident, labels, { before }),
    conditions: [...said.conditions, scoring(equal(respident, `${name}_1`), points, 'Add')],
  };
}
