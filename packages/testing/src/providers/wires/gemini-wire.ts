import type { DoubleUsage } from '../script.ts';
import { type Answer, at, listAt, objectAt, textOf, type Wire } from './wire.ts';

const PATH = /\/models\/([^/:]+):(streamGenerateContent|generateContent)(\?|$)/;

/** Gemini's generateContent and streamGenerateContent. Its candidates' tokens do not include those of its thoughts. */
export const geminiWire: Wire = {
  name: 'gemini',
  speaksAt: (path) => PATH.test(path),
  read: (path, body) => ({
    isStream: path.includes(':streamGenerateContent'),
    model: PATH.exec(path)?.[1] ?? '',
    instructions: textOf(at(body, 'systemInstruction', 'parts')),
    prompt: listAt(body, 'contents')
      .map((content) => textOf(at(content, 'parts')))
      .join('\n'),
    schema:
      objectAt(body, 'generationConfig', 'responseJsonSchema') ??
      objectAt(body, 'generationConfig', 'responseSchema'),
  }),
  frames: (id, modelVersion) => {
    const chunk = (candidates: object[], usageMetadata?: object) =>
      data({ candidates, ...(usageMetadata && { usageMetadata }), modelVersion, responseId: id });
    return {
      open: '',
      delta: (text) => chunk([{ content: { parts: [{ text }], role: 'model' }, index: 0 }]),
      close: (answer) => chunk([{ ...ending(answer), index: 0 }], billed(answer.usage)),
    };
  },
  whole: (answer) => ({
    candidates: [{ ...ending(answer), content: { parts: [{ text: answer.text }], role: 'model' }, index: 0 }],
    usageMetadata: billed(answer.usage),
    modelVersion: answer.model,
    responseId: answer.id,
  }),
  error: (status) => ({
    error: { code: status, message: `The double answers ${status}.`, status: nameOf(status) },
  }),
  errorFrame: (status) =>
    data({ error: { code: status, message: 'The double broke off.', status: nameOf(status) } }),
};

function data(value: object): string {
  return `data: ${JSON.stringify(value)}\r\n\r\n`;
}

function ending({ finish }: Answer) {
  return { content: { parts: [], role: 'model' }, finishReason: finish === 'refused' ? 'SAFETY' : 'STOP' };
}

function billed(usage: DoubleUsage) {
  return {
    promptTokenCount: usage.input,
    cachedContentTokenCount: usage.cachedInput,
    candidatesTokenCount: usage.output - usage.reasoning,
    thoughtsTokenCount: usage.reasoning,
    totalTokenCount: usage.input + usage.output,
  };
}

function nameOf(status: number): string {
  const names: Record<number, string> = {
    400: 'INVALID_ARGUMENT',
    401: 'UNAUTHENTICATED',
    403: 'PERMISSION_DENIED',
    429: 'RESOURCE_EXHAUSTED',
    503: 'UNAVAILABLE',
  };
  return names[status] ?? 'INTERNAL';
}
