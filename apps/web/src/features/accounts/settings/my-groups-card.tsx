import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { useGroups } from '../../../use-whole-lists.ts';
import classes from './settings.module.css';

/** Where a student belongs, and so who sees their attempts. */
export function MyGroupsCard() {
  const t = useTranslations('settings');
  const query = useGroups();
  return (
    <Card title={t('groups')}>
      <QueryView query={query} skeleton={<Skeleton height="4rem" />}>
        {(groups) =>
          groups.length === 0 ? (
            <p className={classes.soft}>{t('noGroups')}</p>
          ) : (
            <>
              <p className={classes.soft}>{t('groupsLead')}</p>
              <ul className={classes.list}>
                {groups.map((group) => (
                  <li key={group.id}>
                    <TextLink to="/groups/$groupId" params={{ groupId: group.id }} data-content fw={600}>
                      {group.name}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </QueryView>
    </Card>
  );
}
