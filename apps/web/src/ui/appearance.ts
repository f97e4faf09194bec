import type { MantineColorSchemeManager } from '@mantine/core';
import { localStorageColorSchemeManager } from '@mantine/core';

export const contrasts = ['auto', 'standard', 'more'] as const;
export type Contrast = (typeof contrasts)[number];

const contrastKey = 'debrief-contrast';

/** Same keys as public/appearance.js, which applies both before the first paint. */
export const schemeManager: MantineColorSchemeManager = localStorageColorSchemeManager({
  key: 'debrief-scheme',
});

export function readContrast(): Contrast {
  const stored = localStorage.getItem(contrastKey);
  return contrasts.find((each) => each === stored) ?? 'auto';
}

export function setContrast(contrast: Contrast): void {
  localStorage.setItem(contrastKey, contrast);
  applyContrast(contrast);
}

export function applyContrast(contrast: Contrast): void {
  const wantsMore =
    contrast === 'more' || (contrast === 'auto' && matchMedia('(prefers-contrast: more)').matches);
  document.documentElement.toggleAttribute('data-contrast', wantsMore);
  if (wantsMore) document.documentElement.setAttribute('data-contrast', 'more');
}
