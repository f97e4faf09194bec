import type { CliCommand, CliContext } from '../cli-command.ts';
import { createServices } from '../services.ts';
import { seedContent, seedDemo } from './seed-demo.ts';

export const commands: Record<string, CliCommand> = {
  seed: { usage: 'seed   (the content and, in demo mode, demo accounts with a past)', run: seed },
};

async function seed({ services, say }: CliContext): Promise<void> {
  const { total } = await seedContent(services);
  say(`The content is loaded: ${total} questions.`);
  const { settings } = services;
  if (settings.demo === 'off') return;
  const past = await createServices(
    {
      ...settings,
      AI_FAST: undefined,
      AI_BALANCED: undefined,
      AI_POWERFUL: undefined,
      GOOGLE_API_KEY: undefined,
      OPENAI_API_KEY: undefined,
      RULES_PACE_MS: 0,
    },
    { name: 'demo', subscriptions: [] },
  );
  try {
    await seedDemo(past);
  } finally {
    await past.close();
  }
  say('The demo accounts are ready.');
}
