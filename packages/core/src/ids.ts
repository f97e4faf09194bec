declare const kind: unique symbol;

/**
 * A plain value with a name tag that exists only in the type. An untagged string (from zod, from a row) may become a
 * tagged one without a cast, but two tags never mix: an `AttemptId` is refused where a `QuizId` is asked for.
 */
export type Branded<T, Tag extends string> = T & { readonly [kind]?: Tag };

export type UserId = Branded<string, 'UserId'>;
export type GroupId = Branded<string, 'GroupId'>;
export type TopicId = Branded<string, 'TopicId'>;
export type ExamId = Branded<string, 'ExamId'>;
export type QuestionId = Branded<string, 'QuestionId'>;
export type QuestionVersionId = Branded<string, 'QuestionVersionId'>;
export type QuizId = Branded<string, 'QuizId'>;
export type QuizVersionId = Branded<string, 'QuizVersionId'>;
export type AttemptId = Branded<string, 'AttemptId'>;
export type InsightId = Branded<string, 'InsightId'>;
export type StudyPlanId = Branded<string, 'StudyPlanId'>;
export type NotificationId = Branded<string, 'NotificationId'>;
