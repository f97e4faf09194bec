/** A choice with its words as one target, high enough for a thumb. */
export const touchRow = {
  size: 'md',
  styles: { body: { minHeight: 'var(--touch)', alignItems: 'center' } },
} as const;
