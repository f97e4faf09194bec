import type { Tracer } from '../tracer.ts';
import { usualTracer } from '../tracer.ts';
import type { AnswerRecord } from './mastery-run.ts';

const rounds = 12;
/** What is believed before the first answer, in answers. */
const prior = { people: 3, chances: 10 };
/** Beyond these a tracer turns upside down: knowing would mean being wrong. */
const most = { guess: 0.5, slip: 0.4 };

/** A tracer for each concept of a log, by expectation maximisation; credit of one half and more counts as right. */
export function fitTracers(answers: readonly AnswerRecord[]): Map<string, Tracer> {
  const sequences = new Map<string, Map<string, boolean[]>>();
  for (const { userId, topicIds, credit } of answers)
    for (const topicId of topicIds) {
      const ofTopic = sequences.get(topicId) ?? new Map<string, boolean[]>();
      sequences.set(topicId, ofTopic);
      const sequence = ofTopic.get(userId) ?? [];
      ofTopic.set(userId, sequence);
      sequence.push(credit >= 0.5);
    }
  return new Map([...sequences].map(([topicId, people]) => [topicId, fitTracer([...people.values()])]));
}

/** The tracer under which these sequences of right and wrong answers are likeliest, held towards the usual one. */
export function fitTracer(sequences: readonly (readonly boolean[])[]): Tracer {
  let tracer = usualTracer;
  for (let round = 0; round < rounds; round++) tracer = improve(tracer, sequences);
  return tracer;
}

interface Counts {
  people: number;
  knownFirst: number;
  unknown: number;
  guessed: number;
  known: number;
  slipped: number;
  couldLearn: number;
  learnt: number;
}

function improve(tracer: Tracer, sequences: readonly (readonly boolean[])[]): Tracer {
  const { people, chances } = prior;
  const counts: Counts = {
    ...{ people, knownFirst: people * tracer.prior },
    ...{ unknown: chances, guessed: chances * usualTracer.guess },
    ...{ known: chances, slipped: chances * usualTracer.slip },
    ...{ couldLearn: chances, learnt: chances * usualTracer.learn },
  };
  for (const sequence of sequences) count(tracer, sequence, counts);
  return {
    prior: counts.knownFirst / counts.people,
    learn: Math.max(0.001, counts.learnt / counts.couldLearn),
    guess: Math.min(most.guess, counts.guessed / counts.unknown),
    slip: Math.min(most.slip, counts.slipped / counts.known),
  };
}

/** Forward and backward over one person's answers (Baum & Welch). */
function count(tracer: Tracer, sequence: readonly boolean[], counts: Counts): void {
  const forward = forwardOf(tracer, sequence);
  let [knownLater, unknownLater] = [1, 1];
  counts.people += 1;
  for (let place = sequence.length - 1; place >= 0; place--) {
    const isRight = sequence[place] as boolean;
    const before = forward[place] as number;
    const known = (before * knownLater) / (before * knownLater + (1 - before) * unknownLater);
    counts.known += known;
    counts.unknown += 1 - known;
    if (isRight) counts.guessed += 1 - known;
    else counts.slipped += known;
    if (place === 0) {
      counts.knownFirst += known;
      break;
    }
    const [ifKnown, ifUnknown] = likelihoods(tracer, isRight);
    const earlier = forward[place - 1] as number;
    const stayed = earlier * ifKnown * knownLater;
    const learnt = (1 - earlier) * tracer.learn * ifKnown * knownLater;
    const missed = (1 - earlier) * (1 - tracer.learn) * ifUnknown * unknownLater;
    const all = stayed + learnt + missed;
    counts.learnt += learnt / all;
    counts.couldLearn += (learnt + missed) / all;
    const [nextKnown, nextUnknown] = [
      ifKnown * knownLater,
      tracer.learn * ifKnown * knownLater + (1 - tracer.learn) * ifUnknown * unknownLater,
    ];
    knownLater = nextKnown / (nextKnown + nextUnknown);
    unknownLater = nextUnknown / (nextKnown + nextUnknown);
  }
}

/** Probability that it is known at each answer, that answer included. */
function forwardOf(tracer: Tracer, sequence: readonly boolean[]): Float64Array {
  const forward = new Float64Array(sequence.length);
  let known = tracer.prior;
  for (let place = 0; place < sequence.length; place++) {
    const [ifKnown, ifUnknown] = likelihoods(tracer, sequence[place] as boolean);
    const seen = (known * ifKnown) / (known * ifKnown + (1 - known) * ifUnknown);
    forward[place] = seen;
    known = seen + (1 - seen) * tracer.learn;
  }
  return forward;
}

function likelihoods({ guess, slip }: Tracer, isRight: boolean): [ifKnown: number, ifUnknown: number] {
  return isRight ? [1 - slip, guess] : [slip, 1 - guess];
}
