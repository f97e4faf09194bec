import { bookCall } from '../builders/ledger.ts';
import type { Scenario } from './scenario.ts';

const euro = 1_000_000;

export const budgetSpent: Scenario = {
  about: 'As demo; the month’s budget for models is spent: everything is written by rules.',
  base: 'demo',
  async build(stage) {
    const [admin, student] = [await stage.person('admin'), await stage.person('student')];
    const budget = { softMicros: 4 * euro, hardMicros: 5 * euro };
    await stage.as(admin, 'admin').aiUsage.limits.setBudget({ budget });
    await bookCall(stage, { person: student, model: 'openai:double', costMicros: 6 * euro });
  },
};
