// The model's double for a long run: short insights, at a model's pace.
import { startProviderDouble } from '@debrief/testing';

const sentence = 'You read every case to its end and looked for the one detail that decides it. ';

const double = await startProviderDouble({ chunkChars: 40, paceMs: 20, hasControls: true });
double.alwaysSay(() => ({
  summary: sentence.repeat(3),
  strengths: [],
  weaknesses: [],
  recommendations: [{ topic: null, sentence: sentence.repeat(2), questions: [] }],
  keyTakeaway: sentence,
}));
process.once('SIGTERM', () => void double.close());
process.stdout.write(`${JSON.stringify({ port: double.port })}\n`);
