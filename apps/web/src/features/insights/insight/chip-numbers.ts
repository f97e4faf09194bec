/** Each question once: half-written words may name one twice, and two chips of one key would outlive the words. */
export function chipNumbers(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)];
}
