import { type QuestionProblem, validateQuestion } from '@debrief/core';
import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { EditorContent } from './editor-content.ts';
import { beginHistory, pause, redo, type UndoHistory, undo, write } from './undo-history.ts';
import { useDraftKeeper } from './use-draft-keeper.ts';
import type { EditorStart } from './use-editor-start.ts';

type Step = { type: 'write'; content: Partial<EditorContent> } | { type: 'undo' | 'redo' | 'pause' };

function take(history: UndoHistory<EditorContent>, step: Step): UndoHistory<EditorContent> {
  if (step.type === 'write') return write(history, { ...history.present, ...step.content });
  return { undo, redo, pause }[step.type](history);
}

/** What is being written, every step of it, and its way to the server. */
export function useEditor(start: EditorStart) {
  const [history, step] = useReducer(take, start.content, beginHistory);
  const [keeper, saving] = useDraftKeeper(start);
  const content = history.present;
  const isTouched = history.past.length > 0 || history.future.length > 0 || start.isKeptHere;
  useEffect(() => {
    if (isTouched) keeper.change(content);
  }, [keeper, content, isTouched]);
  // A save is a rest: what is typed after it is a step of its own.
  const { revision } = saving;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new revision is one.
  useEffect(() => step({ type: 'pause' }), [revision]);
  const problems = useMemo(() => problemsOf(content), [content]);
  return {
    start,
    content,
    problems,
    keeper,
    saving,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    write: useCallback((next: Partial<EditorContent>) => step({ type: 'write', content: next }), []),
    undo: useCallback(() => step({ type: 'undo' }), []),
    redo: useCallback(() => step({ type: 'redo' }), []),
  };
}

export type EditorModel = ReturnType<typeof useEditor>;

/** A draft may hold anything; what cannot even be checked is a problem of its own. */
function problemsOf({ question }: EditorContent): QuestionProblem[] {
  try {
    return validateQuestion(question);
  } catch {
    return [{ place: 'stem', sentence: 'is not finished yet' }];
  }
}
