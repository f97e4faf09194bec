export { evaluationRouter } from './router.ts';
