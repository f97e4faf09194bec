import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { ChosenKind } from '@debrief/contracts';
import type { Settings } from '@debrief/platform';
import { readAuthSecret } from '../../accounts/index.ts';
import { isChosenKind } from '../notice.ts';

/** Whose mail of which kind a link ends. */
export interface Unsubscription {
  userId: string;
  kind: ChosenKind;
}

type LinkSettings = Pick<Settings, 'baseUrl' | 'AUTH_SECRET' | 'dataDir'>;

/** Signed, so that nobody makes one up for somebody else; it says nothing but an id and a kind, and never ends. */
export function unsubscribeUrl(settings: LinkSettings, { userId, kind }: Unsubscription): string {
  const said = `${Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url')}.${kind}`;
  return `${settings.baseUrl}/unsubscribe/${said}.${sign(settings, said)}`;
}

/** Null for whatever was not signed here. */
export function readUnsubscribeToken(
  settings: Omit<LinkSettings, 'baseUrl'>,
  token: string,
): Unsubscription | null {
  const [, said, person, kind, signature] =
    /^(([A-Za-z0-9_-]{22})\.([a-z-]{1,40}))\.([A-Za-z0-9_-]{43})$/.exec(token) ?? [];
  if (!said || !person || !kind || !signature || !isChosenKind(kind)) return null;
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(settings, said))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const hex = Buffer.from(person, 'base64url').toString('hex');
  const userId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { userId, kind };
}

/** With a key of its own: what signs sessions signs nothing else. */
function sign(settings: Omit<LinkSettings, 'baseUrl'>, said: string): string {
  const key = Buffer.from(hkdfSync('sha256', readAuthSecret(settings), '', 'debrief unsubscribe', 32));
  return createHmac('sha256', key).update(said).digest('base64url');
}
