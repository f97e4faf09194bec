import { type ApproachOption, approachOptions } from './approach-matrix.ts';

/** The five questions of the decision advisor with what each answer speaks for (inventory 000-57). */
export const advisorQuestions = {
  timeline: { 'under-two-weeks': [1], 'four-weeks': [2], 'five-weeks': [3, 4] },
  users: {
    'under-1k': [1, 2],
    '1k-to-10k': [2],
    '10k-to-50k': [2, 3],
    'over-50k': [4],
  },
  team: { small: [1], 'mid-size': [2, 3], 'large-with-ml': [4] },
  budget: { 'under-100': [2, 4], 'under-200': [1, 3], flexible: [1, 2, 3, 4] },
  priority: { 'experience-now': [1], 'return-on-cost': [2], 'premium-feel': [3], scale: [4] },
} as const satisfies Record<string, Record<string, readonly ApproachOption[]>>;

export type AdvisorQuestion = keyof typeof advisorQuestions;
export type AdvisorAnswers = {
  [Question in AdvisorQuestion]?: keyof (typeof advisorQuestions)[Question];
};

export interface OptionAdvice {
  option: ApproachOption;
  /** The questions whose answers speak for it, and those whose answers do not. */
  for: AdvisorQuestion[];
  against: AdvisorQuestion[];
}

export interface Advice {
  /** Best first; of equals, the smaller undertaking. */
  options: OptionAdvice[];
  /** Those that most answers speak for: several are a tie, none means that nothing was answered. */
  best: ApproachOption[];
  /** Two answers that no option satisfies together. */
  conflicts: (readonly [AdvisorQuestion, AdvisorQuestion])[];
}

const questions = Object.keys(advisorQuestions) as AdvisorQuestion[];

/** What an answer speaks for; nothing while it is not given. */
function optionsFor(
  question: AdvisorQuestion,
  answers: AdvisorAnswers,
): readonly ApproachOption[] | undefined {
  const answer = answers[question];
  const byAnswer: Record<string, readonly ApproachOption[]> = advisorQuestions[question];
  return answer === undefined ? undefined : byAnswer[answer];
}

/** Counts for each option the answers that speak for it. Every answer weighs the same. */
export function adviseApproach(answers: AdvisorAnswers): Advice {
  const answered = questions.filter((question) => optionsFor(question, answers));
  const speaksFor = (question: AdvisorQuestion, option: ApproachOption) =>
    optionsFor(question, answers)?.includes(option) ?? false;
  const options = approachOptions
    .map((option) => ({
      option,
      for: answered.filter((question) => speaksFor(question, option)),
      against: answered.filter((question) => !speaksFor(question, option)),
    }))
    .sort((a, b) => b.for.length - a.for.length || a.option - b.option);
  const most = options[0]?.for.length ?? 0;
  const best =
    most === 0 ? [] : options.filter((each) => each.for.length === most).map(({ option }) => option);
  const conflicts = answered.flatMap((first, index) =>
    answered
      .slice(index + 1)
      .filter((second) => !approachOptions.some((each) => speaksFor(first, each) && speaksFor(second, each)))
      .map((second) => [first, second] as const),
  );
  return { options, best, conflicts };
}
