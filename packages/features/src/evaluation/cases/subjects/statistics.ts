import { type CaseSubject, choice, counted, truth, typed } from '../subject.ts';

export const statistics: CaseSubject = {
  name: 'First statistics',
  language: 'en',
  topics: [
    { slug: 'describing', name: 'Describing data' },
    { slug: 'centre', name: 'Centre', parent: 'describing' },
    { slug: 'spread', name: 'Spread', parent: 'describing' },
    { slug: 'inference', name: 'Inference' },
    { slug: 'tests', name: 'Tests', parent: 'inference' },
    { slug: 'intervals', name: 'Intervals', parent: 'inference' },
  ],
  questions: [
    counted('centre', 'What is the median of 3, 9, 4, 20, 5?', '5', ['4', '8.2'], 'Sorted, the middle one.'),
    choice(
      'centre',
      'One very rich person moves to town. Which figure of incomes moves most?',
      ['The mean', 'The median', 'The mode'],
      'The mean feels every value.',
    ),
    counted('centre', 'What is the mean of 2, 4 and 9?', '5', ['4', '7.5'], 'Fifteen by three.'),
    choice(
      'spread',
      'Every value is doubled. What happens to the standard deviation?',
      ['It doubles', 'It stays', 'It grows fourfold'],
      'It has the unit of the data.',
    ),
    typed(
      'spread',
      'What is the square of the standard deviation called?',
      'variance',
      ['range', 'covariance'],
      'By definition.',
    ),
    choice(
      'tests',
      'What is a p-value of 0.03?',
      [
        'How likely such data are if the null hypothesis holds',
        'How likely the null hypothesis is',
        'How large the effect is',
      ],
      'It speaks of the data, given the hypothesis.',
    ),
    truth(
      'tests',
      'A result that is not significant proves that there is no effect.',
      false,
      'It may be too little data.',
    ),
    choice(
      'tests',
      'Twenty tests at 5 %, all null hypotheses true: how many come out significant on average?',
      ['One', 'None', 'Five'],
      'Twenty times a twentieth.',
    ),
    choice(
      'intervals',
      'The sample is four times as large. What happens to the width of the interval?',
      ['It halves', 'It is a quarter', 'It stays'],
      'Width goes with one over the square root.',
    ),
    truth(
      'intervals',
      'A 99 % interval is wider than a 95 % interval of the same data.',
      true,
      'More confidence needs more room.',
    ),
  ],
};
