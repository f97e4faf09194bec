// Makes a group where there is none of that name, invites into it, lists it and gives extra time: accounts:read and
// accounts:write of a tutor.
//   node manage-students.ts GROUP_NAME [STUDENT_NAME TIME_FACTOR]
import { createDebriefClient, isDebriefError } from '@debrief/client';

const { DEBRIEF_URL: url = 'http://localhost:3000', DEBRIEF_API_KEY: apiKey } = process.env;
const { accounts } = createDebriefClient({ url, apiKey }).api;
const [name = 'Evening class', student, factor = '1.25'] = process.argv.slice(2);

const { groups } = await accounts.listGroups.query();
const group = groups.find((each) => each.name === name) ?? (await accounts.createGroup.mutate({ name }));
const invitation = await accounts.createInvitation.mutate({ kind: 'group', groupId: group.id });
console.log(`Who opens this link joins, until ${invitation.expiresAt}:\n${invitation.url}\n`);

const { members } = await accounts.getGroup.query({ groupId: group.id });
for (const { name: who, part, timeFactor } of members)
  console.log(
    `${part.padEnd(8)} ${who} ${timeFactor && timeFactor > 1 ? `(time × ${timeFactor})` : ''}`.trim(),
  );

const chosen = members.find((each) => each.name === student && each.part === 'student');
if (chosen) {
  try {
    await accounts.setTimeFactor.mutate({ userId: chosen.userId, timeFactor: Number(factor) });
    console.log(`\n${chosen.name} has ${factor} times the time from the next attempt on.`);
  } catch (error) {
    if (!isDebriefError(error) || error.code !== 'invalid') throw error;
    for (const { path, message } of error.issues) console.error(`${path}: ${message}`);
    process.exitCode = 1;
  }
}
