import { GroupPage as Group } from '../../../features/accounts/groups/group-page.tsx';
import { ClassOverview } from '../../../features/dashboard/class/class-overview.tsx';

/** A group; its tutors see the class as a whole first. */
export function GroupPage() {
  return <Group Overview={ClassOverview} />;
}
