import { isLoopback, type Settings } from '@debrief/platform';

/**
 * The origins whose pages may change something: the one in BASE_URL and, on this machine itself, whatever loopback
 * name the page was opened by. A Host header cannot be set by another site's page, and names that merely point here
 * (DNS rebinding) are not loopback names.
 */
export function ownOrigins(
  { baseUrl }: Pick<Settings, 'baseUrl'>,
  host: string | null | undefined,
): string[] {
  const own = new URL(baseUrl).origin;
  return host && isLoopback(hostName(host)) ? [own, `http://${host.toLowerCase()}`] : [own];
}

export function trustedOrigins(settings: Pick<Settings, 'baseUrl'>, request: Request | undefined): string[] {
  return ownOrigins(settings, request?.headers.get('host'));
}

/** `[::1]:3000` is `::1`. */
export function hostName(host: string): string {
  return host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
}
