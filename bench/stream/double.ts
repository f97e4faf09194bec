// The model's double as a process of its own: about 3,300 characters of insight, near the most a task allows, ten at a time, every 20 ms. The first
// word names the answer, so that what a reader got can be laid beside what was said.
import { startProviderDouble } from '@debrief/testing';
import { modelPace } from './model-pace.ts';

const sentence =
  'You read every case to its end and looked for the one detail that decides it, which is what this topic asks. ';

let count = 0;
const double = await startProviderDouble({ ...modelPace, hasControls: true });
double.alwaysSay(() => ({
  summary: `Answer ${++count}. ${sentence.repeat(10)}`,
  strengths: [],
  weaknesses: [],
  recommendations: [1, 2, 3].map(() => ({ topic: null, sentence: sentence.repeat(5), questions: [] })),
  keyTakeaway: sentence.repeat(5),
}));
process.once('SIGTERM', () => void double.close());
process.stdout.write(`${JSON.stringify({ port: double.port })}\n`);
