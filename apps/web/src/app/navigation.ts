import type { Role } from '@debrief/contracts';
import {
  IconBuildingCog,
  IconCalendarCheck,
  IconChartLine,
  IconDeviceMobile,
  IconHelpSquareRounded,
  IconHome,
  IconListCheck,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import type { Messages } from '../messages/index.ts';

export interface Destination {
  to:
    | '/today'
    | '/quizzes'
    | '/progress'
    | '/plan'
    | '/groups'
    | '/questions'
    | '/device'
    | '/admin'
    | '/settings';
  label: keyof Messages['app'];
  icon: typeof IconHome;
  /** Phones have room for three and "More". */
  isInBar: boolean;
  roles: readonly Role[];
}

const everybody: readonly Role[] = ['student', 'tutor', 'admin'];
const teachers: readonly Role[] = ['tutor', 'admin'];

export const destinations: readonly Destination[] = [
  { to: '/today', label: 'today', icon: IconHome, isInBar: true, roles: everybody },
  { to: '/quizzes', label: 'quizzes', icon: IconListCheck, isInBar: true, roles: everybody },
  { to: '/progress', label: 'progress', icon: IconChartLine, isInBar: true, roles: everybody },
  { to: '/plan', label: 'plan', icon: IconCalendarCheck, isInBar: false, roles: everybody },
  { to: '/groups', label: 'groups', icon: IconUsers, isInBar: false, roles: everybody },
  { to: '/questions', label: 'questions', icon: IconHelpSquareRounded, isInBar: false, roles: teachers },
  { to: '/device', label: 'device', icon: IconDeviceMobile, isInBar: false, roles: everybody },
  { to: '/admin', label: 'admin', icon: IconBuildingCog, isInBar: false, roles: ['admin'] },
  { to: '/settings', label: 'settings', icon: IconSettings, isInBar: false, roles: everybody },
];

export function destinationsOf(role: Role): readonly Destination[] {
  return destinations.filter((each) => each.roles.includes(role));
}
