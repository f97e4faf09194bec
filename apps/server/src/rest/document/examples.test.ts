import { expect, it } from 'vitest';
import { listProcedures } from '../operations.ts';
import { examples } from './examples.ts';

it.each(Object.entries(examples))('the example of %s is one', (name, { asked, answered }) => {
  const procedure = listProcedures().find((each) => each.name === name);

  expect(procedure?.input?.safeParse(asked).error).toBeUndefined();
  if (answered) expect(procedure?.output?.safeParse(answered).error).toBeUndefined();
  expect(procedure).toBeDefined();
});
