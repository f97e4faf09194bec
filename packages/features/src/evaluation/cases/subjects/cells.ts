import { type CaseSubject, choice, truth, typed } from '../subject.ts';

export const cells: CaseSubject = {
  name: 'The living cell',
  language: 'en',
  topics: [
    { slug: 'energy', name: 'Energy' },
    { slug: 'respiration', name: 'Respiration', parent: 'energy' },
    { slug: 'photosynthesis', name: 'Photosynthesis', parent: 'energy' },
    { slug: 'heredity', name: 'Heredity' },
    { slug: 'division', name: 'Cell division', parent: 'heredity' },
    { slug: 'genes', name: 'Genes', parent: 'heredity' },
  ],
  questions: [
    choice(
      'respiration',
      'Where does most of a cell’s ATP come from when there is oxygen?',
      ['Mitochondria', 'The nucleus', 'Ribosomes'],
      'The respiratory chain sits in their inner membrane.',
    ),
    typed(
      'respiration',
      'Which gas is the last to take electrons in respiration?',
      'oxygen',
      ['nitrogen', 'carbon dioxide'],
      'It becomes water.',
    ),
    choice(
      'photosynthesis',
      'Where does the oxygen of photosynthesis come from?',
      ['Water', 'Carbon dioxide', 'Glucose'],
      'Water is split by light.',
    ),
    truth(
      'photosynthesis',
      'The Calvin cycle needs light directly.',
      false,
      'It needs what the light reactions made.',
    ),
    typed(
      'photosynthesis',
      'Which pigment makes leaves green?',
      'chlorophyll',
      ['carotene', 'melanin'],
      'It reflects green light.',
    ),
    choice(
      'division',
      'How many daughter cells has meiosis in the end?',
      ['Four', 'Two', 'Eight'],
      'Two divisions follow each other.',
    ),
    choice(
      'division',
      'In which phase do chromosomes line up in the middle?',
      ['Metaphase', 'Anaphase', 'Prophase'],
      'Meta means in the middle here.',
    ),
    choice(
      'genes',
      'Which base pairs with adenine in DNA?',
      ['Thymine', 'Uracil', 'Guanine'],
      'Uracil stands in RNA.',
    ),
    truth(
      'genes',
      'All cells of a body carry nearly the same genes.',
      true,
      'They differ in which are read.',
    ),
  ],
};
