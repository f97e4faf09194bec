import { useBlocker } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import type { EditorContent } from './editor-content.ts';

/** Leaving saves first; only what could not be saved makes it ask. */
export function LeaveDialog({ keeper }: { keeper: DraftKeeper<EditorContent> }) {
  const t = useTranslations('bank.editor.leave');
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false;
      await keeper.flush();
      return keeper.isUnsaved;
    },
    enableBeforeUnload: () => keeper.isUnsaved,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={t('title')}
      text={t('text')}
      label={t('leave')}
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
    />
  );
}
