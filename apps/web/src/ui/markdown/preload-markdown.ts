import { mediaNamesIn, mediaUrl } from './media.ts';
import { needsOf } from './needs-of.ts';

/** Loads what these texts need before they are shown, so that showing them later needs no network. */
export async function preloadMarkdown(texts: readonly string[]): Promise<void> {
  const { pluginsFor } = await import('./rich-markdown.tsx');
  for (const text of texts) await pluginsFor(needsOf(text));
  const pictures = texts.flatMap(mediaNamesIn).filter(({ isAudio }) => !isAudio);
  for (const { hash } of pictures) new Image().src = mediaUrl(hash);
}
