/** A call of a page: a procedure by the end of its name, or an address. */
export interface WebCall {
  file: string;
  what: { procedure: string } | { address: string };
}

const options =
  /(\w+(?:\(\))?(?:\??\.\w+)*)\.(?:queryOptions|mutationOptions|subscriptionOptions|infiniteQueryOptions)\b/g;
const direct = /\b(?:client|trpcClient|useTRPCClient\(\))\.((?:\w+\.)*\w+)\.(?:query|mutate|subscribe)\b/g;
const receivers = new Set(['trpc', 'client', 'trpcClient', 'useTRPC()', 'useTRPCClient()']);
const address = /[`'"](\/api\/[^`'"]*)[`'"]/g;
const sent = /\bpost\('([\w/-]+)'/g;

/** The door of tRPC itself, and pages to be read. */
const pages = new Set(['/api/trpc', '/api/docs', '/api/openapi.json']);

/** What a file of the web app asks of the server. */
export function findWebCalls(file: string, text: string): WebCall[] {
  const joined = text.replace(/\s*\n\s*\??\./g, '.');
  const chains = [...joined.matchAll(options), ...joined.matchAll(direct)].map(([, chain = '']) => chain);
  const procedures = chains.map((chain) => ({ procedure: withoutReceiver(chain) }));
  const addresses = [...joined.matchAll(address)].flatMap(([, found = '']) => spellOut(found, joined));
  return [
    ...procedures,
    ...addresses.filter((each) => !pages.has(each)).map((each) => ({ address: each })),
  ].map((what) => ({ file, what }));
}

function withoutReceiver(chain: string): string {
  const parts = chain.replaceAll('?.', '.').split('.');
  return (receivers.has(parts[0] ?? '') ? parts.slice(1) : parts).join('.');
}

/** A whole segment that is filled in stands for anything; `/api/auth/${path}` for each path that the file sends. */
function spellOut(found: string, text: string): string[] {
  const path = (found.split('?')[0] ?? '').replace(/\$\{(?![^}]*\bpath\b)[^}]*\}?.*$/, '{any}');
  const [before, after] = path.split(/\$\{path\}/);
  if (after === undefined) return [path];
  return [...text.matchAll(sent)].map(([, name = '']) => `${before}${name}${after}`);
}

interface Api {
  paths: Record<string, Record<string, { 'x-procedure'?: string }>>;
}

/** The calls that no operation of the API stands for. */
export function findUncovered(calls: readonly WebCall[], { paths }: Api): WebCall[] {
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const procedures = operations.flatMap((each) => each['x-procedure'] ?? []);
  const addresses = Object.keys(paths).map((path) => path.replace(/\{\w+\}/g, '{any}'));
  return calls.filter(({ what }) =>
    'address' in what
      ? !addresses.some(
          (each) => each === what.address || (isBeginning(what.address) && each.startsWith(what.address)),
        )
      : !procedures.some((name) => name === what.procedure || name.endsWith(`.${what.procedure}`)),
  );
}

/** `pathname.startsWith('/api/media/')` looks at answers, it asks for nothing itself. */
const isBeginning = (found: string) => found.endsWith('/');
