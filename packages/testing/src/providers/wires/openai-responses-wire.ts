import type { DoubleUsage } from '../script.ts';
import { type Answer, at, listAt, objectAt, textOfMessages, type Wire } from './wire.ts';

/** OpenAI's Responses API: named events, each with its type and a running number. */
export const openaiResponsesWire: Wire = {
  name: 'openai-responses',
  speaksAt: (path) => /\/responses$/.test(path),
  read: (_path, body) => ({
    isStream: body.stream === true,
    model: String(body.model),
    instructions: [body.instructions, textOfMessages(listAt(body, 'input'), true)].filter(Boolean).join('\n'),
    prompt: textOfMessages(listAt(body, 'input'), false),
    schema: objectAt(body, 'text', 'format', 'schema'),
  }),
  frames(id, model) {
    const itemId = `msg_${id}`;
    const head = { id: `resp_${id}`, created_at: Math.floor(Date.now() / 1000), model };
    const item = { type: 'message', id: itemId, role: 'assistant' };
    return {
      open:
        event('response.created', { response: head }) +
        event('response.in_progress', { response: head }) +
        event('response.output_item.added', { output_index: 0, item: { ...item, content: [] } }),
      delta: (delta) =>
        event('response.output_text.delta', { item_id: itemId, output_index: 0, content_index: 0, delta }),
      close: (answer) =>
        refusal(answer, itemId) +
        event('response.output_item.done', { output_index: 0, item: { ...item, content: [] } }) +
        event('response.completed', { response: { ...head, usage: billed(answer.usage) } }),
    };
  },
  whole: ({ id, model, text, usage, finish }) => ({
    id: `resp_${id}`,
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
    model,
    output: [{ type: 'message', role: 'assistant', id: `msg_${id}`, content: [said(text, finish)] }],
    usage: billed(usage),
  }),
  error: (status) => ({
    error: {
      message: `The double answers ${status}.`,
      type: typeOf(status),
      param: null,
      code: typeOf(status),
    },
  }),
  errorFrame: (status) =>
    event('error', {
      sequence_number: 99,
      code: typeOf(status),
      message: 'The double broke off.',
      param: null,
    }),
};

function event(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
}

function said(text: string, finish: Answer['finish']) {
  return finish === 'refused'
    ? { type: 'refusal', refusal: text }
    : { type: 'output_text', text, annotations: [] };
}

function refusal({ finish }: Answer, itemId: string): string {
  const refusal = 'I cannot help with that.';
  return finish === 'refused'
    ? event('response.refusal.delta', { item_id: itemId, delta: refusal }) +
        event('response.refusal.done', { item_id: itemId, refusal })
    : '';
}

function billed(usage: DoubleUsage) {
  return {
    input_tokens: usage.input,
    input_tokens_details: { cached_tokens: usage.cachedInput },
    output_tokens: usage.output,
    output_tokens_details: { reasoning_tokens: usage.reasoning },
    total_tokens: usage.input + usage.output,
  };
}

/** OpenAI's name for an error of this status. */
export function typeOf(status: number): string {
  if (status === 401) return 'invalid_api_key';
  if (status === 429) return 'rate_limit_exceeded';
  return status < 500 ? 'invalid_request_error' : 'server_error';
}

/** The schema asked for by a chat request. */
export function chatSchemaOf(body: object) {
  return at(body, 'response_format', 'type') === 'json_schema'
    ? objectAt(body, 'response_format', 'json_schema', 'schema')
    : null;
}
