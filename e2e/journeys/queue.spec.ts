import { addPerson } from '@debrief/testing';
import { expect, test } from '@debrief/testing/playwright';

test('an administrator sees why a job failed and has it tried again', {
  tag: ['@000-55', '@001-23', '@001-20'],
}, async ({ at, openAs }) => {
  const admin = await openAs(await addPerson(at, { role: 'admin', name: 'Noor Haddad' }));
  const { pool } = at.database;
  const student = await addPerson(at);
  const { rows } = await pool.query(
    `select id from graphile_worker.add_job('dashboard.compile', json_build_object('userId', $1::text), run_at => now() + interval '1 day')`,
    [student.id],
  );
  await pool.query('select graphile_worker.permanently_fail_jobs($1, $2)', [
    [rows[0].id],
    'database: connect ECONNREFUSED',
  ]);

  await admin.goto('/admin');
  await admin.getByRole('link', { name: /Work in the background/ }).click();
  const failed = admin
    .getByRole('region', { name: 'Failed for good' })
    .or(admin.locator('section').filter({ has: admin.getByRole('heading', { name: 'Failed for good' }) }));
  await expect(failed.getByText('The database could not be reached.')).toBeVisible();
  await expect(failed.getByText('dashboard.compile')).toBeVisible();
  await failed.getByText('Details for a report').click();
  await expect(failed.getByText('connect ECONNREFUSED')).toBeVisible();
  await expect(
    admin
      .getByText(/^Worker [0-9A-Z]{4}$/)
      .or(admin.getByRole('heading', { name: /Worker/ }))
      .first(),
  ).toBeVisible();

  await failed.getByRole('button', { name: 'Try again' }).click();

  await expect(failed.getByText('Nothing failed for good.')).toBeVisible();
});

test('a tutor stops an import in the middle and begins it again', async ({ at, openAs }) => {
  const tutor = await openAs(await addPerson(at, { role: 'tutor', name: 'Ines Okoye' }));
  const filler = 'long '.repeat(200);
  const gift = Array.from({ length: 1_100 }, (_, index) => `Sum ${index} of ${filler}? {=right ~wrong}`).join(
    '\n\n',
  );
  await tutor.goto('/questions/import');

  await tutor
    .locator('input[type="file"]')
    .setInputFiles({ name: 'sums.gift', mimeType: 'text/plain', buffer: Buffer.from(gift) });
  await expect(tutor.getByRole('button', { name: 'Preview' })).toBeVisible();
  await tutor.waitForLoadState('networkidle');
  // Nobody reads the bank for a moment: the import stands in the middle.
  const holding = await at.database.pool.connect();
  try {
    await holding.query('begin');
    await holding.query('lock table question in access exclusive mode');
    await tutor.getByRole('button', { name: 'Preview' }).click();
    await expect(tutor.getByText(/Looking through the file/)).toBeVisible();
    await tutor.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(tutor.getByText('Stopped. Nothing was imported.')).toBeVisible();
  } finally {
    await holding.query('rollback');
    holding.release();
  }

  await tutor.getByRole('button', { name: 'Try again' }).click();
  await expect(tutor.getByRole('button', { name: 'Take 1,100 questions' })).toBeVisible({ timeout: 20_000 });

  await tutor.goto('/settings');
  const work = tutor
    .locator('section')
    .filter({ has: tutor.getByRole('heading', { name: 'Your work in the background' }) });
  await expect(work.getByText('sums.gift')).toBeVisible();
  await work.getByText('What happened').click();
  await expect(work.getByRole('list').getByText('You asked for it again')).toBeVisible();
});
