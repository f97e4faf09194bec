export { cells } from './cells.ts';
export { firstAid } from './first-aid.ts';
export { german } from './german.ts';
export { networks } from './networks.ts';
export { scripts } from './scripts.ts';
export { statistics } from './statistics.ts';
