// Loaded before the programs that the launcher starts, so that they know nothing of it: ends this process in good
// order when the launcher asks, and also when the launcher is gone without having asked.
const graceMs = 10_000;

process.channel?.unref();
process.on('message', (message) => message === 'stop' && endInGoodOrder());
process.on('disconnect', endInGoodOrder);

/** As on SIGTERM, which does not exist on Windows. */
function endInGoodOrder(): void {
  if (process.listenerCount('SIGTERM') === 0) process.exit(0);
  process.emit('SIGTERM', 'SIGTERM');
  setTimeout(() => process.exit(1), graceMs).unref();
}
