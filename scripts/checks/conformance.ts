import { readFileSync, writeFileSync } from 'node:fs';
import { failWith } from '../checking/fail-with.ts';
import { readSourceFiles } from '../checking/source-files.ts';
import { collectProofs } from '../conformance/collect-proofs.ts';
import { feedbackJobs } from '../conformance/items/feedback-jobs.ts';
import { gatewayAndLive } from '../conformance/items/gateway-and-live.ts';
import { quizAnalysis } from '../conformance/items/quiz-analysis.ts';
import { studyCompanion } from '../conformance/items/study-companion.ts';
import { typingAnalytics } from '../conformance/items/typing-analytics.ts';
import { judgeConformance } from '../conformance/judge-conformance.ts';
import { writePage } from '../conformance/page.ts';

const chapters = [
  { title: '000 Analysis after a quiz', items: quizAnalysis },
  { title: '001 Insights on feedback, and their jobs', items: feedbackJobs },
  { title: '002 Typing analytics', items: typingAnalytics },
  { title: '003 Model gateway, presence, live sessions, flashcards', items: gatewayAndLive },
  { title: '004 Study companion', items: studyCompanion },
];
const page = 'docs/conformance.md';

const proofs = readSourceFiles()
  .filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path) && !path.startsWith('scripts/conformance/'))
  .flatMap(({ path, text }) => collectProofs(path, text))
  .sort((one, other) => one.id.localeCompare(other.id) || one.path.localeCompare(other.path));
const text = writePage(chapters, proofs);
if (process.argv.includes('--write')) writeFileSync(page, text);

const problems = judgeConformance(
  chapters.flatMap(({ items }) => items),
  proofs,
);
const isCurrent = readFileSync(page, 'utf8') === text;
failWith('The list of what is built and the tests differ:', [
  ...problems,
  ...(isCurrent ? [] : [`${page} is not what the tests say: node scripts/checks/conformance.ts --write`]),
]);
