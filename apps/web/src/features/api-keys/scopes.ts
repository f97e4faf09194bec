import { type ApiArea, type ApiScope, apiAreas, type Role } from '@debrief/contracts';

/** `change` alone is not offered here, but a key may have been made so. */
export const levels = ['none', 'read', 'both', 'change'] as const;
export type Level = (typeof levels)[number];
export type Levels = Partial<Record<ApiArea, Level>>;

/** Where nothing can be changed. */
const readOnly: ReadonlySet<ApiArea> = new Set(['dashboard', 'evaluation', 'events', 'mastery']);

/** What administrators alone see. */
const ofAdmins: ReadonlySet<ApiArea> = new Set(['evaluation', 'operations']);

export function areasOf(role: Role): ApiArea[] {
  return apiAreas.filter((area) => role === 'admin' || !ofAdmins.has(area));
}

export function levelsFor(area: ApiArea): Level[] {
  return readOnly.has(area) ? ['none', 'read'] : ['none', 'read', 'both'];
}

export const presets = ['read', 'quizzes', 'questions', 'all'] as const;
export type Preset = (typeof presets)[number];

/** To take a quiz is to find it, to answer it, and to read what comes of it while it is written. */
const quizzes: Levels = { quizzes: 'both', insights: 'read', explanations: 'both', events: 'read' };
const questions: Levels = { 'question-bank': 'both', jobs: 'read' };

export function presetLevels(preset: Preset, role: Role): Levels {
  if (preset === 'quizzes') return quizzes;
  if (preset === 'questions') return questions;
  return Object.fromEntries(
    areasOf(role).map((area) => [area, preset === 'all' ? (levelsFor(area).at(-1) ?? 'read') : 'read']),
  );
}

export function toScopes(chosen: Levels): ApiScope[] {
  return apiAreas.flatMap((area): ApiScope[] => {
    const level = chosen[area] ?? 'none';
    const reads = level === 'read' || level === 'both';
    const changes = level === 'change' || level === 'both';
    return [...(reads ? [`${area}:read` as const] : []), ...(changes ? [`${area}:write` as const] : [])];
  });
}

export function toLevels(scopes: readonly ApiScope[]): Levels {
  const has = new Set(scopes);
  const levelOf = (area: ApiArea): Level => {
    if (has.has(`${area}:read`)) return has.has(`${area}:write`) ? 'both' : 'read';
    return has.has(`${area}:write`) ? 'change' : 'none';
  };
  return Object.fromEntries(apiAreas.map((area) => [area, levelOf(area)]));
}

/** The preset that gives exactly these, if there is one. */
export function presetOf(scopes: readonly ApiScope[], role: Role): Preset | null {
  const text = (list: readonly ApiScope[]) => [...list].sort().join(' ');
  return presets.find((each) => text(toScopes(presetLevels(each, role))) === text(scopes)) ?? null;
}
