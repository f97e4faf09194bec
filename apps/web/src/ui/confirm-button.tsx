import { Button, type ButtonProps, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface ConfirmButtonProps extends Pick<ButtonProps, 'variant' | 'color' | 'px'> {
  /** On the button, and as the question's title. */
  label: string;
  /** When the label alone does not say what it is about. */
  ariaLabel?: string;
  title: string;
  /** What happens then. */
  text: ReactNode;
  isBusy?: boolean;
  onConfirm: () => void;
}

/** For what cannot be taken back: asks once. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, ariaLabel, title, text, isBusy, onConfirm, ...look } = props;
  const t = useTranslations('app');
  const [isOpen, { open, close }] = useDisclosure(false);
  const confirm = () => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button variant="subtle" color="gray" {...look} aria-label={ariaLabel} loading={isBusy} onClick={open}>
        {label}
      </Button>
      <Modal opened={isOpen} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
        <p>{text}</p>
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button onClick={confirm}>{label}</Button>
        </Group>
      </Modal>
    </>
  );
}
