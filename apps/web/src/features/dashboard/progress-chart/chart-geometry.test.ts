import { expect, test } from 'vitest';
import { bandPath, linePath, nearestIndex, placeOf, placePoints } from './chart-geometry.ts';

const frame = { width: 200, height: 120, left: 40, right: 10, top: 10, bottom: 10 };

test('scores are spread from edge to edge, 100 at the top and 0 at the bottom', () => {
  expect(placePoints([0, 50, 100], frame)).toEqual([
    { x: 40, y: 110 },
    { x: 115, y: 60 },
    { x: 190, y: 10 },
  ]);
});

test('one score alone stands in the middle', () => {
  expect(placePoints([50], frame)).toEqual([{ x: 115, y: 60 }]);
});

test('an instant lies where its share of the time lies', () => {
  expect(placeOf(150, { from: 100, to: 200 }, frame)).toBe(115);
  expect(placeOf(100, { from: 100, to: 100 }, frame)).toBe(115);
});

test('a line begins again after a gap', () => {
  const [first, second] = placePoints([0, 100], frame);

  expect(linePath([first ?? null, second ?? null])).toBe('M40.0 110.0L190.0 10.0');
  expect(linePath([first ?? null, null, second ?? null])).toBe('M40.0 110.0M190.0 10.0');
});

test('a band goes out along its upper edge and back along its lower one', () => {
  const [upper, lower] = [placePoints([50, 100], frame), placePoints([0, 50], frame)];

  expect(bandPath(upper, lower)).toBe('M40.0 60.0L190.0 10.0L190.0 60.0L40.0 110.0Z');
  expect(bandPath([], [])).toBe('');
});

test('the nearest point is found by its place along the axis', () => {
  const points = placePoints([10, 20, 30], frame);

  expect(nearestIndex(points, 120)).toBe(1);
  expect(nearestIndex(points, 0)).toBe(0);
});
