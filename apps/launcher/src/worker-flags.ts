/**
 * How Node runs the worker. Jobs over large files leave much garbage behind; with a small young generation it is swept
 * early, and an import of 50,000 questions stays under 300 MB at the same speed (`pnpm bench bank`).
 */
export const workerFlags: readonly string[] = ['--max-semi-space-size=2'];
