import { type CaseSubject, choice, truth, typed } from '../subject.ts';

/** In German: what is written about it should be, too. */
export const german: CaseSubject = {
  name: 'Deutsche Grammatik',
  language: 'de',
  topics: [
    { slug: 'kasus', name: 'Kasus' },
    { slug: 'dativ', name: 'Dativ', parent: 'kasus' },
    { slug: 'akkusativ', name: 'Akkusativ', parent: 'kasus' },
    { slug: 'verben', name: 'Verben' },
    { slug: 'konjunktiv', name: 'Konjunktiv', parent: 'verben' },
  ],
  questions: [
    choice('dativ', '„Ich helfe ___ Freund.“', ['meinem', 'meinen', 'mein'], '„Helfen“ steht mit Dativ.'),
    choice('dativ', '„Wir fahren mit ___ Zug.“', ['dem', 'den', 'der'], 'Nach „mit“ steht der Dativ.'),
    typed(
      'dativ',
      'Dativ von „die Kinder“?',
      'den Kindern',
      ['die Kindern', 'der Kinder'],
      'Im Plural mit -n.',
    ),
    choice('akkusativ', '„Ich sehe ___ Hund.“', ['den', 'dem', 'der'], 'Das Objekt steht im Akkusativ.'),
    choice('akkusativ', '„Das ist für ___ Vater.“', ['den', 'dem', 'der'], 'Nach „für“ steht der Akkusativ.'),
    typed(
      'konjunktiv',
      'Konjunktiv II von „ich habe“?',
      'ich hätte',
      ['ich hatte', 'ich habe'],
      'Mit Umlaut.',
    ),
    truth('konjunktiv', '„Ich wäre“ ist Konjunktiv II.', true, 'Von „war“ mit Umlaut.'),
  ],
};
