// node packages/features/src/cli.ts ROOM COMMAND ...: what is done from the command line and not from a page.
import { readSettings, SettingsError } from '@debrief/platform';
import { type CliCommand, CliError } from './cli-command.ts';
import { createServices } from './services.ts';

type Commands = Record<string, CliCommand>;

/** A room's commands, read only when they are asked for. */
const rooms: Record<string, () => Promise<{ commands: Commands }>> = {
  admin: () => import('./accounts/cli-admin.ts'),
  bank: () => import('./demo/cli-bank.ts'),
  demo: () => import('./demo/cli-demo.ts'),
  eval: () => import('./evaluation/cli-evaluation.ts'),
};

const [roomName = '', commandName = '', ...args] = process.argv.slice(2);
try {
  await run();
} catch (error) {
  if (!(error instanceof CliError || error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const room = Object.hasOwn(rooms, roomName) ? await rooms[roomName]?.() : undefined;
  if (!room)
    throw new CliError(`There is no "${roomName}" here. There is: ${Object.keys(rooms).join(', ')}.`);
  const command = Object.hasOwn(room.commands, commandName) ? room.commands[commandName] : undefined;
  if (!command) throw new CliError(usageOf(room.commands));
  const settings = readSettings({ LOG_LEVEL: 'warn', ...process.env });
  const services = await createServices(settings, { name: 'cli' });
  try {
    await command.run({ services, args, env: process.env, say: (line) => console.log(line) });
  } finally {
    await services.close();
  }
}

function usageOf(commands: Commands): string {
  const lines = Object.values(commands).map((command) => `  pnpm ${roomName} ${command.usage}`);
  return `Commands:\n${lines.join('\n')}`;
}
