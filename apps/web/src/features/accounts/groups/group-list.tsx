import type { Group } from '@debrief/contracts';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import classes from './group-list.module.css';

export function GroupList({ groups }: { groups: readonly Group[] }) {
  const t = useTranslations('groups');
  return (
    <ul className={classes.list}>
      {groups.map((group) => (
        <li key={group.id}>
          <Link to="/groups/$groupId" params={{ groupId: group.id }} className={classes.item}>
            <span>
              <span className={classes.name} data-content>
                {group.name}
              </span>
              <span className={classes.count}>
                {group.myPart === 'tutor' ? t('students', { count: group.studentCount }) : t('asStudent')}
              </span>
            </span>
            <IconChevronRight aria-hidden="true" size={20} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
