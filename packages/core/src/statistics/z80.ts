/** The normal quantile that leaves 10 % on either side: an interval of 80 % reaches so many deviations each way. */
export const z80 = 1.2815515655446004;
