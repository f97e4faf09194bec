import type { QuizSettings } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface NewQuizVersion {
  id: string;
  quizId: string;
  version: number;
  title: string;
  description: string;
  language: string;
  settings: QuizSettings;
}

export async function insertSettledVersion(trx: Trx, row: NewQuizVersion): Promise<void> {
  const { settings } = row;
  await trx
    .insertInto('quiz_version')
    .values({
      ...{ id: row.id, quiz_id: row.quizId, version: row.version },
      ...{ title: row.title, description: row.description, language: row.language },
      modes: [...new Set(settings.modes)],
      time_limit_ms: settings.timeLimitMs,
      blueprint_id: settings.blueprintId,
      pass_percent: settings.passPercent,
      is_study_timed: settings.isStudyTimed,
      attempts_allowed: settings.attemptsAllowed,
      grading: settings.grading,
      cool_down_ms: settings.coolDownMs,
      shuffle_questions: settings.shuffleQuestions,
      shuffle_options: settings.shuffleOptions,
      asks_confidence: settings.asksConfidence,
      offers_hints: settings.offersHints,
      allows_pause: settings.allowsPause,
      offline: settings.offline,
      review: settings.review,
      opens_at: settings.opensAt,
      closes_at: settings.closesAt,
    })
    .execute();
}

interface SettingsRow extends Omit<QuizSettings, 'opensAt' | 'closesAt'> {
  opensAt: Date | null;
  closesAt: Date | null;
}

export interface AuthoredVersion {
  title: string;
  description: string;
  language: string;
  updatedAt: Date;
  attemptCount: number;
  openAttemptCount: number;
  settings: QuizSettings;
}

export async function getAuthoredVersion(db: DbOrTrx, versionId: string): Promise<AuthoredVersion> {
  const { rows } = await sql<Omit<AuthoredVersion, 'settings'> & SettingsRow>`
    select version.title, version.description, version.language, version.created_at as "updatedAt",
      (select count(*)::int from attempt where quiz_id = version.quiz_id) as "attemptCount",
      (select count(*)::int from attempt where quiz_id = version.quiz_id and status = 'in-progress') as "openAttemptCount",
      version.modes, version.blueprint_id as "blueprintId", version.pass_percent::float8 as "passPercent",
      version.time_limit_ms as "timeLimitMs", version.is_study_timed as "isStudyTimed",
      version.attempts_allowed as "attemptsAllowed", version.grading, version.cool_down_ms::float8 as "coolDownMs",
      version.shuffle_questions as "shuffleQuestions", version.shuffle_options as "shuffleOptions",
      version.asks_confidence as "asksConfidence", version.offers_hints as "offersHints",
      version.allows_pause as "allowsPause", version.offline, version.review, version.opens_at as "opensAt",
      version.closes_at as "closesAt"
    from quiz_version version where version.id = ${versionId}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The current version of a quiz is there.');
  const { title, description, language, updatedAt, attemptCount, openAttemptCount, ...settings } = row;
  return {
    ...{ title, description, language, updatedAt, attemptCount, openAttemptCount },
    settings: {
      ...settings,
      opensAt: settings.opensAt?.toISOString() ?? null,
      closesAt: settings.closesAt?.toISOString() ?? null,
    },
  };
}
