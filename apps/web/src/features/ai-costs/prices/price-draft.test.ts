import { expect, test } from 'vitest';
import { readFields, toFields } from './price-draft.ts';

const fields = {
  ...toFields({ model: 'openai:m', price: null }, '2026-05-01'),
  ...{ input: 0.75, output: '3.75' },
};

test('dollars become whole micro-dollars, and cached input costs as much as input where nothing is said', () => {
  expect(readFields(fields)).toEqual({
    price: {
      ...{ model: 'openai:m', validFrom: '2026-05-01', validTo: null, note: '', source: '' },
      ...{ inputMicros: 750_000, cachedInputMicros: 750_000, outputMicros: 3_750_000 },
    },
  });
});

test('the first field that is not right is named', () => {
  expect(readFields({ ...fields, model: 'nothing' })).toEqual({ wrong: 'model' });
  expect(readFields({ ...fields, output: '' })).toEqual({ wrong: 'output' });
  expect(readFields({ ...fields, input: -1 })).toEqual({ wrong: 'input' });
  expect(readFields({ ...fields, validTo: '2026-05-01' })).toEqual({ wrong: 'validTo' });
});
