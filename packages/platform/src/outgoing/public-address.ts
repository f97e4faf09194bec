import ipaddr from 'ipaddr.js';

/** Looks public and is not: where Azure answers its own machines. */
const ofClouds = new Set(['168.63.129.16']);

/** The part of IPv6 that is given out to the internet; what lies outside leads elsewhere or nowhere. */
const given = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is one of the internet's, rather than of this machine, its neighbours, a cloud's own service or a
 * tunnel to any of them (IANA special-purpose registries).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.zoneId === undefined && parsed.match(given);
  return !ofClouds.has(parsed.toString());
}

export function isLoopbackAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback';
}
