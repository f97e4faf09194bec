import { type Aim, aims } from './aims.ts';
import { techniques } from './techniques.ts';

/** Where a hidden text stands when a model reads it. */
export type Spot = (typeof spots)[number];
/** `import`: in a file of questions; `feedback`: what a tutor wrote about an option; `memory`: what a debrief said before. */
export const spots = [
  'stem',
  'answer',
  'option',
  'feedback',
  'explanation',
  'topic',
  'exam',
  'import',
  'memory',
] as const;

/** One attempt to take a model over. */
export interface HiddenText {
  name: string;
  aim: Aim;
  spot: Spot;
  /** One, or what stands in several places. */
  pieces: readonly string[];
}

/** Every technique with every other aim, each in one place after the other. */
export const hiddenTexts: readonly HiddenText[] = Object.entries(techniques).flatMap(([name, write], row) =>
  aims
    .filter((_, column) => (row + column) % 2 === 0)
    .map((aim, column) => {
      const written = write(aim.order);
      const pieces = typeof written === 'string' ? [written] : written;
      return { name: `${name}: ${aim.name}`, aim, spot: spotFor(5 * row + column), pieces };
    }),
);

function spotFor(count: number): Spot {
  return spots[count % spots.length] ?? 'stem';
}
