import type { ImportFile, ReadItem, ReadOptions } from '../format.ts';
import { plainText } from '../markdown/html-to-markdown.ts';
import { createKit, type ItemFacts, readItem, uniqueName } from '../qti/kit.ts';
import { openPackage, type QtiPackage, requireSome } from '../qti/package-files.ts';
import { createPace } from '../reading/pace.ts';
import { readXml, type XmlPick } from '../xml/read-xml.ts';
import { attribute } from '../xml/xml-element.ts';
import { metadataOf, piecesOf } from './item-parts.ts';
import { readQuestion } from './read-question.ts';

/** Items of all files of the package, whichever program wrote it. */
export async function* readQti12(file: ImportFile, { signal }: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const pace = createPace(signal);
  const source = openPackage(file);
  let count = 0;
  for (const { path, text } of source.files()) {
    if (!/<(?:\w+:)?questestinterop\b/u.test(text.slice(0, 20_000))) continue;
    for (const pick of readXml(text, ['item'])) {
      count += 1;
      yield toItem(pick, path, source);
      await pace();
    }
  }
  requireSome(count);
}

function toItem({ element, ancestors, source }: XmlPick, path: string, from: QtiPackage): ReadItem {
  const ident = attribute(element, 'ident');
  const { resolver, found } = from.mediaOf(path);
  const kit = createKit(ident || source, resolver);
  const metadata = metadataOf(element);
  const points = Number(metadata.get('points_possible') ?? metadata.get('cc_weighting') ?? Number.NaN);
  const facts: ItemFacts = {
    place: path === '' ? { line: element.line } : { path, line: element.line },
    title: titleOf(element),
    externalId: uniqueName(ident),
    categoryPath: namesOf(metadata.get('cc_question_category') ?? metadata.get('qmd_topic') ?? ''),
    tags: tagsOf(ancestors),
    ...(Number.isFinite(points) && points > 0 && { points }),
    source,
  };
  return readItem(facts, kit, { found, read: () => readQuestion(element, kit) });
}

function titleOf(item: XmlPick['element']): string {
  const title = attribute(item, 'title').trim();
  if (title && !/^question( \d+)?$/iu.test(title)) return title.slice(0, 200);
  const [first] = piecesOf(item).flatMap((piece) => ('html' in piece ? [plainText(piece.html)] : []));
  return (first || title).slice(0, 80);
}

function namesOf(path: string): string[] {
  return path
    .split('/')
    .map((name) => name.trim().slice(0, 120))
    .filter(Boolean);
}

/** The quiz and its parts that the item stood in: by their names it is found again. */
function tagsOf(ancestors: XmlPick['ancestors']): string[] {
  const titles = ancestors.flatMap(({ attributes }) => attributes.get('title')?.trim() ?? []);
  return [...new Set(titles.filter(Boolean).map((title) => title.slice(0, 60)))].slice(0, 5);
}
