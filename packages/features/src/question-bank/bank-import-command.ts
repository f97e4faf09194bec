import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type ImportReport, importGiftInput } from '@debrief/contracts';
import { AppError } from '@debrief/platform';
import { type CliCommand, type CliContext, CliError } from '../cli-command.ts';
import { importGiftAs } from './import-gift.ts';

export const bankImportCommand: CliCommand = {
  usage: 'import FILE --subject SLUG [--dry-run]',
  run: importFile,
};

async function importFile(context: CliContext): Promise<void> {
  const { file, subject, isDryRun } = readOptions(context.args);
  const text = await readText(file);
  const report = await importText(context, { file, subject, isDryRun, text });
  for (const line of describe(report, isDryRun)) context.say(line);
}

interface Options {
  file: string;
  subject: string;
  isDryRun: boolean;
}

function readOptions(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { subject: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    if (file && positionals.length === 1 && values.subject)
      return { file, subject: values.subject, isDryRun: values['dry-run'] };
  } catch (error) {
    throw new CliError(error instanceof Error ? error.message : 'These options cannot be read.');
  }
  throw new CliError(`Usage: pnpm bank ${bankImportCommand.usage}`);
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new CliError(`${file} cannot be read (${error.code}).`);
  });
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new CliError(`${file} is in UTF-16. Save it as UTF-8 and import it again.`);
  }
  return bytes.toString('utf8');
}

async function importText(
  { services }: CliContext,
  { file, subject, isDryRun, text }: Options & { text: string },
): Promise<ImportReport> {
  const input = importGiftInput
    .omit({ subjectId: true })
    .safeParse({ text, fileName: basename(file), dryRun: isDryRun });
  if (!input.success) throw new CliError(text === '' ? `${file} is empty.` : `${file} is larger than 5 MB.`);
  // The command line acts for the installation: it sees every subject, and what it imports belongs to nobody.
  const actor = {
    userId: '00000000-0000-0000-0000-000000000000',
    role: 'admin' as const,
    groupIdsTaught: [],
  };
  try {
    return await importGiftAs(services.db, { actor, ownerId: null, subject: { slug: subject } }, input.data);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not-found') throw new CliError(`There is no subject "${subject}".`);
    throw new CliError(error.message);
  }
}

function describe({ found, taken, refused }: ImportReport, isDryRun: boolean): string[] {
  const fresh = taken.filter((question) => question.isNew).length;
  const known = taken.length - fresh;
  return [
    ...taken.flatMap((question) => question.notes.map((note) => `line ${question.line}: ${note}`)),
    ...refused.map(({ line, title, reason }) => `line ${line}: not taken: ${title}: ${reason}`),
    `${found} found, ${fresh} ${isDryRun ? 'would be imported' : 'imported'}, ${known} there already, ${refused.length} not taken.`,
  ];
}
