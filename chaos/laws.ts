import { countLeftovers, loadInsight, type StoredInsight } from './laws-queries.ts';
import type { Stage } from './stage.ts';
import type { Student } from './student.ts';
import type { Tab } from './tab.ts';

export interface Evidence {
  student: Student;
  tabs: Tab[];
  /** Faults that may have cost a request. */
  strikes: number;
}

/** What must be true after every fault; each broken law in words. */
export async function findBrokenLaws(stage: Stage, evidence: Evidence): Promise<string[]> {
  const { db } = stage.postgres;
  const stored = await loadInsight(db, evidence.student.attemptId);
  const left = await countLeftovers(db);
  return [
    ...submittedOnce(stored),
    ...oneWholeInsight(stored, evidence.student),
    ...textIsDense(stored),
    ...everyReaderHasIt(stored, evidence.tabs),
    ...billed(stage, stored, evidence),
    ...law(left.leases === 0, `${left.leases} leases are held by nobody`),
    ...law(left.jobs === 0, `${left.jobs} jobs are held by nobody`),
  ];
}

function law(holds: boolean, words: string): string[] {
  return holds ? [] : [words];
}

function submittedOnce(stored: StoredInsight): string[] {
  return [
    ...law(stored.submittedCount === 1, 'what was acknowledged is not stored'),
    ...law(stored.submittedEvents <= 1, `it was submitted ${stored.submittedEvents} times`),
  ];
}

function oneWholeInsight(stored: StoredInsight, { mark }: Student): string[] {
  const isWhole = stored.status === 'ready' && stored.isReady && (stored.summary ?? '') !== '';
  const isTheirs = stored.by !== 'model' || stored.summary?.includes(mark) === true;
  return [
    ...law(stored.insights === 1 && stored.streams === 1, `there are ${stored.insights} insights`),
    ...law(isWhole, `the insight is not whole: ${stored.status}`),
    ...law(isTheirs, 'the insight is of somebody else'),
    ...law(stored.readyEvents === 1, `its end was told ${stored.readyEvents} times`),
    ...law(!stored.hasLease, 'its lease was not given back'),
  ];
}

function textIsDense({ chunks, position, generation }: StoredInsight): string[] {
  let end = 0;
  const broken: string[] = [];
  for (const chunk of chunks) {
    if (chunk.generation !== generation) broken.push(`text of generation ${chunk.generation} was left`);
    if (chunk.position !== end) broken.push(`a gap before position ${chunk.position}`);
    end = chunk.position + chunk.content.length;
  }
  return [...broken, ...law(end === position, `the text ends at ${end} and its row says ${position}`)];
}

function everyReaderHasIt(stored: StoredInsight, tabs: Tab[]): string[] {
  const text = stored.chunks.map(({ content }) => content).join('');
  return tabs.flatMap((tab, index) => [
    ...tab.complaints.map((complaint) => `tab ${index + 1} ${complaint}`),
    ...law(
      tab.text === text,
      `tab ${index + 1} read ${tab.text.length} characters that are not those stored`,
    ),
    ...law(tab.end?.type === 'ready', `tab ${index + 1} was told ${tab.end?.type ?? 'nothing'}`),
    ...law(
      tab.end?.type !== 'ready' || tab.end.state.insight?.summary === stored.summary,
      `tab ${index + 1} has another insight`,
    ),
  ]);
}

function billed({ model }: Stage, { calls }: StoredInsight, { student, strikes }: Evidence): string[] {
  const requests = model.requests.filter(({ prompt }) => prompt.includes(student.mark)).length;
  const attempts = calls.reduce((sum, call) => sum + call.attempts, 0);
  const open = calls.filter(({ state }) => state !== 'settled');
  return [
    ...law(requests <= 1 + strikes, `${requests} requests for ${strikes} faults that struck one`),
    ...law(calls.length === 1, `${calls.length} rows in the ledger`),
    ...law(open.length === 0, `a call was left ${open[0]?.state}`),
    ...law(strikes > 0 || attempts === requests, `${attempts} attempts on the bill for ${requests} requests`),
  ];
}
