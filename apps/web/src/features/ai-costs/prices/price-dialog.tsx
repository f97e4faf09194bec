import { Button, Checkbox, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { type PriceFields, readFields, toFields } from './price-draft.ts';
import { PricePreviewLines } from './price-preview.tsx';
import classes from './prices.module.css';
import type { PriceDraft } from './prices-page.tsx';

interface PriceDialogProps {
  draft: PriceDraft;
  today: string;
  onClose: () => void;
}

/** Enters a price. What begins in the past shows first what it would have changed. */
export function PriceDialog({ draft, today, onClose }: PriceDialogProps) {
  const t = useTranslations('costs.prices');
  const app = useTranslations('app');
  const [fields, setFields] = useState(() => toFields(draft, today));
  const [isTried, setTried] = useState(false);
  const [isDifferenceBooked, setBooked] = useState(false);
  const read = readFields(fields);
  const price = 'price' in read ? read.price : null;
  const isPast = price !== null && price.validFrom < today;
  const trpc = useTRPC();
  const client = useQueryClient();
  const preview = useQuery(
    trpc.aiUsage.prices.preview.queryOptions(price ?? ({} as never), { enabled: isPast, staleTime: 0 }),
  );
  const set = useMutation(
    trpc.aiUsage.prices.set.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.aiUsage.pathKey() });
        onClose();
      },
    }),
  );
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (price) set.mutate({ ...price, isDifferenceBooked: isPast && isDifferenceBooked });
  };
  const title = draft.price ? t('correctTitle') : t('addTitle');
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': app('close') }}>
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          <Fields
            fields={fields}
            wrong={isTried && 'wrong' in read ? read.wrong : null}
            isModelFixed={draft.model !== ''}
            onChange={(change) => setFields({ ...fields, ...change })}
          />
          {isPast && <PricePreviewLines query={preview} />}
          {isPast && (preview.data?.callCount ?? 0) > 0 && (
            <Checkbox
              className={classes.check}
              label={t('book')}
              description={t('bookHint')}
              checked={isDifferenceBooked}
              onChange={({ currentTarget }) => setBooked(currentTarget.checked)}
            />
          )}
          <FailureLine error={set.error} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
            <Button type="submit" loading={set.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface FieldsProps {
  fields: PriceFields;
  wrong: keyof PriceFields | null;
  isModelFixed: boolean;
  onChange: (change: Partial<PriceFields>) => void;
}

function Fields({ fields, wrong, isModelFixed, onChange }: FieldsProps) {
  const t = useTranslations('costs.prices.fields');
  const error = (name: keyof PriceFields) => (wrong === name ? t(`wrong.${name}`) : undefined);
  const text = (name: 'model' | 'note' | 'source' | 'validFrom' | 'validTo') => ({
    label: t(name),
    value: fields[name],
    error: error(name),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      onChange({ [name]: currentTarget.value }),
  });
  const money = (name: 'input' | 'cachedInput' | 'output') => ({
    label: t(name),
    value: fields[name],
    error: error(name),
    onChange: (value: string | number) => onChange({ [name]: value }),
    ...{ min: 0, max: 1_000_000, decimalScale: 6, prefix: '$', thousandSeparator: ',', hideControls: true },
  });
  return (
    <>
      <TextInput {...text('model')} description={t('modelHint')} readOnly={isModelFixed} />
      <div className={classes.pair}>
        <TextInput type="date" {...text('validFrom')} description={t('validFromHint')} />
        <TextInput type="date" {...text('validTo')} description={t('validToHint')} />
      </div>
      <div className={classes.pair}>
        <NumberInput {...money('input')} />
        <NumberInput {...money('cachedInput')} />
        <NumberInput {...money('output')} />
      </div>
      <TextInput {...text('source')} maxLength={300} />
      <TextInput {...text('note')} maxLength={500} />
    </>
  );
}
