import type { GapFillQuestion, SelectGap } from '@debrief/core';
import { opaqueId } from '../opaque-id.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { childOf, childrenOf } from '../xml/xml-element.ts';
import { fillGapMarks, gapMark, withoutGapMarks } from './gap-marks.ts';
import type { Mapping } from './map-question.ts';
import { childText, formattedText } from './moodle-texts.ts';

/** Words dragged or chosen into the text, where `[[2]]` wants the second of them; each gap offers its own group. */
export function mapGapSelect({ element, texts, base, salt }: Mapping): GapFillQuestion {
  const choices = [...childrenOf(element, 'dragbox'), ...childrenOf(element, 'selectoption')].map(
    (choice) => ({
      text: texts.markdown(choice),
      group: childText(choice, 'group') || '1',
    }),
  );
  const question = childOf(element, 'questiontext');
  if (!question) throw new CannotReadError('It has no text.');
  const { format, text } = formattedText(question);
  const rights: number[] = [];
  const marked = withoutGapMarks(text).replace(/\[\[(\d{1,3})\]\]/gu, (_mark, number: string) => {
    rights.push(Number(number) - 1);
    return gapMark(rights.length - 1);
  });
  const gaps = rights.map((right, index): SelectGap => {
    const group = choices[right]?.group;
    if (group === undefined)
      throw new CannotReadError(`The gap [[${right + 1}]] has no choice of that number.`);
    const idOf = (choice: string) => opaqueId(`${salt}\0${index}`, 'choice', choice);
    return {
      id: `gap${index + 1}`,
      type: 'select',
      explanation: '',
      choices: choices
        .filter((each) => each.group === group)
        .map((each) => ({ id: idOf(each.text), text: each.text })),
      rightChoiceId: idOf(choices[right]?.text ?? ''),
    };
  });
  const stem = fillGapMarks(texts.turn({ format, text: marked }), (index) => `[[gap${index + 1}]]`);
  return { ...base, kind: 'gap-fill', stem, gaps };
}
