import type { ModelPriceView } from '@debrief/contracts';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { useOpener } from '../../../ui/use-opener.ts';

interface EndPriceProps {
  model: string;
  price: ModelPriceView;
  today: string;
}

/** A price that holds no longer, without another one: calls after it have no known cost. */
export function EndPrice({ model, price, today }: EndPriceProps) {
  const t = useTranslations('costs.prices');
  const app = useTranslations('app');
  const trpc = useTRPC();
  const client = useQueryClient();
  const { opener, isOpen, open, close } = useOpener();
  const earliest = new Date(Date.parse(price.validFrom) + 86_400_000).toISOString().slice(0, 10);
  const [endsOn, setEndsOn] = useState(today > earliest ? today : earliest);
  const end = useMutation(
    trpc.aiUsage.prices.end.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.aiUsage.prices.pathKey() });
        close();
      },
    }),
  );
  return (
    <>
      <Button
        ref={opener}
        variant="subtle"
        color="gray"
        aria-label={t('endOf', { model, from: price.validFrom })}
        onClick={open}
      >
        {t('end')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('endTitle')}
        closeButtonProps={{ 'aria-label': app('close') }}
      >
        <p>{t('endText')}</p>
        <TextInput
          type="date"
          label={t('endsOn')}
          value={endsOn}
          min={earliest}
          onChange={({ currentTarget }) => setEndsOn(currentTarget.value)}
        />
        <FailureLine error={end.error} />
        <Group justify="end" mt="md">
          <Button variant="default" onClick={close}>
            {app('cancel')}
          </Button>
          <Button
            loading={end.isPending}
            disabled={endsOn < earliest}
            onClick={() => end.mutate({ model, validFrom: price.validFrom, endsOn })}
          >
            {t('end')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
