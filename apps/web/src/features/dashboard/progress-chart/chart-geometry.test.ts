import { expect, test } from 'vitest';
import { areaPath, linePath, nearestIndex, placePoints } from './chart-geometry.ts';

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

test('the area is the line closed along the bottom', () => {
  const points = placePoints([0, 100], frame);

  expect(linePath(points)).toBe('M40.0 110.0L190.0 10.0');
  expect(areaPath(points, frame)).toBe('M40.0 110.0L190.0 10.0L190.0 110L40.0 110Z');
  expect(areaPath([], frame)).toBe('');
});

test('the nearest point is found by its place along the axis', () => {
  const points = placePoints([10, 20, 30], frame);

  expect(nearestIndex(points, 120)).toBe(1);
  expect(nearestIndex(points, 0)).toBe(0);
});
