import type { Question } from '@debrief/core';
import type { ItemKit } from '../qti/kit.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { attribute, childOf, childrenOf, descendantsOf, type XmlElement } from '../xml/xml-element.ts';
import { blockInteractions, innerHtml } from './body-html.ts';
import { type Declaration, declarationsOf } from './declarations.ts';
import { readChoice } from './read-choice.ts';
import { readGapMatch, readInline } from './read-inline.ts';
import { readAssociate, readMatch, readOrder } from './read-match.ts';
import { readEssay, readSlider } from './read-typed.ts';

/** One item, taken apart. */
export interface Parts {
  kit: ItemKit;
  item: XmlElement;
  /** The interaction that is a block of its own, if there is one. */
  block: XmlElement | undefined;
  /** The text around the interaction with its prompt, as HTML; gaps stand as marks. */
  html: string;
  gaps: readonly XmlElement[];
  explanation: string;
  declarationOf(interaction: XmlElement): Declaration;
  /** Of an option: feedback that is shown when it is chosen, as Markdown. */
  explanationOf(identifier: string, element?: XmlElement): string;
}

const readers: Record<string, (parts: Parts, interaction: XmlElement) => Question> = {
  choiceInteraction: readChoice,
  orderInteraction: readOrder,
  associateInteraction: readAssociate,
  matchInteraction: readMatch,
  gapMatchInteraction: readGapMatch,
  extendedTextInteraction: readEssay,
  sliderInteraction: readSlider,
};

const words: Record<string, string> = {
  hotspotInteraction: 'points on an image',
  selectPointInteraction: 'points on an image',
  graphicOrderInteraction: 'places on an image',
  graphicAssociateInteraction: 'places on an image',
  graphicGapMatchInteraction: 'places on an image',
  positionObjectInteraction: 'places on an image',
  hottextInteraction: 'words marked in a text',
  uploadInteraction: 'a file',
  drawingInteraction: 'a drawing',
  mediaInteraction: 'a recording',
  endAttemptInteraction: 'a button',
  customInteraction: 'a program of its own',
};

/** @throws CannotReadError with the sentence why it cannot be held. */
export function readItemQuestion(item: XmlElement, kit: ItemKit): Question {
  const body = childOf(item, 'itemBody');
  if (!body) throw new CannotReadError('There is nothing in it.');
  const blocks = blockInteractions(body);
  const unheld = blocks.find(({ name }) => !readers[name]);
  if (unheld)
    throw new CannotReadError(
      `A question that is answered with ${words[unheld.name] ?? unheld.name} cannot be held.`,
    );
  const parts = takeApart(item, body, { kit, block: blocks[0] });
  if (
    blocks.length > 1 ||
    (blocks.length === 1 && parts.gaps.length > 0 && blocks[0]?.name !== 'gapMatchInteraction')
  )
    throw new CannotReadError('It asks several questions at once; make an item of each.');
  if (parts.block) return (readers[parts.block.name] as (typeof readers)[string])(parts, parts.block);
  if (parts.gaps.length > 0) return readInline(parts);
  throw new CannotReadError('There is nothing to answer in it.');
}

function takeApart(
  item: XmlElement,
  body: XmlElement,
  { kit, block }: { kit: ItemKit; block: XmlElement | undefined },
): Parts {
  const declarations = declarationsOf(item);
  const gaps: XmlElement[] = [];
  const prompt = block && childOf(block, 'prompt');
  const html = [innerHtml(body, gaps), prompt ? `<div>${innerHtml(prompt, gaps)}</div>` : ''].join('');
  return {
    ...{ kit, item, block, html, gaps },
    explanation: explanationOf(item, body, kit),
    declarationOf(interaction) {
      const declaration = declarations.get(attribute(interaction, 'responseIdentifier'));
      if (!declaration) throw new CannotReadError('The item does not say what its right answer is.');
      return declaration;
    },
    explanationOf: (identifier, element) => spokenOf(identifier, { item, element, kit }),
  };
}

function spokenOf(
  identifier: string,
  from: { item: XmlElement; element: XmlElement | undefined; kit: ItemKit },
): string {
  const inline = from.element ? descendantsOf(from.element, 'feedbackInline', 'feedbackBlock') : [];
  const modal = childrenOf(from.item, 'modalFeedback');
  return [...inline, ...modal]
    .filter((each) => attribute(each, 'identifier') === identifier && attribute(each, 'showHide') !== 'hide')
    .map((each) => from.kit.markdown(innerHtml(each)))
    .filter(Boolean)
    .join('\n\n');
}

/** Feedback of the whole item; what only the wrong would hear has no place of its own. */
function explanationOf(item: XmlElement, body: XmlElement, kit: ItemKit): string {
  const optionIds = new Set(
    descendantsOf(body, 'simpleChoice', 'simpleAssociableChoice', 'inlineChoice', 'gapText').map((each) =>
      attribute(each, 'identifier'),
    ),
  );
  const blocks = childrenOf(body, 'feedbackBlock');
  const spoken = [...childrenOf(item, 'modalFeedback'), ...blocks].filter(
    (each) => !optionIds.has(attribute(each, 'identifier')),
  );
  const texts = spoken.map((each) => ({ isWrong: isForTheWrong(each), text: kit.markdown(innerHtml(each)) }));
  const kept = [...new Set(texts.filter(({ isWrong }) => !isWrong).map(({ text }) => text))].filter(Boolean);
  if (texts.some(({ isWrong, text }) => isWrong && text && !kept.includes(text)))
    kit.note('What is said only after a wrong answer was left out.');
  return kept.join('\n\n');
}

function isForTheWrong(feedback: XmlElement): boolean {
  return /incorrect|wrong|falsch/iu.test(
    `${attribute(feedback, 'identifier')} ${attribute(feedback, 'title')}`,
  );
}
