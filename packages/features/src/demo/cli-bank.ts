import type { CliCommand } from '../cli-command.ts';
import { bankImportCommand } from '../question-bank/index.ts';
import { seedContent } from './seed-demo.ts';

export const commands: Record<string, CliCommand> = {
  import: bankImportCommand,
  seed: {
    usage: 'seed   (loads everything under content/)',
    async run({ services, say }) {
      const { total, changed } = await seedContent(services);
      say(`The content is loaded: ${total} questions, ${changed} of them new or changed.`);
    },
  },
};
