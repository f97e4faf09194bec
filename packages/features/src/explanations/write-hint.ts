import type { AiResult } from '@debrief/ai';
import type { HintDraft } from '@debrief/contracts';
import { findLeak, keepToMatter, writeHintByRules } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { type HintAsked, hintTask } from './hint-task.ts';

interface Asking {
  userId: string;
  requestKey: string;
  asked: Omit<HintAsked, 'isSecondTry'>;
}

type HintServices = Pick<Services, 'gateway' | 'log'>;

/** A hint that was held against the key: a model's, at the second try if need be, else the rules'. */
export async function writeHint(services: HintServices, asking: Asking): Promise<AiResult<HintDraft>> {
  const first = await tryOnce(services, asking, false);
  if (isFit(services, asking, first)) return first;
  const second = await tryOnce(services, asking, true);
  if (isFit(services, asking, second)) return second;
  const hint = writeHintByRules(asking.asked);
  return { output: { hint }, way: { by: 'rules', why: 'invalid-output' }, callId: second.callId };
}

function tryOnce({ gateway }: HintServices, { userId, requestKey, asked }: Asking, isSecondTry: boolean) {
  const input = { ...asked, isSecondTry };
  return gateway.run(hintTask, input, {
    userId,
    requestKey: isSecondTry ? `${requestKey}:again` : requestKey,
  });
}

/** The rules have checked their own. */
function isFit(
  { log }: HintServices,
  { asked }: Asking,
  { output, way, callId }: AiResult<HintDraft>,
): boolean {
  if (way.by === 'rules') return true;
  const leak = whyUnfit(asked, output.hint.trim());
  if (leak !== null) log.warn({ callId, model: way.model, leak }, 'a hint was held back');
  return leak === null;
}

function whyUnfit({ question }: Asking['asked'], hint: string): string | null {
  if (hint === '') return 'empty';
  return keepToMatter(hint) === hint ? findLeak(question, hint) : 'beside-the-matter';
}
