// Debrief's launcher: `npm start`, and with --dev `pnpm dev`. Starts everything, keeps it running, and stops it in
// the opposite order.
import { once } from 'node:events';
import { failWithSentence } from './fail-with-sentence.ts';
import { launch } from './launch.ts';
import { say } from './say.ts';
import { listenForStop } from './stop-request.ts';
import { createUndoStack } from './undo-stack.ts';

const stop = listenForStop();
const undo = createUndoStack();
try {
  const address = await launch({ isDevelopment: process.argv.includes('--dev'), stop, undo, say });
  say(`Debrief is ready: ${address}`);
  if (!stop.signal.aborted) await once(stop.signal, 'abort');
} catch (error) {
  if (!stop.signal.aborted) failWithSentence(error);
}
if (stop.failure()) failWithSentence(stop.failure());
if (stop.signal.aborted) say('Stopping');
await undo.run().catch(failWithSentence);
process.exit();
