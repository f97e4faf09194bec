import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '@debrief/core';

export const headers = {
  'courses.csv': 'code_module,code_presentation,module_presentation_length',
  'assessments.csv': 'code_module,code_presentation,id_assessment,assessment_type,date,weight',
  'studentInfo.csv':
    'code_module,code_presentation,id_student,gender,region,highest_education,imd_band,age_band,num_of_prev_attempts,studied_credits,disability,final_result',
  'studentRegistration.csv': 'code_module,code_presentation,id_student,date_registration,date_unregistration',
  'studentAssessment.csv': 'id_assessment,id_student,date_submitted,is_banked,score',
} as const;
export type TableName = keyof typeof headers;
export type OuladTables = Record<TableName, string[][]>;

/** Days on which something is due, in both courses; the last is the exam. */
const dueDays = [20, 50, 85, 120, 160, 230];

/**
 * Two courses in two sittings each. Everybody has a diligence that decides what they hand in, how well, and whether they
 * pass; those without any leave.
 */
export function simulateOulad(learners = 150, seed = 'oulad'): OuladTables {
  const tables: OuladTables = {
    ...{ 'courses.csv': [], 'assessments.csv': [], 'studentInfo.csv': [] },
    ...{ 'studentRegistration.csv': [], 'studentAssessment.csv': [] },
  };
  const random = seededRandom(seed);
  const uniform = () => random(1_000_000) / 1_000_000;
  let [student, assessment] = [1000, 100];
  for (const presentation of ['2013B', '2013J']) {
    for (const module of ['AAA', 'BBB']) {
      const ids = dueDays.map(() => String(assessment++));
      tables['courses.csv'].push([module, presentation, '240']);
      ids.forEach((id, index) => {
        const isExam = index === dueDays.length - 1;
        const kind = isExam ? 'Exam' : index % 2 ? 'CMA' : 'TMA';
        tables['assessments.csv'].push([
          module,
          presentation,
          id,
          kind,
          isExam ? '' : String(dueDays[index]),
          '20',
        ]);
      });
      for (let each = 0; each < learners; each++) {
        const [id, diligence] = [String(student++), uniform()];
        const leaves = diligence < 0.12 ? String(40 + random(60)) : '';
        const result = leaves ? 'Withdrawn' : diligence + 0.3 * uniform() > 0.55 ? 'Pass' : 'Fail';
        tables['studentInfo.csv'].push([
          ...[
            module,
            presentation,
            id,
            uniform() < 0.5 ? 'F' : 'M',
            'Wales',
            'A Level or Equivalent',
            '20-30%',
          ],
          ...['0-35', '0', '60', 'N', result],
        ]);
        tables['studentRegistration.csv'].push([module, presentation, id, String(-10 - random(60)), leaves]);
        ids.slice(0, -1).forEach((assessmentId, index) => {
          const day = (dueDays[index] ?? 0) - 3 + random(6);
          if (uniform() > diligence + 0.25 || (leaves && day > Number(leaves))) return;
          const score = String(Math.round(35 + 50 * diligence + 15 * uniform()));
          tables['studentAssessment.csv'].push([assessmentId, id, String(day), '0', score]);
        });
      }
    }
  }
  return tables;
}

/** Writes the tables into a new folder; `leaveOut` is not written. */
export async function writeOulad(tables: OuladTables, leaveOut: readonly TableName[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oulad-'));
  for (const [name, rows] of Object.entries(tables)) {
    if (leaveOut.includes(name as TableName)) continue;
    const lines = [headers[name as TableName], ...rows.map((row) => row.join(','))];
    await writeFile(join(folder, name), `${lines.join('\n')}\n`);
  }
  return folder;
}
