import type { DoubleUsage } from '../script.ts';
import { chatSchemaOf, openaiResponsesWire, typeOf } from './openai-responses-wire.ts';
import { listAt, textOfMessages, type Wire } from './wire.ts';

const REFUSAL = 'I cannot help with that.';

/** Chat completions, as OpenAI and the many servers that speak like it have them: bare chunks, then `[DONE]`. */
export const openaiChatWire: Wire = {
  name: 'openai-chat',
  speaksAt: (path) => /\/chat\/completions$/.test(path),
  read: (_path, body) => ({
    isStream: body.stream === true,
    model: String(body.model),
    instructions: textOfMessages(listAt(body, 'messages'), true),
    prompt: textOfMessages(listAt(body, 'messages'), false),
    schema: chatSchemaOf(body),
  }),
  frames(id, model) {
    const head = {
      id: `chatcmpl-${id}`,
      object: 'chat.completion.chunk',
      created: Math.floor(Date.now() / 1000),
      model,
    };
    const chunk = (delta: object, finish_reason: string | null = null) =>
      data({ ...head, choices: [{ index: 0, delta, finish_reason }] });
    return {
      open: chunk({ role: 'assistant', content: '' }),
      delta: (content) => chunk({ content }),
      close: ({ usage, finish }) =>
        (finish === 'refused' ? chunk({ refusal: REFUSAL }) : '') +
        chunk({}, 'stop') +
        data({ ...head, choices: [], usage: billed(usage) }) +
        'data: [DONE]\n\n',
    };
  },
  whole: ({ id, model, text, usage, finish }) => ({
    id: `chatcmpl-${id}`,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1000),
    model,
    choices: [{ index: 0, message: messageOf(text, finish === 'refused'), finish_reason: 'stop' }],
    usage: billed(usage),
  }),
  error: openaiResponsesWire.error,
  errorFrame: (status) =>
    data({ error: { message: 'The double broke off.', type: typeOf(status), code: typeOf(status) } }),
};

function data(value: object): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

function messageOf(text: string, isRefused: boolean) {
  return isRefused
    ? { role: 'assistant', content: null, refusal: REFUSAL }
    : { role: 'assistant', content: text };
}

function billed(usage: DoubleUsage) {
  return {
    prompt_tokens: usage.input,
    prompt_tokens_details: { cached_tokens: usage.cachedInput },
    completion_tokens: usage.output,
    completion_tokens_details: { reasoning_tokens: usage.reasoning },
    total_tokens: usage.input + usage.output,
  };
}
