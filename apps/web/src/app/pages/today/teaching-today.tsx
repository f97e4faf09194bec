export function TeachingToday() {
  return null;
}
