import type { AiResult, GatewayStream } from '@debrief/ai';
import type { StreamWriter } from './stream-ledger.ts';

/** Tells what the gateway says as it says it. Rejects when the answer was asked for with the writer's signal and that aborts. */
export async function tellAnswer<Output>(
  writer: StreamWriter,
  answer: GatewayStream<Output>,
): Promise<AiResult<Output>> {
  for await (const event of answer) {
    if (event.type === 'reset') await writer.restart();
    else if (event.type === 'delta') writer.append(event.text);
    else writer.wait({ place: event.place, expectedMs: event.expectedMs });
  }
  return answer.result;
}
