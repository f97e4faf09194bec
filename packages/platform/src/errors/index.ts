export { AppError, invariant, notFound } from './app-error.ts';
