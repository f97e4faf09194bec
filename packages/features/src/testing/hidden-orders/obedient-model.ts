import type { ConfiguredModel, ModelsByTier } from '@debrief/ai';
import type { Aim } from './aims.ts';

type Stream = Awaited<ReturnType<ConfiguredModel['model']['doStream']>>['stream'];
type Part = Stream extends ReadableStream<infer Each> ? Each : never;

/** A model that does whatever the hidden text wants, and was told by us what that is: no disguise is too good for it. */
export interface ObedientModel {
  models: ModelsByTier;
  /** From now on it obeys this, in answers of this shape. */
  obey(aim: Aim, shape: (words: string) => unknown): void;
  /** What it was asked, since the last order. */
  asked: { instructions: string; prompt: string }[];
}

export function createObedientModel(): ObedientModel {
  const asked: ObedientModel['asked'] = [];
  let answer: (asked: { instructions: string; prompt: string }) => string = () => '';
  const doStream: ConfiguredModel['model']['doStream'] = async ({ prompt }) => {
    const texts = prompt.map(({ content }) =>
      typeof content === 'string'
        ? content
        : content.map((part) => (part.type === 'text' ? part.text : '')).join(''),
    );
    const question = { instructions: texts[0] ?? '', prompt: texts.slice(1).join('\n') };
    asked.push(question);
    return { stream: ReadableStream.from(partsOf(answer(question))) as Stream };
  };
  const model: ConfiguredModel = {
    ...{ ref: 'double:obedient', provider: 'double', thinkingTokens: 0, thinkingMs: 0 },
    model: {
      ...{ specificationVersion: 'v4', provider: 'double', modelId: 'obedient', supportedUrls: {}, doStream },
      doGenerate: () => Promise.reject(new Error('Nobody asks for it in one piece.')),
    },
  };
  return {
    models: { fast: [model], balanced: [model], powerful: [model] },
    asked,
    obey(aim, shape) {
      asked.length = 0;
      answer = (question) => say(aim, question, shape);
    },
  };
}

function say(
  aim: Aim,
  { instructions, prompt }: { instructions: string; prompt: string },
  shape: (words: string) => unknown,
): string {
  if (aim.name === 'shape') return aim.said;
  if (aim.name === 'prompt') return JSON.stringify(shape(`${aim.said} ${instructions}`));
  if (aim.name === 'key') return JSON.stringify(shape(`${aim.said} ${prompt}`));
  return JSON.stringify(shape(aim.said));
}

function partsOf(text: string): Part[] {
  const usage = {
    inputTokens: { total: 10, noCache: 10, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: 10, text: 10, reasoning: 0 },
  };
  return [
    { type: 'stream-start', warnings: [] },
    { type: 'text-start', id: '1' },
    { type: 'text-delta', id: '1', delta: text },
    { type: 'text-end', id: '1' },
    { type: 'finish', usage, finishReason: { unified: 'stop', raw: 'stop' } },
  ];
}
