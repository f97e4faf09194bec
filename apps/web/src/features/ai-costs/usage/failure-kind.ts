/** What is said of a failure in plain words. */
export type FailureKind =
  | 'key'
  | 'limit'
  | 'provider'
  | 'request'
  | 'network'
  | 'timeout'
  | 'broken'
  | 'shape'
  | 'refused'
  | 'busy'
  | 'other';

const kinds: readonly (readonly [RegExp, FailureKind])[] = [
  [/^status-(401|403)$/, 'key'],
  [/^(status|stream-error)-429$/, 'limit'],
  [/^(status|stream-error)-5\d\d$/, 'provider'],
  [/^status-4\d\d$/, 'request'],
  [/^(network|dns|refused-connection)/, 'network'],
  [/^timeout/, 'timeout'],
  [/^(broken-off|no-end|stream-error)/, 'broken'],
  [/^(invalid-output|endless)/, 'shape'],
  [/^refused$/, 'refused'],
  [/^(busy|closed|resting)/, 'busy'],
];

/** By the short code of the gateway, which stands beside the words for those who look further. */
export function failureKind(code: string): FailureKind {
  return kinds.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
}
