import { defineTask } from '@debrief/ai';
import { insightDraftSchema } from '@debrief/contracts';
import type { DebriefInput } from './debrief-input.ts';
import { writePrompt } from './prompt.ts';
import { writeDraftByRules } from './write-draft-by-rules.ts';

/** The debrief of one attempt. */
export const debriefTask = defineTask({
  name: 'insights.debrief',
  version: 2,
  tier: 'balanced',
  schema: insightDraftSchema,
  maxOutputTokens: 800,
  prompt: (attempt: DebriefInput) => writePrompt(attempt),
  rules: (attempt) => writeDraftByRules(attempt),
});
