/** What a line of a log may not look like, whoever's it is. */
const patterns: readonly [what: string, pattern: RegExp][] = [
  ['a cookie', /session_token\s*[=:]|"(?:set-)?cookie"\s*:/i],
  ['a bearer token', /\bbearer\s+[\w.~+/%=-]{16,}/i],
  ['an API key', /\bdbk_[\w-]{12,}/],
  ['the secret of a webhook', /\bwhsec_[\w+/=-]{8,}/],
  ['a key of a provider', /\bsk-[\w-]{16,}/],
  ['a hashed password', /\$argon2/],
  ['a password', /"(?:new|current)?password"\s*:/i],
  ['a mail address', /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b(?![/\\])/i],
  ['the address of a database with its password', /postgres(?:ql)?:\/\/[^\s:/@"]+:[^\s@"]+@/i],
];

/** A secret shorter than this is found in anything. */
const shortest = 8;

/** What stands in a line that should be in no log; the words name it and do not repeat it. */
export function findSecrets(line: string, secrets: ReadonlySet<string>): string[] {
  const found = patterns.filter(([, pattern]) => pattern.test(line)).map(([what]) => what);
  for (const secret of secrets)
    if (secret.length >= shortest && (line.includes(secret) || line.includes(encodeURIComponent(secret)))) {
      found.push('a secret of the run');
      break;
    }
  return found;
}
