import { JustExplainButton } from '../../../features/explanations/just-explain-button.tsx';
import { PracticePage } from '../../../features/practice/practice-page.tsx';
import { PracticeHints } from './practice-hints.tsx';
import { PracticeWords } from './practice-words.tsx';

/** Practise my mistakes, with hints and words on what was revealed. */
export function MistakesPage() {
  return <PracticePage slots={slots} />;
}

const slots = { Hints: PracticeHints, JustExplain: JustExplainButton, Words: PracticeWords };
