// Who of a group is stuck, and on what; then again whenever something changes: accounts:read, dashboard:read and events:read
// of a tutor.
//   node class-dashboard.ts [--follow]
import { createDebriefClient } from '@debrief/client';

const { DEBRIEF_URL: url = 'http://localhost:3000', DEBRIEF_API_KEY: apiKey } = process.env;
const client = createDebriefClient({ url, apiKey });
const { accounts, dashboard } = client.api;

const group = (await accounts.listGroups.query()).groups.find(({ myPart }) => myPart === 'tutor');
if (!group) throw new Error('There is no group that you teach.');

// `resync` comes first and after every gap: what is shown is read again.
for await (const { type } of client.watchEvents(['dashboard'])) {
  if (type === 'resync' || type === 'dashboard.changed') await print(group);
  if (!process.argv.includes('--follow')) break;
}

async function print({ id, name }: { id: string; name: string }): Promise<void> {
  const { students, topics } = await dashboard.class.query({ groupId: id });
  console.log(`${name}: ${students.length} students`);
  for (const student of students) {
    const percent =
      student.meanPercent30 === null ? '  -' : `${Math.round(student.meanPercent30)}%`.padStart(4);
    const stuck = student.stuckOn.map((topic) => topic.name).join(', ');
    console.log(`${percent} ${student.name}${stuck ? `, stuck on ${stuck}` : ''}`);
  }
  for (const { name: topic, stuckCount } of topics.filter((each) => each.stuckCount > 1))
    console.log(`For everybody: ${topic} (${stuckCount} are stuck)`);
}
