import type { QuestionProblem } from '@debrief/core';
import { createContext, type RefObject, useContext } from 'react';

/** Stores a picture or a sound and says what it is called. */
export type UploadMedia = (file: File) => Promise<{ hash: string; mimeType: string }>;

export interface EditorSurroundings {
  problems: readonly QuestionProblem[];
  /** Also in fields that nobody has been in yet. */
  showsAllProblems: boolean;
  lang: string;
  /** Without it nothing can be put into a text but words. */
  uploadMedia?: UploadMedia;
  /** Where the cursor stands in the question's text; gaps go there. */
  stem: RefObject<HTMLTextAreaElement | null>;
}

const Surroundings = createContext<EditorSurroundings | null>(null);
export const EditorSurroundingsProvider = Surroundings.Provider;

export function useEditorSurroundings(): EditorSurroundings {
  const surroundings = useContext(Surroundings);
  if (!surroundings) throw new Error('Fields of questions stand in a QuestionEditor.');
  return surroundings;
}

/** What is wrong at exactly this place, in one line. */
export function useProblem(place: string): string | undefined {
  const { problems } = useEditorSurroundings();
  const sentences = problems.filter((problem) => problem.place === place).map(({ sentence }) => sentence);
  return sentences.length > 0 ? sentences.join('; ') : undefined;
}
