import type { AiResult, Gateway } from '@debrief/ai';
import { countAnswer } from '@debrief/platform';

/** A gateway whose answers are counted by task and by the way they came. */
export function countAnswers(gateway: Gateway): Gateway {
  return {
    stream(task, input, options) {
      const stream = gateway.stream(task, input, options);
      stream.result.then((result) => count(task.name, result), ignore);
      return stream;
    },
    async run(task, input, options) {
      const result = await gateway.run(task, input, options);
      count(task.name, result);
      return result;
    },
    health: () => gateway.health(),
  };
}

function count(task: string, { way }: AiResult<unknown>): void {
  countAnswer({ task, by: way.by, why: way.by === 'rules' ? way.why : '' });
}

/** A stopped answer is nobody's failure; whoever asked hears of it. */
function ignore(): void {}
