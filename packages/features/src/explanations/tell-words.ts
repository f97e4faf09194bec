import {
  type AiResult,
  type AiTask,
  type CallOptions,
  cutJson,
  type Gateway,
  type GatewayStream,
} from '@debrief/ai';
import type { ExplainDraft, WhyNotDraft } from '@debrief/contracts';
import type { StreamWriter } from '@debrief/platform';
import { explainTask, type GivenUp } from './explain-task.ts';
import { keepExplanation, keepWhyNot } from './keep-words.ts';
import { type WrongAnswer, whyNotTaskFor } from './why-not-task.ts';

/** Where words are told as they are written. */
export type Telling = Pick<StreamWriter, 'append' | 'wait' | 'restart'>;

interface Asking<Input> {
  input: Input;
  options: CallOptions;
  task?: AiTask<Input, WhyNotDraft>;
}

/** Why an answer is wrong: asked for, judged and told. Rejects when the signal aborts. */
export function tellWhyNot(
  gateway: Gateway,
  writer: Telling,
  { input, options, task = whyNotTaskFor(input) }: Asking<WrongAnswer>,
): Promise<AiResult<WhyNotDraft>> {
  const answer = gateway.stream(task, input, options);
  return tellJudged(writer, answer, { keep: keepWhyNot, rules: task.rules(input) });
}

/** What was given up, explained: asked for, judged and told. Rejects when the signal aborts. */
export function tellExplanation(
  gateway: Gateway,
  writer: Telling,
  { input, options }: Omit<Asking<GivenUp>, 'task'>,
): Promise<AiResult<ExplainDraft>> {
  const answer = gateway.stream(explainTask, input, options);
  return tellJudged(writer, answer, { keep: keepExplanation, rules: explainTask.rules(input) });
}

interface Judge<Draft> {
  keep(written: Draft, rules: Draft): Draft;
  rules: Draft;
}

/** Section by section, each when it is whole and only what is kept of it: nobody reads what is not stored in the end. */
async function tellJudged<Draft extends WhyNotDraft | ExplainDraft>(
  writer: Telling,
  answer: GatewayStream<Draft>,
  judge: Judge<Draft>,
): Promise<AiResult<Draft>> {
  let [written, told] = ['', ''];
  const tell = (text: string) => {
    writer.append(text.slice(told.length));
    told = text;
  };
  const startOver = async () => {
    await writer.restart();
    [written, told] = ['', ''];
  };
  for await (const event of answer) {
    if (event.type === 'reset') await startOver();
    else if (event.type === 'waiting') writer.wait({ place: event.place, expectedMs: event.expectedMs });
    else {
      written += event.text;
      const judged = judgeSections(written, judge);
      if (judged.length > told.length) tell(judged);
    }
  }
  const result = await answer.result;
  // The rules' words are the author's, who may name an address.
  const output = result.way.by === 'rules' ? result.output : judge.keep(result.output, judge.rules);
  const whole = JSON.stringify(output);
  if (!whole.startsWith(told)) await startOver();
  tell(whole);
  return { ...result, output };
}

/** What may be told of a text that is being written: its whole sections, in their order, as JSON without its end. */
function judgeSections<Draft extends object>(written: string, { keep, rules }: Judge<Draft>): string {
  const cut = cutJson(written);
  if (!cut) return '';
  const authors = new Map<string, unknown>(Object.entries(rules));
  const texts = textsOf(JSON.parse(cut.json), authors);
  const kept = Object.entries(keep({ ...rules, ...Object.fromEntries(texts) }, rules));
  const open = kept.findIndex(([name]) => !texts.has(name));
  const judged = kept
    .slice(0, open)
    .map(([name, text]) => [name, texts.get(name) === authors.get(name) ? authors.get(name) : text]);
  return judged.length === 0 ? '' : JSON.stringify(Object.fromEntries(judged)).slice(0, -1);
}

/** The check question is none of them: it is two texts that are judged together, when all is there. */
function textsOf(draft: Record<string, unknown>, authors: Map<string, unknown>): Map<string, unknown> {
  const isText = (each: unknown) => typeof each === 'string';
  return new Map(Object.entries(draft).filter(([name, text]) => isText(text) && isText(authors.get(name))));
}
