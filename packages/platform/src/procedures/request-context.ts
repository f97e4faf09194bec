import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';

/** One request, as procedures see it. */
export interface RequestContext {
  services: Services;
  actor: Actor | null;
  requestId: string;
  /** True when the request came straight from this machine, through no proxy. */
  isLocal: boolean;
  /** Whether the session this request came with still holds; asked again while a stream stays open. */
  isSessionValid(): Promise<boolean>;
}

export interface SignedInContext extends RequestContext {
  actor: Actor;
}
