/** Opaque and short: it stands in texts (`[[k3x9q2]]`) and says nothing of order or correctness. */
export function newItemId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

/** 32 letters and digits that are not mistaken for each other, so that every byte is as likely. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
