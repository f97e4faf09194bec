import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextLink } from './link.tsx';
import classes from './locked-note.module.css';

/** In the place of what a person's plan does not include: says what it is, and where plans are compared. */
export function LockedNote({ children }: { children: ReactNode }) {
  const t = useTranslations('billing');
  return (
    <div className={classes.note}>
      <IconLock aria-hidden="true" size={20} stroke={1.7} />
      <p>
        {children}{' '}
        <TextLink to="/plans" underline="always">
          {t('compare')}
        </TextLink>
      </p>
    </div>
  );
}
