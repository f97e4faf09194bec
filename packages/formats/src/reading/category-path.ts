/**
 * The names in `$CATEGORY: $course$/top/Algebra/Lines`, from the top. Moodle's own containers ($course$, top, "Default
 * for ...") say nothing of the topic. Two slashes are one slash in a name.
 */
export function readCategoryPath(title: string): string[] {
  return title
    .trim()
    .split(/(?<!\/)\/(?!\/)/u)
    .map((name) => name.replaceAll('//', '/').replace(/\s+/gu, ' ').trim().slice(0, 120).toWellFormed())
    .filter((name) => name !== '' && !/^(\$\w+\$?|top|default for .*)$/iu.test(name));
}

/** The opposite: the path as Moodle writes it. */
export function writeCategoryPath(path: readonly string[]): string {
  return ['$course$', 'top', ...path.map((name) => name.replace(/\s+/gu, ' ').replaceAll('/', '//'))].join(
    '/',
  );
}
