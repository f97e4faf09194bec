import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { headers, type OuladTables, simulateOulad, type TableName, writeOulad } from './oulad.builder.ts';
import { readCourses } from './read-courses.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function aFolder(tables: OuladTables = simulateOulad(4), leaveOut: readonly TableName[] = []) {
  const folder = await writeOulad(tables, leaveOut);
  folders.push(folder);
  return folder;
}

/** Line 2 of a table, changed. */
async function spoil(name: TableName, change: (line: string) => string) {
  const folder = await aFolder();
  const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
  lines[1] = change(lines[1] ?? '');
  await writeFile(join(folder, name), lines.join('\n'));
  return readCourses(folder);
}

describe('tables in OULAD’s layout', () => {
  test('are read into courses with their learners and what they handed in', async () => {
    const tables = simulateOulad(4);
    const { courses, submissionCount, notes } = await readCourses(await aFolder(tables));

    expect(courses.map(({ module, presentation }) => `${module} ${presentation}`)).toEqual([
      'AAA 2013B',
      'BBB 2013B',
      'AAA 2013J',
      'BBB 2013J',
    ]);
    expect(courses.flatMap((course) => course.learners)).toHaveLength(16);
    expect(submissionCount).toBe(tables['studentAssessment.csv'].length);
    expect(courses[0]?.assessments.at(-1)).toEqual({ id: '105', kind: 'Exam', dueDay: null, weight: 20 });
    expect(notes).toEqual([]);
  });

  test('may be quoted, in any order of columns, with others between, and of another system', async () => {
    const tables = simulateOulad(4);
    const plain = await readCourses(await aFolder(tables));
    const folder = await aFolder(tables);
    for (const [name, rows] of Object.entries(tables)) {
      const turned = [headers[name as TableName].split(','), ...rows].map((row, index) => {
        const other = index === 0 ? 'a, "new" one' : 'line\nbreak, and comma';
        return [...row]
          .reverse()
          .toSpliced(1, 0, other)
          .map((field) => `"${field.replaceAll('"', '""')}"`);
      });
      await writeFile(join(folder, name), `\uFEFF${turned.map((row) => row.join(',')).join('\r\n')}\r\n\r\n`);
    }

    expect(await readCourses(folder)).toEqual(plain);
  });

  test('are read without those that are not needed, and say so', async () => {
    const { courses, notes } = await readCourses(
      await aFolder(simulateOulad(4), ['courses.csv', 'studentRegistration.csv']),
    );

    expect(courses[0]?.learners[0]).toMatchObject({ registeredDay: null, leftDay: null });
    expect(notes).toEqual(['Without studentRegistration.csv everybody counts as registered on every day.']);
  });

  test.each(['', '?'])('take "%s" for an unknown score', async (unknown) => {
    const { courses } = await spoil('studentAssessment.csv', (line) => line.replace(/[^,]*$/, unknown));

    expect(
      courses.flatMap(({ learners }) => learners).flatMap(({ submissions }) => submissions),
    ).toContainEqual(expect.objectContaining({ score: null }));
  });

  test('leave out what belongs to nobody, and say how much', async () => {
    const folder = await aFolder();
    await appendFile(join(folder, 'studentAssessment.csv'), '999999,1000,10,0,50\n');

    expect((await readCourses(folder)).notes).toEqual([
      '1 submissions have no day, or a student or an assessment of no other table.',
    ]);
  });

  test('that are not there are named with what they must hold', async () => {
    await expect(readCourses('/nowhere/at/all')).rejects.toThrow('/nowhere/at/all is not there.');
    await expect(aFolder(simulateOulad(4), ['studentInfo.csv']).then(readCourses)).rejects.toThrow(
      /studentInfo\.csv is missing\. It needs the columns code_module, code_presentation, id_student/,
    );
  });

  test('are told where they are wrong, and what would be right', async () => {
    await expect(spoil('studentInfo.csv', (line) => line.replace(/\w+$/, 'Expelled'))).rejects.toThrow(
      'studentInfo.csv, line 2: final_result is "Expelled". It must be one of Pass, Distinction, Fail, Withdrawn.',
    );
    await expect(spoil('assessments.csv', (line) => line.replace(/20$/, 'many'))).rejects.toThrow(
      'assessments.csv, line 2: weight is "many". It must be a number, or empty when unknown.',
    );
    await expect(spoil('assessments.csv', () => 'AAA,2013B')).rejects.toThrow(
      'assessments.csv, line 2: 2 fields where the header names 6. Every line needs as many.',
    );
    await expect(spoil('studentAssessment.csv', (line) => line.replace(/^\d+/, ''))).rejects.toThrow(
      'studentAssessment.csv, line 2: id_assessment is empty. It must have a value.',
    );
  });

  test('without a column say which', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'studentAssessment.csv'), 'id_assessment,id_student,score\n');

    await expect(readCourses(folder)).rejects.toThrow(
      'studentAssessment.csv, line 1: no column date_submitted, is_banked. The columns needed are',
    );
    await writeFile(join(folder, 'studentAssessment.csv'), '');
    await expect(readCourses(folder)).rejects.toThrow('studentAssessment.csv is empty.');
  });
});
