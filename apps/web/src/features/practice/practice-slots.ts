import type { PracticeItem, PracticeResult, QuestionResponse } from '@debrief/contracts';
import type { ComponentType } from 'react';

/** What other rooms put into practice, by way of the app. */
export interface PracticeSlots {
  /** Below an open question. */
  Hints: ComponentType<{ item: PracticeItem }>;
  JustExplain: ComponentType<{ isBusy: boolean; onClick: () => void }>;
  /** Below what was revealed; `isAsked`: it was given up to be explained. */
  Words: ComponentType<{
    item: PracticeItem;
    response: QuestionResponse | null;
    result: PracticeResult;
    isAsked: boolean;
  }>;
}
