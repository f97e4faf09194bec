import { type CaseSubject, choice, counted, truth } from '../subject.ts';

export const firstAid: CaseSubject = {
  name: 'First aid',
  language: 'en',
  topics: [
    { slug: 'breathing', name: 'Breathing and heart' },
    { slug: 'wounds', name: 'Wounds and burns' },
    { slug: 'calling-help', name: 'Calling for help' },
  ],
  questions: [
    counted(
      'breathing',
      'How many compressions come before two breaths?',
      '30',
      ['15', '5'],
      'Thirty to two for adults.',
    ),
    choice(
      'breathing',
      'An unconscious person breathes normally. What do you do?',
      ['Put them on their side', 'Begin compressions', 'Give water'],
      'The airway stays free on the side.',
    ),
    truth(
      'breathing',
      'A defibrillator for the public may only be used by doctors.',
      false,
      'It tells everybody what to do.',
    ),
    choice(
      'wounds',
      'How is a fresh small burn cooled?',
      ['Lukewarm running water', 'Ice', 'Butter'],
      'Ice harms the skin further.',
    ),
    choice(
      'wounds',
      'A wound bleeds heavily. What comes first?',
      ['Press on it', 'Wash it', 'Wait for help'],
      'Loss of blood is the danger.',
    ),
    choice(
      'calling-help',
      'What do you say first when you call?',
      ['Where it happened', 'Your name', 'Who is to blame'],
      'Help can leave with the place alone.',
    ),
    truth(
      'calling-help',
      'You end the call as soon as you have said everything.',
      false,
      'They end it: they may have questions.',
    ),
  ],
};
