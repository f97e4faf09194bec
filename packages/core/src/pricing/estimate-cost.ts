import { type Approach, type CostBasis, documentBasis, weeksPerMonth } from './approaches.ts';

export interface CalculatorInput {
  /** Whole, from 0. */
  monthlyActiveUsers: number;
  /** From 0, with at most six decimals. */
  avgQuizzesPerUserPerWeek: number;
  approach: Approach;
}

/** A month's cost. Money is dollars as text: exact, rounded half up once. */
export interface CostEstimate {
  totalCalls: number;
  /** Two decimals. */
  inputCost: string;
  outputCost: string;
  infraCost: string;
  totalCost: string;
  /** Four decimals. */
  costPerUser: string;
}

/** Calls are counted in millionths, so that means that were measured stay exact. */
const callScale = 1_000_000;
/** A dollar in the unit of the sums: millionths of calls, times tokens, times micro-dollars per million tokens. */
const dollar = 10n ** 18n;

/**
 * The cost calculator of the design document (inventory 000-56): what an approach costs in a month.
 * Throws a RangeError on users that are not whole and on negative input.
 */
export function estimateCost(input: CalculatorInput, basis: CostBasis = documentBasis): CostEstimate {
  const { monthlyActiveUsers, avgQuizzesPerUserPerWeek, approach } = input;
  if (!Number.isSafeInteger(monthlyActiveUsers) || monthlyActiveUsers < 0)
    throw new RangeError('Users are counted in whole numbers from 0.');
  if (!(avgQuizzesPerUserPerWeek >= 0)) throw new RangeError('Quizzes a week are never negative.');
  const work = basis.workloads[approach];
  const callsPerUser =
    scaled(work.analysesPerMonth * work.callsPerAnalysis * work.successRate) +
    scaled(avgQuizzesPerUserPerWeek * weeksPerMonth * work.callsPerQuiz) +
    scaled(work.dashboardUpdatesPerMonth * work.callsPerDashboardUpdate);
  const calls = BigInt(monthlyActiveUsers) * callsPerUser;
  const cost = (tokens: number, price: number) => calls * BigInt(Math.round(tokens)) * BigInt(price);
  const inputCost = cost(work.inputTokensPerCall, basis.inputMicrosPerMillion);
  const outputCost = cost(work.outputTokensPerCall, basis.outputMicrosPerMillion);
  const infraCost = BigInt(work.infraDollarsPerMonth) * dollar;
  const total = inputCost + outputCost + infraCost;
  return {
    totalCalls: Number(calls) / callScale,
    inputCost: inDollars(inputCost, dollar, 2),
    outputCost: inDollars(outputCost, dollar, 2),
    infraCost: inDollars(infraCost, dollar, 2),
    totalCost: inDollars(total, dollar, 2),
    costPerUser:
      monthlyActiveUsers === 0 ? '0.0000' : inDollars(total, dollar * BigInt(monthlyActiveUsers), 4),
  };
}

function scaled(calls: number): bigint {
  return BigInt(Math.round(calls * callScale));
}

/** A fraction as text with so many decimals, rounded half up. */
function inDollars(amount: bigint, unit: bigint, digits: number): string {
  const rounded = (2n * amount * 10n ** BigInt(digits) + unit) / (2n * unit);
  const text = rounded.toString().padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
