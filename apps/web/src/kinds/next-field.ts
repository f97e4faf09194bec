/** Enter in one of several fields goes to the next of them, and out of the last one on. */
export function goToNextField(event: React.KeyboardEvent<HTMLElement>, onEnd: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const number = Number(event.currentTarget.dataset.field);
  const next = document.querySelector<HTMLElement>(`#content [data-field="${number + 1}"]`);
  if (next) next.focus();
  else onEnd();
}
