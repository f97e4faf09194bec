/** What a stream of text tells: `start` opens a text, also one that takes the place of an earlier one. */
export type TextEvent = { type: 'start' } | { type: 'delta'; text: string } | { type: string };

export function grow(text: string, event: TextEvent): string {
  if (event.type === 'start') return '';
  return 'text' in event ? text + event.text : text;
}

/** The place in line while the provider of the model is busy. */
export interface InLine {
  place: number;
  expectedMs: number;
}

export function inLineOf(event: { type: string } | ({ type: 'waiting' } & InLine)): { inLine?: InLine } {
  return 'place' in event ? { inLine: { place: event.place, expectedMs: event.expectedMs } } : {};
}
