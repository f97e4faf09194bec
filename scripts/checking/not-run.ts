/** The exit code of a check that could not be made (EX_TEMPFAIL); the run counts it neither as passed nor as failed. */
export const notRunCode = 75;

export function notRun(reason: string): never {
  console.log(`NOT RUN: ${reason}`);
  process.exit(notRunCode);
}
