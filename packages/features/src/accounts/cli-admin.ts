import { parseArgs } from 'node:util';
import { passwordLength } from '@debrief/contracts';
import { z } from 'zod';
import { type CliCommand, type CliContext, CliError } from '../cli-command.ts';
import { askSecret } from './ask-secret.ts';
import { printResetLink } from './print-reset-link.ts';
import { createAccount } from './profile/create-account.ts';
import { isCommonPassword } from './sign-in/common-passwords.ts';

export const commands: Record<string, CliCommand> = {
  create: {
    usage: 'create --email ADDRESS --name NAME   (password: asked for, or ADMIN_PASSWORD)',
    run: createAdmin,
  },
};

async function createAdmin(context: CliContext): Promise<void> {
  const { services, say } = context;
  const { email, name } = readOptions(context.args);
  const password = await choosePassword(context);
  const account = { email, name, role: 'admin', password } as const;
  const { isNew } = await createAccount(services.db, account);
  if (!isNew) throw new CliError(`There is an account for ${email} already; nothing was changed.`);
  say(`${name} (${email}) is an administrator now.`);
  if (password === null) await printResetLink(services, email, say);
}

function readOptions(args: string[]): { email: string; name: string } {
  const options = parse(args);
  const email = z.email().max(254).safeParse(options.email);
  const name = z.string().trim().min(1).max(80).safeParse(options.name);
  if (!options.email || !options.name) throw new CliError(`Usage: pnpm admin ${commands.create?.usage}`);
  if (!email.success) throw new CliError(`"${options.email}" is not a mail address.`);
  if (!name.success) throw new CliError('A name has 1 to 80 characters.');
  return { email: email.data, name: name.data };
}

function parse(args: string[]): { email?: string; name?: string } {
  try {
    return parseArgs({ args, options: { email: { type: 'string' }, name: { type: 'string' } } }).values;
  } catch (error) {
    throw new CliError(error instanceof Error ? error.message : 'These options cannot be read.');
  }
}

/** Null: nobody is there to ask; a link is printed instead. */
async function choosePassword({ env }: CliContext): Promise<string | null> {
  const given = env.ADMIN_PASSWORD;
  if (!given && !process.stdin.isTTY) return null;
  const password = given || (await askSecret(`Password (at least ${passwordLength.min} characters): `));
  if (password.length < passwordLength.min || password.length > passwordLength.max) {
    throw new CliError(`A password has ${passwordLength.min} to ${passwordLength.max} characters.`);
  }
  if (isCommonPassword(password))
    throw new CliError('This password is among the first that are tried; choose another.');
  return password;
}
