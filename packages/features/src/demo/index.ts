export { seedContent, seedDemo } from './seed-demo.ts';
