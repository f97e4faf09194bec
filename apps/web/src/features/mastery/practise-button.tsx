import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link.tsx';

/** Questions in one go. */
const usualCount = 10;

export function PractiseButton({ topicId }: { topicId: string }) {
  const t = useTranslations('mastery');
  return (
    <LinkButton to="/practise/$topicId" params={{ topicId }} search={{ count: usualCount }}>
      {t('practise', { count: usualCount })}
    </LinkButton>
  );
}
