/** How long words on a question are kept: its version never changes. */
export const monthMs = 30 * 24 * 60 * 60 * 1000;
