import { FormatError } from '../format.ts';

const longestName = 500;

/**
 * The name of a file in an archive, in the one form in which it is used: with slashes, from the archive's own top.
 * @throws FormatError for a name that would lead out of it.
 */
export function checkName(raw: Uint8Array): string {
  const name = new TextDecoder().decode(raw);
  const parts = name.replace(/\/$/u, '').split('/');
  const isSafe =
    name.length <= longestName &&
    !/[\\\0:]/u.test(name) &&
    parts.every((part) => part !== '' && part !== '..' && part !== '.');
  if (isSafe) return name;
  throw new FormatError(
    `The archive holds a file whose name leads out of it ("${name.slice(0, 80).replaceAll('\0', '')}").`,
  );
}
