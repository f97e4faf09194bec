import { createHash } from 'node:crypto';
import type { ExportQuestion, ReadMedia, WriteOptions, WrittenFile } from '../format.ts';
import { markdownToText } from '../markdown/markdown-to-html.ts';
import { uniqueName } from '../qti/kit.ts';
import { createHtmlWriter, type HtmlWriter, mediaFiles, mediaPath } from '../qti/package-writer.ts';
import { createLosses, loseBeside } from '../writing/left-out.ts';
import { loadMediaOf } from '../writing/load-media.ts';
import { xmlElement } from '../xml/write-xml.ts';
import { writeZip, type ZipFile } from '../zip/write-zip.ts';
import type { ItemBody } from './item-body.ts';
import { writeBody } from './write-body.ts';

const namespace = 'http://www.imsglobal.org/xsd/imsqti_v2p1';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A QTI 2.1 package: a manifest, a file for each item, and the files they show. */
export async function writeQti2(
  questions: readonly ExportQuestion[],
  options: WriteOptions = {},
): Promise<WrittenFile> {
  const { losses, of } = createLosses();
  const media = new Map<string, ReadMedia>();
  const items: { file: ZipFile; hrefs: string[] }[] = [];
  for (const [index, each] of questions.entries()) {
    options.signal?.throwIfAborted();
    const losing = of(index);
    loseBeside(each, ['difficulty', 'points', 'status', 'tags', 'categoryPath'], {
      losing,
      format: 'QTI 2.1',
    });
    const own = await loadMediaOf(each.question, { options, losing });
    for (const [hash, file] of own) media.set(hash, file);
    const html = createHtmlWriter(own, { losing, folder: '../' });
    if (each.externalId && uniqueName(each.externalId) !== each.externalId)
      losing.lose('QTI 2.1 does not hold its id.');
    const text = head + itemOf(each, index, writeBody(each.question, { html, losing }), html);
    const hrefs = [...own.values()].map(mediaPath);
    items.push({
      file: { name: `items/question-${index + 1}.xml`, bytes: new TextEncoder().encode(text) },
      hrefs,
    });
  }
  const manifest = { name: 'imsmanifest.xml', bytes: new TextEncoder().encode(head + manifestOf(items)) };
  const bytes = writeZip([manifest, ...items.map(({ file }) => file), ...mediaFiles(media.values())]);
  return { fileName: `${options.fileName ?? 'questions'}.zip`, mimeType: 'application/zip', bytes, losses };
}

function itemOf(each: ExportQuestion, index: number, item: ItemBody, html: HtmlWriter): string {
  const outcomes = [
    xmlElement('outcomeDeclaration', { identifier: 'SCORE', cardinality: 'single', baseType: 'float' }),
    xmlElement('outcomeDeclaration', {
      identifier: 'FEEDBACK',
      cardinality: 'multiple',
      baseType: 'identifier',
    }),
  ];
  const feedback = [{ id: 'EXPLANATION', text: each.question.explanation }, ...item.feedback];
  const spoken = feedback
    .filter(({ text }) => text !== '')
    .map(({ id, text }) =>
      xmlElement(
        'modalFeedback',
        { outcomeIdentifier: 'FEEDBACK', identifier: id, showHide: 'show' },
        html.block(text),
      ),
    );
  const attributes = {
    xmlns: namespace,
    identifier: identifierOf(each, index),
    title:
      each.title ||
      markdownToText(each.question.stem).replace(/\s+/gu, ' ').slice(0, 80) ||
      `Question ${index + 1}`,
    adaptive: 'false',
    timeDependent: 'false',
  };
  const body = xmlElement('itemBody', {}, item.body);
  return xmlElement(
    'assessmentItem',
    attributes,
    [item.declarations, ...outcomes, body, item.processing, ...spoken].join('\n'),
  );
}

/** Begins with a letter, as names in XML do; the id itself stands behind it when it may. */
function identifierOf({ externalId, question }: ExportQuestion, index: number): string {
  if (externalId && uniqueName(externalId) && /^[A-Za-z_][\w.-]*$/u.test(externalId)) return externalId;
  const hash = createHash('sha256')
    .update(`${index}${JSON.stringify(question)}`)
    .digest('hex')
    .slice(0, 12);
  return `question-${index + 1}-${hash}`;
}

function manifestOf(items: readonly { file: ZipFile; hrefs: readonly string[] }[]): string {
  const resources = items.map(({ file, hrefs }, index) => {
    const files = [file.name, ...hrefs].map((href) => xmlElement('file', { href }));
    return xmlElement(
      'resource',
      { identifier: `RES-${index + 1}`, type: 'imsqti_item_xmlv2p1', href: file.name },
      files.join(''),
    );
  });
  const metadata = xmlElement(
    'metadata',
    {},
    xmlElement('schema', {}, 'QTIv2.1 Package') + xmlElement('schemaversion', {}, '1.0.0'),
  );
  const content = [
    metadata,
    xmlElement('organizations'),
    xmlElement('resources', {}, resources.join('\n')),
  ].join('\n');
  return xmlElement(
    'manifest',
    { xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1', identifier: 'MANIFEST' },
    content,
  );
}
