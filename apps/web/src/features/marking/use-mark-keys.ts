import type { Essay } from '@debrief/contracts';
import { type RefObject, useEffect } from 'react';
import { type MarkDraft, openCriterion } from './mark-draft.ts';

interface MarkKeys {
  question: Essay['question'];
  draft: MarkDraft;
  change: (given: Partial<MarkDraft>) => void;
  submit: () => void;
  skip: () => void;
  comment: RefObject<HTMLTextAreaElement | null>;
}

/** Digits choose the level of the next criterion, C goes to the comment, N to the next essay, Ctrl+Enter saves. */
export function useMarkKeys({ question, draft, change, submit, skip, comment }: MarkKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return act(event, submit);
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const level = openCriterion(question, draft)?.levels[Number(event.key) - 1];
      const criterion = openCriterion(question, draft);
      if (level && criterion)
        return act(event, () => change({ levels: { ...draft.levels, [criterion.id]: level.id } }));
      if (event.key === 'c') return act(event, () => comment.current?.focus());
      if (event.key === 'n') return act(event, skip);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [question, draft, change, submit, skip, comment]);
}

function act(event: KeyboardEvent, does: () => void): void {
  event.preventDefault();
  does();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('textarea, select, [contenteditable="true"], input:not([type="radio"])');
}
