import { xmlElement, xmlText } from '../xml/write-xml.ts';

/** The questions behind it belong to this category. */
export function categoryElement(path: string): string {
  const text = xmlElement('category', {}, xmlElement('text', {}, xmlText(path)));
  return xmlElement('question', { type: 'category' }, text);
}
