const kilobyte = 1_024;

const megabyte = 1_024 * kilobyte;

/** An import: 5 million characters, some of them two bytes or escaped. It tells bad characters by their line. */
export const telling = 'questionBank.importGift';

/** Calls that take more than a form holds: files, and questions with all their texts. */
export const roomy: Readonly<Record<string, number>> = {
  [telling]: 12 * megabyte,
  'questionBank.uploadMedia': 12 * megabyte,
  'questionBank.saveDraft': 2 * megabyte,
  'questionBank.saveQuestion': 2 * megabyte,
};

export const usualBodyLimit = 256 * kilobyte;

/** How large the body of a procedure's call may be, in bytes. */
export function bodyLimitOf(procedure: string): number {
  return roomy[procedure] ?? usualBodyLimit;
}
