import { createHmac, timingSafeEqual } from 'node:crypto';

/** Over https the name itself makes browsers insist on Secure, on this host alone and on the whole of it. */
export function cookiePrefix(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-debrief' : 'debrief';
}

export function sessionCookieName(baseUrl: string): string {
  return `${cookiePrefix(baseUrl)}.session_token`;
}

interface Presented {
  cookie?: string | null;
  authorization?: string | null;
}

/** The session token that a request presents, if the signature is ours. A bearer token goes before the cookie. */
export function readSessionToken(presented: Presented, cookieName: string, secret: string): string | null {
  const bearer = /^bearer\s+(\S+)$/i.exec(presented.authorization ?? '')?.[1];
  if (bearer) return bearer.includes('.') ? verifySigned(decode(bearer), secret) : bearer;
  const value = readCookie(presented.cookie ?? '', cookieName);
  return value ? verifySigned(decode(value), secret) : null;
}

function readCookie(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const [key, ...rest] = part.split('=');
    if (key?.trim() === name) return rest.join('=').trim();
  }
  return null;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** `<token>.<HMAC-SHA256 in base64>`, as the sign-in library signs its cookies. */
function verifySigned(value: string, secret: string): string | null {
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const ours = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : null;
}
