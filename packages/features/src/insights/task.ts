import { defineTask } from '@debrief/ai';
import { insightDraftSchema } from '@debrief/contracts';
import type { AttemptForInsight } from '../quizzes/index.ts';
import { writePrompt } from './prompt.ts';
import { writeDraftByRules } from './write-draft-by-rules.ts';

/** The debrief of one attempt. */
export const debriefTask = defineTask({
  name: 'insights.debrief',
  version: 1,
  tier: 'balanced',
  schema: insightDraftSchema,
  maxOutputTokens: 1_600,
  prompt: (attempt: AttemptForInsight) => writePrompt(attempt),
  rules: (attempt) => writeDraftByRules(attempt),
});
