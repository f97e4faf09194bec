import { randomUUID } from 'node:crypto';
import type { Student } from './journey.ts';

/** New people by the public door, a few at a time. An address may do that sixty times in ten minutes. */
export async function signUp(url: string, count: number): Promise<Student[]> {
  const students: Student[] = [];
  while (students.length < count) {
    const some = Array.from({ length: Math.min(5, count - students.length) }, () => ({
      email: `soak-${randomUUID().slice(0, 8)}@example.test`,
      password: `correct horse ${randomUUID()}`,
    }));
    await Promise.all(some.map((student) => enrol(url, student)));
    students.push(...some);
  }
  return students;
}

async function enrol(url: string, student: Student): Promise<void> {
  const response = await fetch(`${url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ name: 'Robin Okafor', ...student }),
  });
  if (!response.ok) throw new Error(`Sign-up failed: ${response.status} ${await response.text()}`);
}
