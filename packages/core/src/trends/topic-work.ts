import { strongMinQuestions, strongPercent, weakPercent } from '../debrief/topic-scores.ts';
import type { AttemptId, TopicId } from '../ids.ts';
import { dashboardBounds, type StandingTopic, type TopicEvidence } from './dashboard-figures.ts';
import type { StandingInput } from './topic-standings.ts';

/** What one attempt asked about one topic, and how it went. */
export interface TopicWork {
  topicId: TopicId;
  attemptId: AttemptId;
  quizTitle: string;
  submittedAt: Date;
  /** Answered questions, those that were right, and the share of credit earned, 0..1. */
  questionCount: number;
  rightCount: number;
  creditRatio: number;
  /** What the debrief says of the topic; null when nothing. */
  claim: { kind: 'strength' | 'weakness'; address: string } | null;
}

const monthMs = 30 * 86_400_000;

/** A topic with the attempts that show it so: by what the debrief says, or by their score. `work` is the topic's, newest first. */
export function standingTopic(
  kind: 'strength' | 'weakness',
  topic: StandingInput,
  { work, now }: { work: readonly TopicWork[]; now: Date },
): StandingTopic {
  const showing = work.filter((each) => showsAs(kind, each));
  const shown = showing.length > 0 ? showing : work;
  return {
    topicId: topic.topicId,
    mastery: Math.round(topic.mastery * 10) / 10,
    change30: topic.change30,
    count: showing.filter((each) => now.getTime() - each.submittedAt.getTime() <= monthMs).length,
    evidence: shown.slice(0, dashboardBounds.evidencePerTopic).map((each) => toEvidence(kind, each)),
  };
}

function showsAs(kind: 'strength' | 'weakness', { claim, questionCount, creditRatio }: TopicWork): boolean {
  if (claim) return claim.kind === kind;
  const percent = 100 * creditRatio;
  return kind === 'strength'
    ? percent >= strongPercent && questionCount >= strongMinQuestions
    : percent < weakPercent;
}

function toEvidence(kind: 'strength' | 'weakness', work: TopicWork): TopicEvidence {
  const { attemptId, quizTitle, submittedAt, questionCount, rightCount, claim } = work;
  return {
    ...{ attemptId, quizTitle, submittedAt: submittedAt.toISOString(), questionCount, rightCount },
    claimId: claim?.kind === kind ? claim.address : null,
  };
}

/** Answers missed in the newest attempts, back to the one where something was right. `work` is one topic's, newest first. */
export function wrongInARow(work: readonly TopicWork[]): number {
  const rightAt = work.findIndex((each) => each.rightCount > 0);
  const missed = rightAt < 0 ? work : work.slice(0, rightAt);
  return missed.reduce((count, each) => count + each.questionCount, 0);
}

/** Scores in per cent, oldest first, one decimal. `work` is one topic's, newest first. */
export function scoresOf(work: readonly TopicWork[]): number[] {
  const newest = work.slice(0, dashboardBounds.scoresPerTopic);
  return newest.map(({ creditRatio }) => Math.round(1_000 * creditRatio) / 10).reverse();
}
