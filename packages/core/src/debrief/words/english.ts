import { englishAdvice } from './english-advice.ts';
import { englishSummary } from './english-summary.ts';
import { englishTopics } from './english-topics.ts';
import type { InsightWords } from './insight-words.ts';

/** The rule-written insight in English. */
export const englishInsight: InsightWords = { ...englishSummary, ...englishTopics, ...englishAdvice };
