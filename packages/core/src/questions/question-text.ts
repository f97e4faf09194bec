/** What every question has beside what its kind adds. */
export interface QuestionText {
  stem: string;
  /** Why the right answer is right; shown with the key. */
  explanation: string;
  /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
  hints?: QuestionHint[];
}

export interface QuestionHint {
  text: string;
  /** 0..100, per cent of the question's credit; costs of a ladder add up to at most 100. */
  costPercent: number;
}

/** What a hint costs, told before it is taken; never its text. */
export interface PublicHint {
  costPercent: number;
}

/** An option, prompt or choice as a learner sees it before the key may be known. */
export interface PublicItem {
  id: string;
  /** Markdown. */
  text: string;
}
