import type { ImportFile, ReadItem, ReadOptions } from '../format.ts';
import { createKit, type ItemFacts, readItem, uniqueName } from '../qti/kit.ts';
import { openPackage, type QtiPackage, requireSome } from '../qti/package-files.ts';
import { createPace } from '../reading/pace.ts';
import { readXml, type XmlPick } from '../xml/read-xml.ts';
import { attribute } from '../xml/xml-element.ts';
import { readItemQuestion } from './read-item.ts';

/** Single items and packages of them, of QTI 2.0 to 2.2. */
export async function* readQti2(file: ImportFile, { signal }: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const pace = createPace(signal);
  const source = openPackage(file);
  let count = 0;
  for (const { path, text } of source.files()) {
    if (!/<(?:\w+:)?assessmentItem\b/u.test(text)) continue;
    for (const pick of readXml(text, ['assessmentItem'])) {
      count += 1;
      yield toItem(pick, path, source);
      await pace();
    }
  }
  requireSome(count);
}

function toItem({ element, source }: XmlPick, path: string, from: QtiPackage): ReadItem {
  const identifier = attribute(element, 'identifier');
  const { resolver, found } = from.mediaOf(path);
  const kit = createKit(identifier || source, resolver);
  const facts: ItemFacts = {
    place: path === '' ? { line: element.line } : { path, line: element.line },
    title: attribute(element, 'title').slice(0, 200),
    externalId: uniqueName(identifier),
    ...{ categoryPath: [], tags: [], source },
  };
  return readItem(facts, kit, { found, read: () => readItemQuestion(element, kit) });
}
