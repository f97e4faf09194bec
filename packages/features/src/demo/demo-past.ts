/** One attempt that a demo person made. */
export interface PastAttempt {
  subject: string;
  quiz: string;
  mode: 'exam' | 'study';
  daysAgo: number;
  /** Share of the questions that the person knew at that time, 0..1. */
  skill: number;
}

export interface DemoPast {
  /** Tells pasts apart; what somebody knows follows from it. */
  who: string;
  attempts: PastAttempt[];
  /** Concepts that stay hard, by slug. */
  weakConcepts: string[];
}

const cloud = (
  quiz: string,
  daysAgo: number,
  skill: number,
  mode: 'exam' | 'study' = 'exam',
): PastAttempt => ({
  ...{ subject: 'cloud-practitioner', quiz, mode, daysAgo, skill },
});
const statistics = (
  quiz: string,
  daysAgo: number,
  skill: number,
  mode: 'exam' | 'study' = 'exam',
): PastAttempt => ({
  ...{ subject: 'statistics', quiz, mode, daysAgo, skill },
});

/** Eleven weeks of somebody who gets better, except at two things. */
export const studentPast: DemoPast = {
  who: 'sam',
  weakConcepts: ['route-tables-and-gateways', 'encryption-and-keys'],
  attempts: [
    statistics('describing-data', 76, 0.35, 'study'),
    cloud('cloud-foundations', 66, 0.35, 'study'),
    cloud('storage-and-compute', 59, 0.4),
    cloud('security-and-identity', 51, 0.45),
    cloud('networking-essentials', 43, 0.4),
    cloud('cloud-foundations', 34, 0.5, 'study'),
    cloud('networking-essentials', 31, 0.5),
    cloud('security-and-identity', 27, 0.55),
    cloud('cloud-practitioner-mock', 24, 0.55),
    cloud('cloud-foundations', 20, 0.75),
    statistics('describing-data', 17, 0.6, 'study'),
    cloud('networking-essentials', 13, 0.75),
    cloud('storage-and-compute', 9, 0.8),
    cloud('security-and-identity', 5, 0.85),
    cloud('cloud-practitioner-mock', 2, 0.88),
  ],
};

export interface DemoClassmate {
  name: string;
  past: DemoPast;
}

/** A class as tutors have them: some do well, some are stuck, one was away, one has not begun. */
export const demoClassmates: readonly DemoClassmate[] = [
  {
    name: 'Mika Tan',
    past: {
      who: 'mika',
      weakConcepts: ['iam'],
      attempts: [
        cloud('cloud-foundations', 18, 0.7),
        cloud('security-and-identity', 11, 0.65),
        cloud('storage-and-compute', 4, 0.85),
        // Its essay waits for the tutor, as Lena's does.
        cloud('in-order-and-in-words', 2, 0.9),
      ],
    },
  },
  {
    name: 'Lena Fischer',
    past: {
      who: 'lena',
      weakConcepts: ['route-tables-and-gateways', 'vpc-and-subnets'],
      attempts: [
        cloud('cloud-foundations', 15, 0.6, 'study'),
        cloud('networking-essentials', 6, 0.55),
        cloud('in-order-and-in-words', 1, 0.6),
      ],
    },
  },
  {
    name: 'Noor Haddad',
    past: {
      who: 'noor',
      weakConcepts: [],
      attempts: [
        cloud('cloud-foundations', 25, 0.85),
        cloud('networking-essentials', 18, 0.9),
        cloud('security-and-identity', 6, 0.95),
      ],
    },
  },
  {
    name: 'Priya Nair',
    past: {
      who: 'priya',
      weakConcepts: ['encryption-and-keys', 'monitoring-and-audit'],
      attempts: [cloud('security-and-identity', 12, 0.6), cloud('security-and-identity', 3, 0.65)],
    },
  },
  {
    name: 'Kofi Mensah',
    past: {
      who: 'kofi',
      weakConcepts: [],
      attempts: [cloud('cloud-foundations', 20, 0.4), cloud('cloud-foundations', 8, 0.85)],
    },
  },
  {
    name: 'Jonas Weber',
    past: {
      who: 'jonas',
      weakConcepts: ['compute-choices'],
      attempts: [cloud('cloud-foundations', 33, 0.5), cloud('storage-and-compute', 26, 0.5)],
    },
  },
  { name: 'Elif Kaya', past: { who: 'elif', weakConcepts: [], attempts: [] } },
];
