/** Bytes of a file that is taken for an import. */
export const largestFile = 20_000_000;

/** Files above this are worked through in the background. */
export const smallFile = 1_000_000;

/** What a check found to be more than this is taken in the background, however small the file. */
export const fewQuestions = 500;

/** Files that one person may have on their way at a time. */
export const mostFiles = 20;
