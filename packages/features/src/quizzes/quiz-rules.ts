import type { QuizDetail, QuizSummary } from '@debrief/contracts';
import { countedModes, gradeOf, judgeStart } from '@debrief/core';
import type { QuizRules } from './quiz-rules-queries.ts';

type Rules = Omit<QuizDetail, keyof QuizSummary | 'domains' | 'sections'>;

/** What the start screen says of the rules and of where this person stands by them. */
export function toRules(rules: QuizRules, modes: QuizDetail['modes']): Rules {
  const { version, timeFactor, isStudyTimed, blueprintDomains, offline, review, grading, percents, count } =
    rules;
  const { asksConfidence, offersHints, allowsPause } = rules;
  const verdict = judgeStart({ policy: rules, history: rules, isCounted: true, now: rules.now });
  return {
    ...{ version, timeFactor, isStudyTimed, blueprintDomains, offline, review },
    ...{ asksConfidence, offersHints, allowsPause },
    attempts: {
      allowed: rules.attemptsAllowed,
      used: count,
      coolDownMs: rules.coolDownMs,
      nextAt: verdict.nextAt?.toISOString() ?? null,
      blockedBy: verdict.blockedBy,
      countedModes: countedModes(modes),
    },
    grade: { grading, percent: gradeOf(percents, grading), count: percents.length },
    opensAt: rules.opensAt?.toISOString() ?? null,
    closesAt: rules.closesAt?.toISOString() ?? null,
    serverNow: rules.now.toISOString(),
  };
}
