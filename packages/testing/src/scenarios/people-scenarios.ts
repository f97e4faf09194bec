import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

export const freshStudent: Scenario = {
  about: 'As demo, and Robin Okafor, a student who has just come: robin@debrief.test has done nothing yet.',
  base: 'demo',
  async build(stage) {
    await named(stage, 'Robin Okafor', 'robin@debrief.test');
  },
};

export const studentWithHistory: Scenario = {
  about: 'As demo; the student has a past of eleven weeks and a plan for an exam in six.',
  base: 'demo',
  build: (stage) => planExam(stage, 42),
};

export const examTomorrow: Scenario = {
  about: 'As demo; the exam of the student is tomorrow.',
  base: 'demo',
  build: (stage) => planExam(stage, 1),
};

export const classOfThirty: Scenario = {
  about: 'As demo; the tutor has a class of thirty, "Morning class", of whom twenty have handed in a quiz.',
  base: 'demo',
  async build(stage) {
    const tutor = await stage.person('tutor');
    const { id: groupId } = await stage.as(tutor, 'tutor').accounts.createGroup({ name: 'Morning class' });
    for (let number = 1; number <= 30; number++) {
      const place = String(number).padStart(2, '0');
      const student = await named(stage, `Student ${place}`, `student-${place}@debrief.test`);
      await stage.services.db
        .insertInto('group_member')
        .values({ user_id: student.id, group_id: groupId, part: 'student' })
        .execute();
      if (number <= 20) await stage.sit(student, 'cloud-foundations', number / 20);
    }
  },
};

async function planExam(stage: Stage, inDays: number): Promise<void> {
  const student = await stage.person('student');
  const caller = stage.as(student);
  const { examId } = await stage.services.db
    .selectFrom('exam')
    .select('id as examId')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  await caller.studyPlan.setGoal({ examId, examOn: stage.day(inDays), hoursPerWeek: 5 });
}

/** Somebody with an address that a test can name. */
async function named(stage: Stage, name: string, email: string): Promise<{ id: string }> {
  const { id } = await stage.newcomer({ name });
  await stage.services.db.updateTable('app_user').set({ email }).where('id', '=', id).execute();
  return { id };
}
