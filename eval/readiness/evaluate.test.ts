import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import type { Course } from './courses.ts';
import { fullKnowledge, plainKnowledge, rowsOn } from './day-rows.ts';
import { measureDay } from './measure-day.ts';
import { type OuladTables, simulateOulad, writeOulad } from './oulad.builder.ts';
import { byTime, splitByTime } from './presentations.ts';
import { readCourses } from './read-courses.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function read(tables: OuladTables): Promise<Course[]> {
  const folder = await writeOulad(tables);
  folders.push(folder);
  return (await readCourses(folder)).courses;
}

const sittings = (names: readonly string[]) =>
  splitByTime(names.map((presentation) => ({ module: 'AAA', presentation, assessments: [], learners: [] })));
const presentationsOf = (courses: readonly Course[]) => courses.map((course) => course.presentation);

describe('which sittings teach and which test', () => {
  test.each([
    [['2013J', '2013B'], ['2013B'], ['2013J']],
    [
      ['2014J', '2013B', '2014B', '2013J'],
      ['2013B', '2013J'],
      ['2014J', '2014B'],
    ],
    [['2014B', '2013J', '2013B'], ['2013J', '2013B'], ['2014B']],
  ])('of %j', (names, train, test) => {
    const split = sittings(names);

    expect([presentationsOf(split.train), presentationsOf(split.test)]).toEqual([train, test]);
  });

  test('February comes before October, and years before both', () => {
    expect(['2014B', '2013J', '2014J', '2013B'].sort(byTime)).toEqual(['2013B', '2013J', '2014B', '2014J']);
  });

  test('a single sitting is not enough, and a name must have a year', () => {
    expect(() => sittings(['2013B', '2013B'])).toThrow('All courses are of 2013B presentation.');
    expect(() => sittings(['2013B', 'spring'])).toThrow('code_presentation is "spring".');
  });
});

describe('chances to pass', () => {
  test('cannot be measured where nobody is registered any more, or all ended alike', async () => {
    const tables = simulateOulad(30);
    for (const row of tables['studentInfo.csv']) row[11] = 'Pass';
    const alike = splitByTime(await read(tables));

    expect(() => measureDay(alike, 60, plainKnowledge)).toThrow('Day 60: all of 2013B end alike');
    for (const row of tables['studentRegistration.csv']) row[4] = '50';
    tables['studentInfo.csv'].forEach((row, index) => {
      row[11] = index % 2 ? 'Pass' : 'Fail';
    });
    const gone = splitByTime(await read(tables));
    expect(() => measureDay(gone, 60, plainKnowledge)).toThrow('Day 60: nobody is registered in 2013J');
  });

  test('are of those who are registered that day', async () => {
    const tables = simulateOulad(3);
    const people = tables['studentRegistration.csv'];
    Object.assign(people[0] ?? [], { 3: '-5', 4: '60' });
    Object.assign(people[1] ?? [], { 3: '61', 4: '' });
    Object.assign(people[2] ?? [], { 3: '', 4: '61' });
    const [course] = await read(tables);
    if (!course) throw new Error('There should be a course.');

    const registered = (day: number) => rowsOn(course, day, plainKnowledge).map((row) => row.person);
    expect([registered(59), registered(60), registered(61)]).toEqual([[0, 2], [2], [1]]);
  });

  test.each([30, 60, 90, 120, 180])('know nothing of what comes after day %i', async (day) => {
    const tables = simulateOulad(25);
    const later = structuredClone(tables);
    for (const row of later['studentAssessment.csv']) if (Number(row[2]) > day) row[4] = '0';
    for (const row of later['studentRegistration.csv']) if (Number(row[4]) > day) row[4] = String(day + 1);
    const [known] = later['assessments.csv'];
    for (const row of later['studentInfo.csv']) {
      later['studentAssessment.csv'].push([known?.[2] ?? '', row[2] ?? '', String(day + 1), '0', '100']);
      row[11] = row[11] === 'Pass' ? 'Fail' : 'Pass';
    }
    const [before, after] = [await read(tables), await read(later)];

    for (const knowledge of [() => fullKnowledge(['AAA']), () => plainKnowledge]) {
      const [ofBefore, ofAfter] = [knowledge(), knowledge()];
      before.forEach((course, index) => {
        const rows = rowsOn(course, day, ofBefore).map(({ person, features }) => ({ person, features }));
        const same = rowsOn(after[index] as Course, day, ofAfter);
        expect(rows.length).toBeGreaterThan(10);
        expect(same.map(({ person, features }) => ({ person, features }))).toEqual(rows);
      });
    }
  });

  test('of what is not due yet nothing is held against anybody', async () => {
    const [course] = await read(simulateOulad(20));
    if (!course) throw new Error('There should be a course.');
    const [row] = rowsOn(course, 5, fullKnowledge(['AAA']));

    expect(row?.features).toMatchObject({
      shareAll: null,
      missingInARow: null,
      failedCount: null,
      hasLastTma: null,
    });
  });

  test('a course that taught nothing is unknown, not "none of the others"', async () => {
    const courses = await read(simulateOulad(5));
    const of = (module: string) => {
      const course = courses.find((each) => each.module === module) as Course;
      return rowsOn(course, 60, fullKnowledge(['AAA']))[0]?.features['module:AAA'];
    };

    expect([of('AAA'), of('BBB')]).toEqual([1, null]);
  });

  test('find who passes, get better with time, and are the same each time', async () => {
    const split = splitByTime(await read(simulateOulad(200)));
    const measure = (day: number, known = fullKnowledge(['AAA', 'BBB'])) =>
      measureDay(split, day, known).figures;

    const [early, late] = [measure(30), measure(180)];
    expect(early.auc).toBeGreaterThan(0.75);
    expect(late.auc).toBeGreaterThan(0.9);
    expect(late.auc).toBeGreaterThan(early.auc ?? 1);
    expect(late.brier).toBeLessThan(early.brier);
    expect(measure(30)).toEqual(early);
  });

  test('fall apart when it is drawn by lot who passes', async () => {
    const tables = simulateOulad(200);
    tables['studentInfo.csv'].forEach((row, index) => {
      row[11] = (index * 7919) % 13 < 6 ? 'Pass' : 'Fail';
    });
    const split = splitByTime(await read(tables));

    expect(measureDay(split, 120, fullKnowledge(['AAA', 'BBB'])).figures.auc).toBeLessThan(0.6);
  });
});
