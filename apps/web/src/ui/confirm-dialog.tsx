import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface ConfirmDialogProps {
  title: string;
  /** What happens then. */
  text: ReactNode;
  /** More to see or to choose. */
  children?: ReactNode;
  /** On the button that does it. */
  label: string;
  onConfirm: () => void;
  onClose: () => void;
}

export function ConfirmDialog({ title, text, children, label, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useTranslations('app');
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <p>{text}</p>
      {children}
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button onClick={onConfirm}>{label}</Button>
      </Group>
    </Modal>
  );
}
