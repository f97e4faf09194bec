import { readFile } from 'node:fs/promises';
import { addPerson, bookCall } from '@debrief/testing';
import { expect, test } from '@debrief/testing/playwright';

test('an administrator follows the cost to a person, takes it along, and enters the price that was missing', async ({
  at,
  openAs,
}) => {
  const mark = crypto.randomUUID().slice(0, 6);
  const person = await addPerson(at, { name: `Quentin ${mark}` });
  const [dear, fresh] = [`openai:dear-${mark}`, `openai:fresh-${mark}`];
  await bookCall(at, { person, model: dear, costMicros: 90_000_000 });
  await bookCall(at, { person, model: fresh, daysAgo: 3 });
  const admin = await openAs(await addPerson(at, { role: 'admin', name: 'Olga Berg' }));

  await admin.goto('/admin');
  await admin.getByRole('link', { name: /^Model usage and cost/ }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Model usage and cost' })).toBeVisible();
  await admin.getByLabel('Summed by').selectOption('Person');
  await admin.getByRole('link', { name: `Quentin ${mark}` }).click();
  await expect(admin.getByRole('list', { name: 'Only calls of' })).toContainText(`Quentin ${mark}`);
  await expect(admin.getByText('The cost of 1 call is not known: its model had no price.')).toBeVisible();
  await admin.getByRole('link', { name: 'Debriefs' }).click();
  await expect(admin.getByRole('row', { name: new RegExp(`^${fresh}`) })).toContainText('No price');
  await expect(admin.getByRole('row', { name: new RegExp(`^${dear}`) })).toContainText('$90.00');
  const download = admin.waitForEvent('download');
  await admin.getByRole('link', { name: 'Download as CSV' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file.split('\r\n').filter((line) => line.includes(`Quentin ${mark}`))).toHaveLength(2);

  await admin.getByRole('link', { name: 'Enter a price' }).click();
  await admin.getByRole('button', { name: `New price for ${fresh}` }).click();
  const dialog = admin.getByRole('dialog', { name: 'Enter a price' });
  const weekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('From').fill(weekAgo);
  await dialog.getByLabel('Input', { exact: true }).fill('1');
  await dialog.getByLabel('Output').fill('5');
  // 2,000 tokens at a dollar and 800 at five dollars a million.
  await expect(dialog.getByText(/^1 call was billed \$0\.00 and would have been \$0\.006/)).toBeVisible();
  await dialog.getByLabel('Book the difference').check();
  await dialog.getByRole('button', { name: 'Save price' }).click();
  await expect(dialog).toBeHidden();
  await expect(admin.getByRole('list', { name: `Prices of ${fresh} over time` })).toContainText(
    'by Olga Berg',
  );
  await expect(admin.getByText('Booked for 1 call: $0.006').first()).toBeVisible();
  await admin.goBack();
  await expect(admin.getByRole('row', { name: new RegExp(`^${fresh}`) })).toContainText('$0.006 corrected');
});
