/** The server has the last word; the form only saves a round trip. */
export const minPasswordLength = 8;

export function isEmailLike(text: string): boolean {
  return /^\S+@\S+$/.test(text.trim());
}
