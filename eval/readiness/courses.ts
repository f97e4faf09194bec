/** What an open university's tables say, as one sitting of one course. Days count from its first day. */
export interface Course {
  module: string;
  presentation: string;
  assessments: Assessment[];
  learners: Learner[];
}

export interface Assessment {
  id: string;
  /** TMA (marked by a tutor), CMA (by a computer), Exam. */
  kind: string;
  dueDay: number | null;
  weight: number;
}

export interface Submission {
  assessment: Assessment;
  day: number;
  /** Taken over from an earlier attempt at the course. */
  isBanked: boolean;
  score: number | null;
}

export interface Learner {
  /** Numbered in the order met; the same for all courses of a person. */
  person: number;
  previousAttempts: number | null;
  credits: number | null;
  registeredDay: number | null;
  leftDay: number | null;
  submissions: Submission[];
  hasPassed: boolean;
  /** Who somebody is: never used, but to measure what that costs. */
  personal: Readonly<Record<string, string>>;
}
