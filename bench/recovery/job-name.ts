export const jobName = 'bench.hold';
