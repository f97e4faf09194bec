import { stemInWords } from '../../ui/stem-in-words.ts';

const longest = 120;

/** A question's text as one plain line. */
export function StemText({ stem }: { stem: string }) {
  return <span data-content>{stemInWords(stem, longest)}</span>;
}
