import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment, Course, Learner } from './courses.ts';
import { type Row, readTable } from './read-table.ts';
import { TableError } from './table-error.ts';

/** OULAD calls these the final results (Kuzilek, Hlosta and Zdrahal, Scientific Data 2017). */
const results = ['Pass', 'Distinction', 'Fail', 'Withdrawn'];
/** Who somebody is. */
export const sensitiveColumns = ['gender', 'region', 'imd_band', 'age_band', 'disability'] as const;
/** Schooling stands close to origin, and a product would have to ask for it: left out as well. */
export const personalColumns = [...sensitiveColumns, 'highest_education'] as const;

const courseKey = ['code_module', 'code_presentation'] as const;
const assessmentColumns = [...courseKey, 'id_assessment', 'assessment_type', 'date', 'weight'] as const;
const learnerColumns = [
  ...courseKey,
  ...(['id_student', 'num_of_prev_attempts', 'studied_credits', 'final_result'] as const),
];
const registrationColumns = [
  ...courseKey,
  ...(['id_student', 'date_registration', 'date_unregistration'] as const),
];
const submissionColumns = ['id_assessment', 'id_student', 'date_submitted', 'is_banked', 'score'] as const;

export interface Tables {
  courses: Course[];
  /** Submissions that are of a learner and an assessment the other tables know. */
  submissionCount: number;
  /** What a reader of the figures should know of the tables. */
  notes: string[];
}

/** Reads the tables of a folder in OULAD's layout; its clicks (studentVle.csv) are not read. */
export async function readCourses(folder: string): Promise<Tables> {
  if (!existsSync(folder)) throw new TableError(`${folder} is not there. Name a folder with the tables.`);
  const reading = new Reading(folder);
  await reading.readAssessments();
  await reading.readLearners();
  await reading.readRegistrations();
  await reading.readSubmissions();
  return reading.tables();
}

class Reading {
  readonly #folder: string;
  readonly #courses = new Map<string, Course>();
  readonly #assessments = new Map<string, { assessment: Assessment; course: string }>();
  readonly #learners = new Map<string, Learner>();
  readonly #persons = new Map<string, number>();
  readonly #notes: string[] = [];
  #submissionCount = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async readAssessments(): Promise<void> {
    for await (const row of readTable(join(this.#folder, 'assessments.csv'), assessmentColumns)) {
      const assessment = {
        id: row.text('id_assessment'),
        kind: row.text('assessment_type'),
        dueDay: row.number('date'),
        weight: row.number('weight') ?? 0,
      };
      this.#courseOf(row).assessments.push(assessment);
      this.#assessments.set(assessment.id, { assessment, course: keyOf(row) });
    }
  }

  async readLearners(): Promise<void> {
    for await (const row of readTable(join(this.#folder, 'studentInfo.csv'), learnerColumns)) {
      const key = `${keyOf(row)} ${row.text('id_student')}`;
      if (this.#learners.has(key))
        throw row.wrong('this student is in this course already. One line for each.');
      const learner = { ...learnerOf(row), person: this.#personOf(row.text('id_student')) };
      this.#learners.set(key, learner);
      this.#courseOf(row).learners.push(learner);
    }
  }

  async readRegistrations(): Promise<void> {
    const path = join(this.#folder, 'studentRegistration.csv');
    if (!existsSync(path)) {
      this.#notes.push('Without studentRegistration.csv everybody counts as registered on every day.');
      return;
    }
    for await (const row of readTable(path, registrationColumns)) {
      const learner = this.#learners.get(`${keyOf(row)} ${row.text('id_student')}`);
      if (!learner) continue;
      learner.registeredDay = row.number('date_registration');
      learner.leftDay = row.number('date_unregistration');
    }
  }

  async readSubmissions(): Promise<void> {
    let strangers = 0;
    for await (const row of readTable(join(this.#folder, 'studentAssessment.csv'), submissionColumns)) {
      const known = this.#assessments.get(row.text('id_assessment'));
      const learner = known && this.#learners.get(`${known.course} ${row.text('id_student')}`);
      const day = row.number('date_submitted');
      if (!learner || day === null) {
        strangers += 1;
        continue;
      }
      const isBanked = row.number('is_banked') === 1;
      learner.submissions.push({ assessment: known.assessment, day, isBanked, score: row.number('score') });
      this.#submissionCount += 1;
    }
    if (strangers > 0) {
      this.#notes.push(
        `${strangers} submissions have no day, or a student or an assessment of no other table.`,
      );
    }
  }

  tables(): Tables {
    return {
      courses: [...this.#courses.values()].filter((course) => course.learners.length > 0),
      submissionCount: this.#submissionCount,
      notes: this.#notes,
    };
  }

  #courseOf(row: Row<(typeof courseKey)[number]>): Course {
    const course = this.#courses.get(keyOf(row)) ?? {
      module: row.text('code_module'),
      presentation: row.text('code_presentation'),
      assessments: [],
      learners: [],
    };
    this.#courses.set(keyOf(row), course);
    return course;
  }

  #personOf(student: string): number {
    const person = this.#persons.get(student) ?? this.#persons.size;
    this.#persons.set(student, person);
    return person;
  }
}

function keyOf(row: Row<(typeof courseKey)[number]>): string {
  return `${row.text('code_module')} ${row.text('code_presentation')}`;
}

function learnerOf(row: Row<(typeof learnerColumns)[number]>): Omit<Learner, 'person'> {
  const result = row.text('final_result');
  if (!results.includes(result)) {
    throw row.wrong(`final_result is "${result}". It must be one of ${results.join(', ')}.`);
  }
  return {
    previousAttempts: row.number('num_of_prev_attempts'),
    credits: row.number('studied_credits'),
    registeredDay: null,
    leftDay: null,
    submissions: [],
    hasPassed: result === 'Pass' || result === 'Distinction',
    personal: Object.fromEntries(personalColumns.map((column) => [column, row.raw(column)])),
  };
}
