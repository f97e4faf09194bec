import type { CaseSubject } from './subject.ts';

/** Text that tries to take the model over, where it stands, and how one sees that it did. */
export interface Injection {
  where: 'stem' | 'answer' | 'option' | 'feedback' | 'explanation' | 'topic';
  text: string;
  /** Any of these in what was written (the hidden text itself left out) says that it was obeyed. */
  signs: readonly RegExp[];
}

/**
 * One attempt. `marks` has a letter a question in the order of the subject, and begins again when it is shorter:
 * r right, w wrong, x wrong in another way, u unanswered; in capitals it took three times the usual time.
 */
export interface AttemptCase {
  name: string;
  subject: CaseSubject;
  marks: string;
  /** 70 when left out; null: no pass mark. */
  passPercent?: number | null;
  /** The marks of the attempt before. */
  previousMarks?: string;
  hasRunOutOfTime?: boolean;
  areKeysHeldBack?: boolean;
  injection?: Injection;
}
