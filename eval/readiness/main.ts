console.error('Which tables? pnpm eval readiness DIR');
process.exitCode = 1;
