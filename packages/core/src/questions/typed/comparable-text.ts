import type { TextComparison } from './text-question.ts';

/**
 * The form in which texts are compared: Unicode NFC, typographic quotes made straight (phones type ’ for '), and as the
 * question says: white space trimmed and collapsed, accents dropped, case folded.
 */
export function comparableText(text: string, comparison: TextComparison): string {
  const { isCaseSensitive, ignoresAccents, keepsWhiteSpace } = comparison;
  const plain = text
    .normalize('NFC')
    .replace(/[‘’ʼ′]/gu, "'")
    .replace(/[“”„″]/gu, '"');
  const spaced = keepsWhiteSpace ? plain : plain.replace(/\s+/gu, ' ').trim();
  const unaccented = ignoresAccents ? withoutAccents(spaced) : spaced;
  // Up, then down, folds what lower case alone leaves apart: ß and SS, σ and ς.
  return isCaseSensitive ? unaccented : unaccented.toUpperCase().toLowerCase().normalize('NFC');
}

/** Marks that stand on Latin, Greek and Cyrillic letters; in other scripts marks are letters of their own. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
}
