import { type ApiArea, type ApiScope, apiAreas, type Role } from '@debrief/contracts';

/** `change` alone is not offered here, but a key may have been made so. */
export const levels = ['none', 'read', 'both', 'change'] as const;
export type Level = (typeof levels)[number];
export type Levels = Partial<Record<ApiArea, Level>>;

/** Where nothing can be changed. */
const readOnly: ReadonlySet<ApiArea> = new Set(['dashboard', 'evaluation', 'events', 'mastery']);

/** Who is a student writes no questions. */
export function presetsFor(role: Role): Preset[] {
  return presets.filter((preset) => preset !== 'questions' || role !== 'student');
}

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

/** What each can be tried with that reads: calls without an input. */
const firstReads: readonly [ApiScope, string][] = [
  ['accounts:read', 'accounts/me'],
  ['quizzes:read', 'quizzes/list'],
  ['question-bank:read', 'question-bank/list-subjects'],
];

/** An address that a key with these scopes may read; the description of the API is open to everybody. */
export function exampleFor(scopes: readonly ApiScope[]): string {
  const [, path] = firstReads.find(([scope]) => scopes.includes(scope)) ?? [];
  return path ? `/api/v1/${path}` : '/api/openapi.json';
}

/** The preset that gives exactly these, if there is one. */
export function presetOf(scopes: readonly ApiScope[], role: Role): Preset | null {
  const text = (list: readonly ApiScope[]) => [...list].sort().join(' ');
  return presets.find((each) => text(toScopes(presetLevels(each, role))) === text(scopes)) ?? null;
}
