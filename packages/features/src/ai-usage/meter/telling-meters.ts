import type { AiResult, Gateway } from '@debrief/ai';
import type { LiveEvents } from '@debrief/platform';

/** A gateway that tells a person's open pages when a call of theirs was counted. */
export function tellingMeters(gateway: Gateway, live: LiveEvents): Gateway {
  const tell = (userId: string) => void live.tell(userId, { type: 'ai-meter.changed' }).catch(ignore);
  return {
    ...gateway,
    stream(task, input, options) {
      const stream = gateway.stream(task, input, options);
      // A call that was stopped may have been counted too.
      stream.result.then(
        (result) => isCounted(result) && tell(options.userId),
        () => tell(options.userId),
      );
      return stream;
    },
    async run(task, input, options) {
      const result = await gateway.run(task, input, options);
      if (isCounted(result)) tell(options.userId);
      return result;
    },
  };
}

/** Answers from the cache, and by rules without a model, change no meter. */
function isCounted({ way }: AiResult<unknown>): boolean {
  return way.by === 'model' || (way.by === 'rules' && way.why !== 'no-model');
}

/** A page that was not told asks when it is looked at again. */
function ignore(): void {}
