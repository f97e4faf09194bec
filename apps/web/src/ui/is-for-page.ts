const textTypes = new Set(['text', 'search', 'email', 'number', 'password', 'tel', 'url']);

/** Whether a key press is meant for the page, not for a field, a composition, a shortcut or a button in focus. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return false;
  // AltGr is reported as Ctrl+Alt on some systems and as its own state on others: both write characters.
  if (event.ctrlKey || event.metaKey || event.altKey || event.getModifierState('AltGraph')) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  if (writesText(target) || isMovedByKeys(target, event.key)) return false;
  return event.key !== 'Enter' || !isActivatedByEnter(target);
}

function writesText(target: HTMLElement): boolean {
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return target instanceof HTMLInputElement && textTypes.has(target.type);
}

/** A slider, and a sound that is wound. */
function isMovedByKeys(target: HTMLElement, key: string): boolean {
  const isSlider = target instanceof HTMLInputElement && target.type === 'range';
  return (isSlider || target instanceof HTMLMediaElement) && /^(Arrow|Page|Home|End| )/.test(key);
}

function isActivatedByEnter(target: HTMLElement): boolean {
  return target.closest('a, button, summary') !== null;
}

/** Letters in lower case; the others as they are named. */
export function keyName({ key }: Pick<KeyboardEvent, 'key'>): string {
  return key.length === 1 ? key.toLowerCase() : key;
}
