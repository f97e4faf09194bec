import type { QuestionStatisticsRow, QuizStatisticsView } from '@debrief/contracts';
import { toCsv } from './csv.ts';

const header = [
  ...['#', 'question id', 'kind', 'question', 'answers', 'facility %', 'standard deviation %'],
  ...['random guess %', 'intended weight %', 'effective weight %', 'discrimination index %'],
  ...['discriminative efficiency %', 'difficulty 1-10', 'expected of an average person %'],
  ...['discrimination by the model', 'findings', 'most chosen by strong students'],
];

/** One row per question, as numbers with two decimals. */
export function exportStatistics({ quizTitle, which, questions }: QuizStatisticsView) {
  const name = quizTitle
    .normalize('NFKD')
    .replaceAll(/[^\w]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return {
    fileName: `${name || 'quiz'}-statistics-${which}.csv`,
    text: toCsv([header, ...questions.map(toLine)]),
  };
}

function toLine(
  { questionId, kind, stem, figures, findings, answers, model }: QuestionStatisticsRow,
  index: number,
) {
  const favourite = [...answers].sort((a, b) => b.byThird.strong - a.byThird.strong)[0];
  return [
    ...[index + 1, questionId, kind, stem, figures.answerCount],
    ...[figures.facility, figures.deviation, figures.randomGuess, figures.intendedWeight].map(rounded),
    ...[figures.effectiveWeight, figures.discriminationIndex, figures.discriminativeEfficiency].map(rounded),
    ...[model?.difficulty, model?.expectedPercent, model?.discrimination].map((each) =>
      rounded(each ?? null),
    ),
    findings.map((finding) => finding.kind).join(' '),
    favourite && favourite.byThird.strong > 0 ? favourite.label || favourite.key : null,
  ];
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
