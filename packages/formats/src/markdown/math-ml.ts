/**
 * MathML as the TeX of its annotation; a formula without one is left out and told. Scans once, whatever is left open.
 */
export function setAsideMathMl(html: string): { html: string; notes: string[] } {
  if (!/<math\b/iu.test(html)) return { html, notes: [] };
  const lower = html.toLowerCase();
  if (lower.length !== html.length) return { html, notes: ['A formula (MathML) was left out.'] };
  const notes = new Set<string>();
  let result = '';
  let end = 0;
  for (let start = lower.indexOf('<math'); start !== -1; start = lower.indexOf('<math', end)) {
    const close = lower.indexOf('</math', start);
    if (close === -1) break;
    const tex = texOf(html.slice(start, close));
    if (tex === null) notes.add('A formula (MathML without TeX) was left out.');
    result += html.slice(end, start) + (tex === null ? ' ' : `\\(${tex}\\)`);
    end = lower.indexOf('>', close) + 1 || lower.length;
  }
  return { html: result + html.slice(end), notes: [...notes] };
}

function texOf(math: string): string | null {
  const tex =
    /<annotation\b[^>]{0,200}encoding\s*=\s*["'](?:application\/x-tex|latex|tex)["'][^>]{0,200}>([^<]{1,4000})</iu.exec(
      math,
    )?.[1];
  return tex?.trim() ? tex.trim() : null;
}
