/** The field of a place such as "options[2].text", or of the nearest one around it, comes into sight and gets the focus. */
export function goToPlace(place: string): void {
  for (const each of outward(place)) {
    const found = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(each)}"]`);
    if (!found) continue;
    const field = found.matches(focusable) ? found : found.querySelector<HTMLElement>(focusable);
    found.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
    return;
  }
}

const focusable = 'input:not([type="hidden"]), textarea, select, button:not(:disabled), [tabindex]';

/** "a[0].b" → "a[0].b", "a[0]", "a" */
export function outward(place: string): string[] {
  const shorter = place.replace(/(?:\.[^.[\]]+|\[\d+\])$/, '');
  return shorter === place ? [place] : [place, ...outward(shorter)];
}
