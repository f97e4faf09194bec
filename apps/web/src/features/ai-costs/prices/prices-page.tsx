import type { ModelPriceView, PricesView } from '@debrief/contracts';
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { AdminPage } from '../../../ui/admin-page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { ModelCard } from './model-card.tsx';
import { PriceChanges } from './price-changes.tsx';
import classes from './prices.module.css';

const PriceDialog = lazy(() =>
  import('./price-dialog.tsx').then((module) => ({ default: module.PriceDialog })),
);

/** What is to be entered: a first or next price, or one that is to be corrected. */
export interface PriceDraft {
  model: string;
  price: ModelPriceView | null;
}

/** What models cost and from when; what was billed stays, and is corrected beside. */
export function PricesPage() {
  const t = useTranslations('costs.prices');
  const query = useQuery(useTRPC().aiUsage.prices.list.queryOptions(undefined, { staleTime: 0 }));
  const [draft, setDraft] = useState<PriceDraft | null>(null);
  const action = <Button onClick={() => setDraft({ model: '', price: null })}>{t('add')}</Button>;
  return (
    <AdminPage name="prices" lead={t('lead')} action={action}>
      <QueryView query={query} skeleton={<Skeleton height="32rem" radius="lg" />}>
        {(view) => <Prices view={view} onEdit={setDraft} />}
      </QueryView>
      {draft && (
        <Suspense fallback={null}>
          <PriceDialog draft={draft} today={query.data?.today ?? ''} onClose={() => setDraft(null)} />
        </Suspense>
      )}
    </AdminPage>
  );
}

function Prices({ view, onEdit }: { view: PricesView; onEdit: (draft: PriceDraft) => void }) {
  return (
    <div className={classes.parts}>
      {view.models.map((model) => (
        <ModelCard key={model.model} entry={model} today={view.today} onEdit={onEdit} />
      ))}
      <PriceChanges changes={view.changes} />
    </div>
  );
}
