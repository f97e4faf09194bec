import { isIP } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

/** Why an address that somebody gave is not called. */
export type Refusal =
  | 'not-an-address'
  | 'not-https'
  | 'has-credentials'
  | 'other-port'
  | 'not-public'
  | 'too-long';

export type ReadAddress = { ok: true; url: URL; isOwnMachine: boolean } | { ok: false; refusal: Refusal };

export interface AddressRules {
  /** Plain http and any port too, when it leads to this machine: for development and tests. */
  toOwnMachine: boolean;
}

const mostLetters = 1_000;
/** Names that no resolver of the internet answers, or that mean this machine or its neighbours wherever they are asked. */
const innerNames =
  /(^|\.)(localhost|local|localdomain|internal|intranet|home|lan|corp|private|arpa|onion|test|example|invalid)$/;

/**
 * An address of the internet that may be called: https, the usual port, no name or password in it. A name is only read
 * here; where it leads is checked when it is called.
 */
export function readAddress(text: string, { toOwnMachine }: AddressRules): ReadAddress {
  const refuse = (refusal: Refusal): ReadAddress => ({ ok: false, refusal });
  if (text.length > mostLetters) return refuse('too-long');
  if (!URL.canParse(text)) return refuse('not-an-address');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('not-https');
  if (url.username !== '' || url.password !== '') return refuse('has-credentials');
  const host = hostOf(url);
  const isOwnMachine = host === 'localhost' || isLoopbackAddress(host);
  if (isOwnMachine && toOwnMachine) return { ok: true, url, isOwnMachine };
  if (url.protocol !== 'https:') return refuse('not-https');
  if (isIP(host) ? !isPublicAddress(host) : isInner(host)) return refuse('not-public');
  if (url.port !== '') return refuse('other-port');
  return { ok: true, url, isOwnMachine: false };
}

/** Without the brackets of IPv6 and the dot that may end a name. URL has turned every spelling of IPv4 into the usual one. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function isInner(name: string): boolean {
  return !name.includes('.') || innerNames.test(name);
}
