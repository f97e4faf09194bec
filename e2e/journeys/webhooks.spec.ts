import { startWebhookReceiver } from '@debrief/testing';
import { expect, test } from '@debrief/testing/playwright';

test('a developer adds an address, tries it, and hears of a plan the moment it is made', async ({
  page,
  api,
}) => {
  const receiver = await startWebhookReceiver();
  receiver.answer = () => ({ status: 200, body: 'thank you' });

  await page.goto('/settings');
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await page.getByLabel('Address').fill('https://192.168.0.1/hook');
  await page.getByRole('button', { name: 'Add the address' }).click();
  await expect(page.getByText('This address cannot be reached from the internet')).toBeVisible();
  await page.getByLabel('Address').fill(`${receiver.url}/hook`);
  await page.getByLabel('Name, for you').fill('My board');
  await page.getByRole('button', { name: 'Add the address' }).click();
  const secret = await page.getByLabel('Secret', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await expect(page.getByText(/It arrived\. Answer 200/)).toBeVisible();

  await api.api.studyPlan.replan.mutate();
  await receiver.waitFor(2);

  const [ping, changed] = receiver.received;
  expect(receiver.verify(ping as never, secret)).toMatchObject({ type: 'ping' });
  expect(receiver.verify(changed as never, secret)).toMatchObject({ type: 'plan.changed' });
  await page.getByText('What was sent').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'plan.changed' })).toContainText('Delivered');
  await expect(page.getByText(/^Working; the last message arrived/)).toBeVisible();
  await page.getByRole('button', { name: 'Switch off' }).click();
  await expect(page.getByText(/^Switched off by you/)).toBeVisible();
  await receiver.close();
});
