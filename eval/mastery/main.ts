console.error('Which logs? pnpm eval mastery TRAIN.tsv TEST.tsv');
process.exitCode = 1;
