import type { QuestionDetail, QuestionDraft, QuestionPlace } from '@debrief/contracts';
import { emptyQuestion, type Question, renewIds } from '@debrief/core';
import { newId } from '../../../new-id.ts';

/** All that one writes of a question: the question itself and what stands beside it. */
export interface EditorContent {
  question: Question;
  place: QuestionPlace;
}

/** Options and gaps have short names that say nothing. */
export const newItemId = () => newId().slice(0, 8);

export function firstPlace(topicId: string): QuestionPlace {
  return { topicId, difficulty: 5, tags: [], visibility: 'everyone', groupId: null };
}

/** A draft may lack anything but its kind. */
export function contentOfDraft({ body, place }: Pick<QuestionDraft, 'body' | 'place'>, topicId: string) {
  const question = { ...emptyQuestion(body.kind, newItemId), ...body } as Question;
  return { question, place: { ...firstPlace(topicId), ...place } } satisfies EditorContent;
}

export function firstContent(topicId: string): EditorContent {
  return { question: emptyQuestion('single-choice', newItemId), place: firstPlace(topicId) };
}

/** The same words as a question of one's own. */
export function contentOfCopy({ question, place }: QuestionDetail): EditorContent {
  return {
    question: renewIds(question, newItemId),
    place: { ...place, visibility: 'everyone', groupId: null },
  };
}
