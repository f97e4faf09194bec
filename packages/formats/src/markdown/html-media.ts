import type { Element } from 'domhandler';
import { escapeInlineRuns } from './escape-markdown.ts';
import { isElement, type Rendering } from './html-blocks.ts';
import { textOf } from './html-code.ts';

export function imageOf({ attribs }: Element, rendering: Rendering): string {
  // Canvas draws a formula as an image and keeps its TeX beside it.
  const tex = attribs['data-equation-content']?.replace(/\s+/gu, ' ').trim();
  if (tex && !tex.includes('$')) return `$${tex}$`;
  return mediaOf({ address: attribs.src ?? '', words: attribs.alt ?? '' }, rendering);
}

export function recordingOf(node: Element, rendering: Rendering): string {
  const source = node.children.filter(isElement).find(({ name }) => name === 'source');
  const words = textOf(node).trim() || (node.attribs.title ?? '');
  return mediaOf({ address: node.attribs.src ?? source?.attribs.src ?? '', words }, rendering);
}

interface MediaPlace {
  address: string;
  words: string;
}

/** The file if it is there; else the words that stand for it, and a note. */
export function mediaOf({ address, words }: MediaPlace, { media, notes }: Rendering): string {
  const said = words.replace(/\s+/gu, ' ').trim();
  const found = media.resolve(address);
  if ('note' in found) {
    notes.add(found.note);
    return escapeInlineRuns(said);
  }
  if (said === '')
    notes.add('An image or recording has no description for who cannot see it; its name stands in.');
  return `![${escapeInlineRuns(said || nameOf(address))}](${found.address})`;
}

function nameOf(address: string): string {
  if (address.startsWith('data:')) return 'image';
  const last = address.split(/[?#]/u)[0]?.split('/').at(-1) ?? '';
  return safeDecode(last).slice(0, 100) || 'image';
}

export function safeDecode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
