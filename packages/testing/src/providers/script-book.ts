import type { DoubleRequest } from './double-request.ts';
import type { Behaviour, Script } from './script.ts';

/** What the double is to do, request by request. */
export interface ScriptBook {
  /** The next requests get these, one each, before anything said by `always`. */
  next(...scripts: Script[]): void;
  /** Every other request gets this. */
  always(script: Script): void;
  /** Every other request is answered with this text, or this value as JSON. */
  alwaysSay(say: (request: DoubleRequest) => unknown): void;
  take(request: DoubleRequest): Behaviour;
  clear(): void;
}

/** An empty book: every request is answered plausibly. */
export function createScriptBook(): ScriptBook {
  let queue: Script[] = [];
  let standing: Script = {};
  return {
    next(...scripts) {
      queue.push(...scripts);
    },
    always(script) {
      standing = script;
    },
    alwaysSay(say) {
      standing = (request) => ({ say: say(request) });
    },
    take(request) {
      const script = queue.shift() ?? standing;
      return typeof script === 'function' ? script(request) : script;
    },
    clear() {
      queue = [];
      standing = {};
    },
  };
}
