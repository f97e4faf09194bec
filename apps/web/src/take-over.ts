type Field = HTMLInputElement | HTMLTextAreaElement;

declare global {
  /** Left by public/ahead.js: what was pressed on the page that came with the HTML. */
  var debriefDone: { type: 'click' | 'keydown'; element: Element }[] | undefined;
}

/**
 * The app takes the place of what came with the HTML: focus, and what was typed and pressed meanwhile, go on in it.
 * `show` has drawn it when it returns.
 */
export function takeOver(root: Element, show: () => void): void {
  const named = nameElements(root);
  const focused = named.get(document.activeElement as Element);
  const typed = [...root.querySelectorAll<Field>('input, textarea')].flatMap((field) =>
    field.value === '' || field.value === field.defaultValue
      ? []
      : [[named.get(field), field.value] as const],
  );
  const pressed = (globalThis.debriefDone ?? []).map(
    ({ type, element }) => [named.get(element), type] as const,
  );
  show();
  const found = new Map([...nameElements(root)].map(([element, name]) => [name, element]));
  for (const [name, text] of typed) write(found.get(name ?? ''), text);
  (found.get(focused ?? '') as HTMLElement | undefined)?.focus({ preventScroll: true });
  const sent = new Set<HTMLFormElement>();
  for (const [name, type] of pressed) press(found.get(name ?? ''), type, sent);
}

/** By what they are called and how many of that name came before: the same in both. */
function nameElements(root: Element): Map<Element, string> {
  const counts = new Map<string, number>();
  const elements = root.querySelectorAll('a[href], button, input, textarea, summary, [tabindex]');
  return new Map(
    [...elements].map((element) => {
      const name = nameOf(element);
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return [element, `${name} ${count}`];
    }),
  );
}

function nameOf(element: Element): string {
  const { tagName, id } = element;
  if (id === 'content') return id;
  const field =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : null;
  const words = field
    ? [...(field.labels ?? [])].map((label) => label.textContent).join()
    : element.textContent;
  return [tagName, element.getAttribute('href'), field?.type, element.getAttribute('aria-label'), words].join(
    '|',
  );
}

/** As if it were typed: the app hears of it. */
function write(field: Element | undefined, text: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A form is sent once, whether by its button, by Enter or by both. */
function press(element: Element | undefined, type: 'click' | 'keydown', sent: Set<HTMLFormElement>): void {
  if (!(element instanceof HTMLButtonElement || element instanceof HTMLInputElement)) return;
  const { form } = element;
  const sends = form !== null && (type === 'keydown' || element.type === 'submit');
  if (sends && sent.has(form)) return;
  if (sends) sent.add(form);
  if (type === 'click') element.click();
  else form?.requestSubmit();
}
