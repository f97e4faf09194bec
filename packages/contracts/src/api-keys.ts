import { z } from 'zod';

/** What a key can be for: the rooms of the router, by the names that stand in their addresses. */
export const apiAreas = [
  'accounts',
  'ai-usage',
  'billing',
  'dashboard',
  'evaluation',
  'events',
  'explanations',
  'insights',
  'jobs',
  'mastery',
  'notifications',
  'operations',
  'practice',
  'question-bank',
  'quizzes',
  'readiness',
  'study-plan',
  'webhooks',
] as const;
export type ApiArea = (typeof apiAreas)[number];

/** `read` is queries and streams, `write` is what changes something; neither includes the other. */
export type ApiScope = `${ApiArea}:${'read' | 'write'}`;

export const apiScopes = apiAreas.flatMap((area): ApiScope[] => [`${area}:read`, `${area}:write`]);
export const apiScopeSchema = z.enum(apiScopes as [ApiScope, ...ApiScope[]]);

/** The scope that a key needs for a procedure: `questionBank.saveQuestion`, a mutation, is `question-bank:write`. */
export function scopeOf(path: string, type: 'query' | 'mutation' | 'subscription'): string {
  const room = path.split('.')[0] ?? '';
  const area = room.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${area}:${type === 'mutation' ? 'write' : 'read'}`;
}
