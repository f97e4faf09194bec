import { addPerson } from '@debrief/testing';
import { expect, goTo, test } from '@debrief/testing/playwright';

interface Item {
  ident: string;
  type: string;
  stem: string;
  presentation: string;
  scoring: string;
}

const label = (ident: string, text: string) =>
  `<response_label ident="${ident}"><material><mattext texttype="text/html">&lt;p&gt;${text}&lt;/p&gt;</mattext></material></response_label>`;
const choice = (...labels: string[]) =>
  `<response_lid ident="response1" rcardinality="Single"><render_choice>${labels.join('')}</render_choice></response_lid>`;
const right = (ident: string) =>
  `<respcondition continue="No"><conditionvar><varequal respident="response1">${ident}</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>`;

const item = ({ ident, type, stem, presentation, scoring }: Item) => `<item ident="${ident}" title="${stem}">
<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>${type}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
<presentation><material><mattext texttype="text/html">&lt;p&gt;${stem}&lt;/p&gt;</mattext></material>${presentation}</presentation>
<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${scoring}</resprocessing>
</item>`;

/** As Canvas exports a quiz; the second question has no right answer, and the fourth no text. */
const canvasQuiz = `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a1" title="Rivers"><section ident="root_section">
${[
  item({
    ident: 'i1',
    type: 'multiple_choice_question',
    stem: 'Which river flows through Bern?',
    presentation: choice(label('a', 'Aare'), label('b', 'Rhine')),
    scoring: right('a'),
  }),
  item({
    ident: 'i2',
    type: 'multiple_choice_question',
    stem: 'Which is the longest?',
    presentation: choice(label('a', 'Nile'), label('b', 'Thames')),
    scoring: '',
  }),
  item({
    ident: 'i3',
    type: 'true_false_question',
    stem: 'The Rhine reaches the sea.',
    presentation: choice(label('t', 'True'), label('f', 'False')),
    scoring: right('t'),
  }),
  item({
    ident: 'i4',
    type: 'essay_question',
    stem: '',
    presentation: '<response_str ident="response1" rcardinality="Single"><render_fib/></response_str>',
    scoring: '',
  }),
].join('\n')}
</section></assessment></questestinterop>`;

test('a Canvas quiz is imported, the two questions that were refused are mended and taken, and undone again', async ({
  at,
  openAs,
}) => {
  const tutor = await openAs(await addPerson(at, { role: 'tutor', name: 'Ines Okoye' }));
  await tutor.goto('/today');
  await goTo(tutor, 'Questions');
  await tutor.getByRole('link', { name: 'Import questions' }).click();

  await tutor
    .locator('input[type="file"]')
    .setInputFiles({ name: 'rivers.xml', mimeType: 'text/xml', buffer: Buffer.from(canvasQuiz) });
  await expect(tutor.getByText('Recognised as QTI 1.2 (Canvas, Common Cartridge).')).toBeVisible();
  await tutor.getByRole('button', { name: 'Preview' }).click();
  await expect(
    tutor.getByRole('heading', { name: '4 questions found: 2 can go in, 2 cannot' }),
  ).toBeFocused();
  await tutor.getByText('Refused (2)').click();
  await expect(tutor.getByRole('listitem').filter({ hasText: 'Which is the longest?' })).toContainText(
    'The right answer is not in the file.',
  );

  await tutor.getByRole('button', { name: 'Take 2 questions' }).click();
  await expect(tutor.getByRole('heading', { name: '2 questions are in the bank' })).toBeFocused();
  const refused = tutor.getByLabel('The refused questions');
  const mended = (await refused.inputValue())
    .replace('</outcomes></resprocessing>', `</outcomes>${right('a')}</resprocessing>`)
    .replace('&lt;p&gt;&lt;/p&gt;', '&lt;p&gt;Tell of a river you know.&lt;/p&gt;');
  await refused.fill(mended);
  await tutor.getByRole('button', { name: 'Try again' }).click();

  await tutor.getByRole('button', { name: 'Preview' }).click();
  await expect(
    tutor.getByRole('heading', { name: '2 questions found: 2 can go in, 0 cannot' }),
  ).toBeFocused();
  await tutor.getByRole('button', { name: 'Take 2 questions' }).click();
  await expect(tutor.getByRole('heading', { name: '2 questions are in the bank' })).toBeFocused();

  await tutor.getByRole('button', { name: 'Import another file' }).click();
  const row = tutor.getByRole('row').filter({ hasText: 'rivers (to mend).xml' });
  await row.getByRole('button', { name: /^Undo/ }).click();
  await tutor.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await expect(tutor.getByText('2 questions were removed.')).toBeVisible();
});

test('a table says which column holds what', async ({ at, openAs }) => {
  const tutor = await openAs(await addPerson(at, { role: 'tutor', name: 'Ines Okoye' }));
  await tutor.goto('/questions/import');
  const table = 'Text;Solution\nHow many legs has a spider?;8\nWhich bird cannot fly?;Penguin';
  await tutor
    .locator('input[type="file"]')
    .setInputFiles({ name: 'animals.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await tutor.getByLabel('What "Text" holds').selectOption('Question');
  await tutor.getByRole('button', { name: 'Preview' }).click();
  await tutor.getByRole('button', { name: 'Take 2 questions' }).click();
  await tutor.getByRole('button', { name: 'Make a quiz of exactly these 2 questions' }).click();

  await expect(tutor.getByRole('heading', { level: 1, name: 'animals' })).toBeVisible();
});
