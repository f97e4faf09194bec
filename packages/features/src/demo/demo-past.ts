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

/** Five weeks of somebody who gets better, except at two things. */
export const studentPast: DemoPast = {
  who: 'sam',
  weakConcepts: ['route-tables-and-gateways', 'encryption-and-keys'],
  attempts: [
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

export const classmatePasts: [DemoPast, DemoPast] = [
  {
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
  {
    who: 'lena',
    weakConcepts: ['route-tables-and-gateways', 'vpc-and-subnets'],
    attempts: [
      cloud('cloud-foundations', 15, 0.6, 'study'),
      cloud('networking-essentials', 6, 0.55),
      cloud('in-order-and-in-words', 1, 0.6),
    ],
  },
];
