import { lookup as resolveName } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';

export interface Resolved {
  address: string;
  family: number;
}
export type Resolve = (name: string) => Promise<readonly Resolved[]>;

export const resolveAll: Resolve = (name) => resolveName(name, { all: true, verbatim: true });

/** Every address of a host is one that may be called, or none of them is called. Null: one is not. */
export async function resolveChecked(
  host: string,
  { resolve, isAllowed }: { resolve: Resolve; isAllowed: (address: string) => boolean },
): Promise<readonly Resolved[] | null> {
  const family = isIP(host);
  const found = family ? [{ address: host, family }] : await resolve(host);
  return found.length > 0 && found.every(({ address }) => isAllowed(address)) ? found : null;
}

/**
 * For a socket: it connects to what was checked and asks nobody again, so a name cannot mean one thing when it is checked
 * and another when it is used.
 */
export function pinnedTo(addresses: readonly Resolved[]): LookupFunction {
  return (_name, options, done) => {
    const [first] = addresses;
    if (!first) return done(new Error('no address was checked'), '');
    return options.all ? done(null, [...addresses]) : done(null, first.address, first.family);
  };
}
