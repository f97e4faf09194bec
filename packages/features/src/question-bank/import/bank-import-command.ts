import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportPlace } from '@debrief/contracts';
import { questionFormats } from '@debrief/formats';
import { AppError } from '@debrief/platform';
import { type CliCommand, type CliContext, CliError } from '../../cli-command.ts';
import { recogniseFormats, tellingUnreadable } from './formats-of.ts';
import type { ImportOutcome } from './import-outcome.ts';
import { importQuestions } from './import-questions.ts';
import { largestFile } from './limits.ts';

export const bankImportCommand: CliCommand = {
  usage: 'import FILE --subject SLUG [--format NAME] [--dry-run]',
  run: importFile,
};

async function importFile(context: CliContext): Promise<void> {
  const options = readOptions(context.args);
  const bytes = await readBytes(options.file);
  const outcome = await importBytes(context, options, bytes);
  for (const line of describe(outcome, options.isDryRun)) context.say(line);
}

interface Options {
  file: string;
  subject: string;
  format: string | undefined;
  isDryRun: boolean;
}

function readOptions(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        subject: { type: 'string' },
        format: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [file] = positionals;
    if (file && positionals.length === 1 && values.subject)
      return { file, subject: values.subject, format: values.format, isDryRun: values['dry-run'] };
  } catch (error) {
    throw new CliError(error instanceof Error ? error.message : 'These options cannot be read.');
  }
  throw new CliError(`Usage: pnpm bank ${bankImportCommand.usage}`);
}

async function readBytes(file: string): Promise<Uint8Array> {
  const cannot = (error: NodeJS.ErrnoException) => {
    throw new CliError(`${file} cannot be read (${error.code}).`);
  };
  const { size } = await stat(file).catch(cannot);
  if (size === 0) throw new CliError(`${file} is empty.`);
  if (size > largestFile) throw new CliError(`${file} is larger than 20 MB.`);
  return readFile(file).catch(cannot);
}

async function importBytes(
  { services }: CliContext,
  { file, subject, format: wanted, isDryRun }: Options,
  bytes: Uint8Array,
): Promise<ImportOutcome> {
  const named = { name: basename(file), bytes };
  const format = wanted ? questionFormats.find(({ id }) => id === wanted) : recogniseFormats(named)[0];
  if (!format) throw new CliError(`${file} is in no format that is known. ${formatNames()}`);
  // The command line acts for the installation: it sees every subject, and what it imports belongs to nobody.
  const actor = {
    userId: '00000000-0000-0000-0000-000000000000',
    role: 'admin' as const,
    groupIdsTaught: [],
  };
  const where = { actor, ownerId: null, subject: { slug: subject }, topicId: null };
  try {
    return await tellingUnreadable(
      importQuestions(services.db, { ...where, format, file: named, status: 'published', isDryRun }),
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not-found') throw new CliError(`There is no subject "${subject}".`);
    throw new CliError(error.message);
  }
}

function formatNames(): string {
  return `Name one with --format: ${questionFormats.map(({ id }) => id).join(', ')}.`;
}

function describe({ report }: ImportOutcome, isDryRun: boolean): string[] {
  const { counts } = report;
  return [
    ...report.notes,
    ...report.questions.flatMap(({ place, notes }) => notes.map((note) => `${placeWords(place)}: ${note}`)),
    ...report.refused.map(
      ({ place, title, reason }) => `${placeWords(place)}: not taken: ${title}: ${reason}`,
    ),
    `${counts.found} found, ${counts.new + counts.changed} ${isDryRun ? 'would be imported' : 'imported'}, ${counts.same} there already, ${counts.refused} not taken.`,
  ];
}

function placeWords({ path, line, row }: ImportPlace): string {
  const words = [path, line !== undefined && `line ${line}`, row !== undefined && `row ${row}`];
  return words.filter(Boolean).join(', ') || 'file';
}
