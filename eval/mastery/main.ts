// pnpm eval mastery TRAIN.tsv TEST.tsv | pnpm eval mastery --simulated
import { describeLog, describeMastery } from './describe.ts';
import { evaluateMastery } from './evaluate.ts';
import { LogError, readLog } from './read-log.ts';
import { evaluateOnSimulated } from './simulated.ts';

const usage = `Which logs?
  pnpm eval mastery TRAIN.tsv TEST.tsv   fits on the one, then predicts and learns answer by answer of the other
  pnpm eval mastery --simulated          the same on simulated learners, whose truth is known`;

async function evaluateFiles(trainFile: string, testFile: string): Promise<void> {
  const [train, test] = [await readLog(trainFile), await readLog(testFile)];
  console.log(describeLog('train', train));
  console.log(describeLog('test', test));
  for (const line of describeMastery(evaluateMastery(train, test))) console.log(line);
}

const [first, second, ...more] = process.argv.slice(2);
try {
  if (first === '--simulated' && !second) evaluateOnSimulated((line) => console.log(line));
  else if (first && second && more.length === 0) await evaluateFiles(first, second);
  else throw new LogError(usage);
} catch (error) {
  if (!(error instanceof LogError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
