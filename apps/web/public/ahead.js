// Asks for what the page will ask for, while the app itself is still on its way. Its answers are taken over by
// src/ask-ahead.ts; the HTML says what to ask for, with the parts of the address still to be put in.
(() => {
  const { queries, students = '[]', teachers = '[]', path } = document.currentScript.dataset;
  const isTeaching = /^(tutor|admin)$/.test(document.documentElement.dataset.role ?? '');
  const parts = location.pathname.split('/');
  const params = new Map(
    path.split('/').map((name, index) => [name.replace('$', '~'), decodeURIComponent(parts[index] ?? '')]),
  );
  const fill = (value) => {
    if (typeof value === 'string') return value.startsWith('~') ? (params.get(value) ?? value) : value;
    if (Array.isArray(value)) return value.map(fill);
    if (!value || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each)]));
  };
  const answers = new Map();
  const ask = (calls) => {
    const inputs = Object.fromEntries(calls.flatMap(([, input], index) => (input ? [[index, input]] : [])));
    const input =
      Object.keys(inputs).length > 0 ? `&input=${encodeURIComponent(JSON.stringify(inputs))}` : '';
    const url = `/api/trpc/${calls.map(([name]) => name).join(',')}?batch=1${input}`;
    const all = fetch(url).then((answer) => answer.json());
    for (const [index, call] of calls.entries())
      answers.set(
        JSON.stringify(call),
        all.then((list) => list[index]).catch(() => undefined),
      );
  };
  const calls = [queries, isTeaching ? teachers : students].flatMap((list) => JSON.parse(list)).map(fill);
  // Who is here decides whether there is a page at all: it waits for nothing else.
  for (const some of [calls.slice(0, 1), calls.slice(1)]) if (some.length > 0) ask(some);
  window.debriefAhead = { answers, at: performance.now() };
})();

// What somebody does on the page before the app is there, which does it then: src/take-over.ts. Once, however often it is
// pressed meanwhile.
(() => {
  const done = [];
  const hear = (type, accepts) =>
    document.addEventListener(type, (event) => {
      const element = event.target.closest('[data-first-paint] :is(button, input)');
      if (!element || !accepts(event, element)) return;
      if (!done.some((each) => each.element === element && each.type === type)) done.push({ type, element });
    });
  hear('click', (_, { tagName }) => tagName === 'BUTTON');
  // Enter may also end a word that is being composed.
  hear(
    'keydown',
    ({ key, isComposing, keyCode }, { tagName }) =>
      key === 'Enter' && !isComposing && keyCode !== 229 && tagName === 'INPUT',
  );
  window.debriefDone = done;
})();
