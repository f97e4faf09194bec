import type { AttemptView, PublicQuestion } from '@debrief/contracts';
import type { PublicItem } from '@debrief/core';
import { useEffect } from 'react';
import { preloadMarkdown } from '../../../ui/markdown/preload-markdown.ts';

/** Everything that a later question of this paper needs is there once it is open: the network may go away. */
export function useWholePaper({ questions }: AttemptView): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a paper keeps its questions.
  useEffect(() => {
    // What could not be loaded is asked for again when it is shown.
    preloadMarkdown(questions.flatMap(({ question }) => textsOf(question))).catch(() => undefined);
  }, []);
}

/** Every Markdown that the player of it shows, whatever the kind calls it. */
function textsOf(question: PublicQuestion): string[] {
  return [question.stem, ...itemsOf(question).map(({ text }) => text)];
}

function itemsOf(question: PublicQuestion): readonly PublicItem[] {
  if (question.kind === 'matching') return [...question.prompts, ...question.choices];
  if (question.kind === 'ordering') return question.items;
  if (question.kind === 'gap-fill')
    return question.gaps.flatMap((gap) => (gap.type === 'select' ? gap.choices : []));
  return 'options' in question ? question.options : [];
}
