import { Button, type ButtonProps } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useOpener } from './use-opener.ts';

const ConfirmDialog = lazy(() =>
  import('./confirm-dialog.tsx').then((module) => ({ default: module.ConfirmDialog })),
);

interface ConfirmButtonProps extends Pick<ButtonProps, 'variant' | 'color' | 'px'> {
  /** On the button, and on the one that does it. */
  label: string;
  /** When the label alone does not say what it is about. */
  ariaLabel?: string;
  title: string;
  text: ReactNode;
  /** More to see or to choose, when it asks. */
  children?: ReactNode;
  isBusy?: boolean;
  onConfirm: () => void;
}

/** For what cannot be taken back: asks once. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, ariaLabel, title, text, children, isBusy, onConfirm, ...look } = props;
  const { opener, isOpen, open, close } = useOpener();
  const confirm = () => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button
        ref={opener}
        variant="subtle"
        color="gray"
        {...look}
        aria-label={ariaLabel}
        loading={isBusy}
        onClick={open}
      >
        {label}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ConfirmDialog title={title} text={text} label={label} onConfirm={confirm} onClose={close}>
            {children}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
}
