import type { AttemptView, PublicQuestion } from '@debrief/contracts';
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

function textsOf(question: PublicQuestion): string[] {
  const { stem } = question;
  if (question.kind === 'matching')
    return [stem, ...question.prompts.map(({ text }) => text), ...question.choices.map(({ text }) => text)];
  return 'options' in question ? [stem, ...question.options.map(({ text }) => text)] : [stem];
}
