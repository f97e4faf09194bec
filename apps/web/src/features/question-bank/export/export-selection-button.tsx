import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { keepSelection } from './export-search.ts';

/** Takes what is chosen in a list to the page that writes it. */
export function ExportSelectionButton({ questionIds }: { questionIds: readonly string[] }) {
  const t = useTranslations('bank');
  const navigate = useNavigate();
  const go = () => navigate({ to: '/questions/export', search: { selection: keepSelection(questionIds) } });
  return (
    <Button variant="subtle" color="gray" onClick={() => void go()}>
      {t('export')}
    </Button>
  );
}
