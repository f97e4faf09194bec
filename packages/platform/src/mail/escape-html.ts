/** The text as text, wherever it stands in HTML: between tags or within an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.codePointAt(0)};`);
}
