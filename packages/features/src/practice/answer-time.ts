/** A question with its explanation, when nobody knows how long it takes; and at most. */
export const usualMs = 45_000;
export const mostMs = 180_000;
