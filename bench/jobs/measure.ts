import type { Candidate } from './candidate.ts';

/** A run that takes longer is given up. */
const longestMs = 120_000;

export interface Figures {
  system: string;
  perSecond: number;
  startP50Ms: number;
  startP99Ms: number;
}

/** First what waits is worked off, then single jobs are put into the idle queue. */
export async function measure(candidate: Candidate, jobs: number, singles: number): Promise<Figures> {
  let heard: (number: number) => void = () => {};
  try {
    await candidate.fill(jobs);
    const all = Promise.withResolvers<number>();
    let left = jobs;
    let firstAt = 0;
    heard = () => {
      firstAt ||= performance.now();
      left -= 1;
      if (left === 0) all.resolve(performance.now() - firstAt);
    };
    await candidate.start((number) => heard(number));
    const tookMs = await within(all.promise);
    const waits: number[] = [];
    for (let number = jobs + 1; number <= jobs + singles; number++) {
      const begun = Promise.withResolvers<number>();
      heard = (begunNumber) => begunNumber === number && begun.resolve(performance.now());
      const asked = performance.now();
      await candidate.addOne(number);
      waits.push((await within(begun.promise)) - asked);
      // The queue is idle again before the next comes.
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    waits.sort((one, other) => one - other);
    const at = (share: number) => Math.round((waits[Math.ceil(waits.length * share) - 1] ?? 0) * 10) / 10;
    return {
      system: candidate.name,
      perSecond: Math.round(jobs / (tookMs / 1_000)),
      startP50Ms: at(0.5),
      startP99Ms: at(0.99),
    };
  } finally {
    await candidate.stop();
  }
}

async function within<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${longestMs / 1_000} s.`)), longestMs);
  });
  try {
    return await Promise.race([promise, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
