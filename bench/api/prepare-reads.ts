import { setTimeout as rest } from 'node:timers/promises';
import { type AuthDoor, createCaller, getDashboardText, type OpenServices } from '@debrief/features';
import type { Actor } from '@debrief/platform';
import { findDemoPerson, type Installation, type Person } from '@debrief/testing';
import { ask } from '../dashboard/ask.ts';
import { recordStatements, type Statement } from './record-statements.ts';
import type { Work } from './work.ts';

export interface Reader {
  person: Person;
  dashboardBytes: number;
}

interface Prepared {
  at: Installation;
  services: OpenServices;
  auth: AuthDoor;
}

/** The demo student, whose dashboard is compiled, and the statements by which the product reads. */
export async function prepareReads({
  at,
  services,
  auth,
}: Prepared): Promise<{ reader: Reader; work: Work }> {
  const person = await findDemoPerson(at, 'student');
  let text = '';
  while (!text.includes('"status":"ready"')) {
    text = String(await ask(at.url, person.token, 'dashboard.get'));
    await rest(50);
  }
  await at.database.pool.query('vacuum analyze');
  const whoAsks = () => auth.resolveActor({ authorization: `Bearer ${person.token}` }, true);
  const session = await recordStatements(whoAsks);
  const actor = session.result;
  if (!actor) throw new Error('The reader is not signed in.');
  const me = await recordStatements(() => callerFor(services, actor).accounts.me());
  const dashboard = await recordStatements(() => getDashboardText(services, person.id));
  return {
    reader: { person, dashboardBytes: Buffer.byteLength(text) },
    work: {
      session: only(session.statements),
      reads: {
        me: { statement: only(me.statements), readerId: person.id },
        dashboard: { statement: only(dashboard.statements), readerId: person.id },
      },
      submissions: {},
    },
  };
}

export function callerFor(services: OpenServices, actor: Actor) {
  return createCaller({
    ...{ services, actor, isLocal: true, requestId: 'bench' },
    isSessionValid: async () => true,
  });
}

function only(statements: Statement[]): Statement {
  const [statement, ...others] = statements;
  if (!statement || others.length > 0)
    throw new Error(`One statement was expected: ${statements.map(({ text }) => text).join('\n')}`);
  return statement;
}
