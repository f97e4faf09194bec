// pnpm bench <suite> [options]
const suites = ['stream', 'bank', 'jobs', 'followers', 'dashboard', 'api', 'soak'];
const suite = process.argv[2] ?? '';
if (suites.includes(suite)) {
  process.argv.splice(2, 1);
  await import(`./${suite}/main.ts`);
} else {
  console.error(`Which one? pnpm bench ${suites.join(' | ')}`);
  process.exitCode = 1;
}
