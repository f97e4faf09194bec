import { type Installation, type ProviderDouble, startInstallation } from '../../src/index.ts';

/** Who writes the words of an installation. */
export type Writer = 'rules' | 'model' | 'billing';

export type Installations = {
  get(writer: Writer): Promise<Installation>;
  stopAll(): Promise<void>;
};

/** Started when the first journey needs them, and shared by all journeys of a Playwright worker. */
export function keepInstallations(double: ProviderDouble): Installations {
  const running = new Map<Writer, Promise<Installation>>();
  const settings: Record<Writer, Record<string, string>> = {
    rules: { RULES_PACE_MS: '4' },
    model: modelSettings(double),
    // Plans decide, and rules write.
    billing: { RULES_PACE_MS: '4', BILLING: 'on' },
  };
  return {
    get(writer) {
      const known = running.get(writer);
      if (known) return known;
      const started = startInstallation({ settings: settings[writer] });
      running.set(writer, started);
      return started;
    },
    async stopAll() {
      await Promise.all([...running.values()].map(async (each) => (await each).stop()));
    },
  };
}

/** Every tier is the double, by way of OpenAI's own wire format; what goes wrong there shows quickly. */
export function modelSettings(double: ProviderDouble): Record<string, string> {
  return {
    AI_FAST: 'openai:double',
    AI_BALANCED: 'openai:double',
    AI_POWERFUL: 'openai:double',
    OPENAI_API_KEY: 'not-a-key',
    OPENAI_BASE_URL: double.openaiUrl,
    AI_FIRST_CHUNK_TIMEOUT_MS: '2000',
    RULES_PACE_MS: '4',
  };
}
