/** By licence, as `pnpm licenses list --json` says. */
export type Licences = Record<string, readonly { name: string; versions?: readonly string[] }[]>;

/** Ask for no more than to be named; a program that holds such parts may be under any licence. */
const permissive = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'ISC',
    'MIT',
    'MIT-0',
  ],
  ...['Python-2.0', 'Unlicense', 'Zlib'],
]);

/** Under another licence, and why that is well. */
const exceptions: readonly { name: RegExp; licence: string; reason: string }[] = [
  { name: /^(@axe-core\/playwright|axe-core|ical\.js)$/, licence: 'MPL-2.0', reason: 'runs in tests alone' },
  { name: /^lightningcss(-|$)/, licence: 'MPL-2.0', reason: 'builds the pages and is no part of them' },
  { name: /^web-push$/, licence: 'MPL-2.0', reason: 'used as it is, in files of its own' },
  { name: /^@fontsource-variable\//, licence: 'OFL-1.1', reason: 'typefaces, handed on as they are' },
];

export interface Judged {
  counts: [licence: string, packages: number][];
  problems: string[];
}

export function judgeLicences(licences: Licences): Judged {
  const counts = Object.entries(licences).map(([licence, packages]): [string, number] => [
    licence,
    packages.length,
  ]);
  const problems = Object.entries(licences).flatMap(([licence, packages]) =>
    packages
      .filter(({ name }) => !isPermissive(licence) && !isException(name, licence))
      .map(({ name, versions = [] }) => `${name} ${versions.join(', ')}: ${licence}`),
  );
  return { counts: counts.sort(([, one], [, other]) => other - one), problems };
}

/** Of an SPDX expression: one of what may be chosen, all of what must be kept. Parentheses within others are not read. */
export function isPermissive(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(bare)) return false;
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => permissive.has(one.trim())));
}

function isException(name: string, licence: string): boolean {
  return exceptions.some((each) => each.licence === licence && each.name.test(name));
}
