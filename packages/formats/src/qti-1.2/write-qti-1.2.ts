import { createHash } from 'node:crypto';
import type { ExportQuestion, ReadMedia, WriteOptions, WrittenFile } from '../format.ts';
import { markdownToText } from '../markdown/markdown-to-html.ts';
import { uniqueName } from '../qti/kit.ts';
import { createHtmlWriter, type HtmlWriter, mediaFiles } from '../qti/package-writer.ts';
import { createLosses, loseBeside } from '../writing/left-out.ts';
import { loadMediaOf } from '../writing/load-media.ts';
import { xmlElement, xmlText } from '../xml/write-xml.ts';
import { writeZip } from '../zip/write-zip.ts';
import type { Item } from './item-writing.ts';
import { writeItem } from './write-item.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A package that Canvas and other Common Cartridge programs take in: one assessment and the files it shows. */
export async function writeQti12(
  questions: readonly ExportQuestion[],
  options: WriteOptions = {},
): Promise<WrittenFile> {
  const { losses, of } = createLosses();
  const media = new Map<string, ReadMedia>();
  const items: string[] = [];
  for (const [index, each] of questions.entries()) {
    options.signal?.throwIfAborted();
    const losing = of(index);
    loseBeside(each, ['difficulty', 'status', 'tags'], { losing, format: 'QTI 1.2' });
    const own = await loadMediaOf(each.question, { options, losing });
    for (const [hash, file] of own) media.set(hash, file);
    const html = createHtmlWriter(own, { losing, folder: '$IMS-CC-FILEBASE$/' });
    if (each.externalId && uniqueName(each.externalId) !== each.externalId)
      losing.lose('QTI 1.2 does not hold its id.');
    const item = writeItem(each.question, { html, losing });
    if (item) items.push(itemOf(each, index, { item, html }));
  }
  const title = options.fileName ?? 'Questions';
  const section = xmlElement('section', { ident: 'root_section' }, items.join('\n'));
  const assessment = xmlElement('assessment', { ident: 'debrief_export', title }, section);
  const text =
    head +
    xmlElement('questestinterop', { xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2' }, assessment);
  const bytes = writeZip([
    { name: 'imsmanifest.xml', bytes: new TextEncoder().encode(head + manifest) },
    { name: 'questions/questions.xml', bytes: new TextEncoder().encode(text) },
    ...mediaFiles(media.values()),
  ]);
  return { fileName: `${options.fileName ?? 'questions'}.zip`, mimeType: 'application/zip', bytes, losses };
}

const manifest = xmlElement(
  'manifest',
  { xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1', identifier: 'debrief_manifest' },
  xmlElement(
    'metadata',
    {},
    xmlElement('schema', {}, 'IMS Content') + xmlElement('schemaversion', {}, '1.1.3'),
  ) +
    xmlElement('organizations') +
    xmlElement(
      'resources',
      {},
      xmlElement(
        'resource',
        { identifier: 'debrief_export', type: 'imsqti_xmlv1p2' },
        xmlElement('file', { href: 'questions/questions.xml' }),
      ),
    ),
);

function itemOf(
  each: ExportQuestion,
  index: number,
  { item, html }: { item: Item; html: HtmlWriter },
): string {
  const { question, points, categoryPath, externalId } = each;
  const hash = createHash('sha256')
    .update(`${index}${JSON.stringify(question)}`)
    .digest('hex')
    .slice(0, 12);
  const ident = externalId && uniqueName(externalId) ? externalId : `question-${index + 1}-${hash}`;
  const title =
    each.title || markdownToText(question.stem).replace(/\s+/gu, ' ').slice(0, 80) || `Question ${index + 1}`;
  const fields: [string, string][] = [
    ...(item.type ? ([['question_type', item.type]] as [string, string][]) : []),
    ...(points === undefined ? [] : ([['points_possible', String(points)]] as [string, string][])),
    ...(categoryPath.length === 0
      ? []
      : ([['cc_question_category', categoryPath.join('/')]] as [string, string][])),
  ];
  const metadata = xmlElement(
    'itemmetadata',
    {},
    xmlElement('qtimetadata', {}, fields.map(metadataField).join('')),
  );
  const outcomes = xmlElement(
    'outcomes',
    {},
    xmlElement('decvar', { maxvalue: 100, minvalue: 0, varname: 'SCORE', vartype: 'Decimal' }),
  );
  const general = question.explanation === '' ? [] : [{ id: 'general_fb', text: question.explanation }];
  const said = xmlElement(
    'respcondition',
    { continue: 'Yes' },
    xmlElement('conditionvar', {}, xmlElement('other')) +
      xmlElement('displayfeedback', { feedbacktype: 'Response', linkrefid: 'general_fb' }),
  );
  const conditions = [...(general.length > 0 ? [said] : []), ...item.conditions].join('');
  const feedback = [...general, ...item.feedback].map(({ id, text }) =>
    xmlElement(
      'itemfeedback',
      { ident: id },
      xmlElement(
        'flow_mat',
        {},
        xmlElement(
          'material',
          {},
          xmlElement('mattext', { texttype: 'text/html' }, xmlText(html.block(text))),
        ),
      ),
    ),
  );
  const content = [
    metadata,
    xmlElement('presentation', {}, item.presentation),
    xmlElement('resprocessing', {}, outcomes + conditions),
    ...feedback,
  ];
  return xmlElement('item', { ident, title }, content.join('\n'));
}

function metadataField([label, entry]: [string, string]): string {
  return xmlElement(
    'qtimetadatafield',
    {},
    xmlElement('fieldlabel', {}, label) + xmlElement('fieldentry', {}, xmlText(entry)),
  );
}
