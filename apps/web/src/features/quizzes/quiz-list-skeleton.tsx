import { Skeleton } from '@mantine/core';
import classes from './quiz-list-page.module.css';
import row from './quiz-row.module.css';

export function QuizListSkeleton() {
  return (
    <>
      <Skeleton height="1.5rem" width="12rem" mb="md" />
      <ul className={classes.list}>
        {[0, 1, 2].map((each) => (
          <li key={each} className={row.row}>
            <div className={row.words}>
              <Skeleton height="1.25rem" width="60%" mb="xs" />
              <Skeleton height="1rem" width="85%" />
            </div>
            <Skeleton height="2.75rem" width="6rem" />
          </li>
        ))}
      </ul>
    </>
  );
}
