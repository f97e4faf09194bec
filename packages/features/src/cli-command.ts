import type { Services } from '@debrief/platform';

/** Something said in a sentence; the command ends with exit code 1. */
export class CliError extends Error {
  override name = 'CliError';
}

export interface CliContext {
  services: Services;
  /** What follows the command's name. */
  args: string[];
  env: Record<string, string | undefined>;
  say(line: string): void;
}

/** A room's `cli-*.ts` exports `commands`, by their names. */
export interface CliCommand {
  usage: string;
  run(context: CliContext): Promise<void>;
}
