import type { QuestionDetail } from '@debrief/contracts';
import { Button, Radio, Skeleton, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { QuestionEditor } from '../../kinds/question-editor.tsx';
import { useTRPC } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import { TextLink } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StateView } from '../../ui/state-view.tsx';
import { touchRow } from '../../ui/touch-row.ts';
import { CorrectionsCard } from './corrections-card.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import classes from './regrade.module.css';
import { ScopeChoice } from './scope-choice.tsx';
import { type Action, type Regrade, useRegrade } from './use-regrade.ts';

const route = getRouteApi('/app/questions/$questionId/correct');
const actions: readonly Action[] = ['new-key', 'drop', 'full-credit'];

/** Correct a question that people have answered, and score everybody anew. */
export function RegradePage() {
  const t = useTranslations('regrade');
  const { questionId } = route.useParams();
  const query = useQuery(useTRPC().questionBank.getQuestion.queryOptions({ questionId }, { staleTime: 0 }));
  const eyebrow = (
    <TextLink to="/questions/$questionId" params={{ questionId }}>
      {t('toQuestion')}
    </TextLink>
  );
  return (
    <Page title={t('title')} lead={t('lead')} eyebrow={eyebrow} width="reading">
      <QueryView query={query} skeleton={<Skeleton height="24rem" radius="lg" />}>
        {(detail) =>
          detail.canEdit ? (
            <div className={classes.parts}>
              <CorrectionsCard questionId={detail.id} />
              <RegradeForm key={detail.versionId} detail={detail} />
            </div>
          ) : (
            <StateView kind="not-allowed" title={t('notYours')}>
              <p>{t('notYoursText')}</p>
            </StateView>
          )
        }
      </QueryView>
    </Page>
  );
}

function RegradeForm({ detail }: { detail: QuestionDetail }) {
  const t = useTranslations('regrade');
  const regrade = useRegrade(detail);
  return (
    <>
      <Card title={t('what')}>
        <WhatChoice regrade={regrade} />
        {regrade.action === 'new-key' && (
          <QuestionEditor question={regrade.question} problems={[]} onChange={regrade.setQuestion} lang="" />
        )}
      </Card>
      <Card title={t('where')}>
        <ScopeChoice questionId={detail.id} value={regrade.quizIds} onChange={regrade.setQuizIds} />
      </Card>
      <Card title={t('told')}>
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          maxLength={500}
          autosize
          minRows={2}
          value={regrade.note}
          onChange={(event) => regrade.setNote(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button
            variant={regrade.preview ? 'default' : 'filled'}
            loading={regrade.isLooking}
            onClick={regrade.look}
          >
            {t('preview')}
          </Button>
        </div>
        <FailureLine error={regrade.error} />
      </Card>
      {regrade.preview && <PreviewPanel regrade={regrade} preview={regrade.preview} />}
    </>
  );
}

function WhatChoice({ regrade }: { regrade: Regrade }) {
  const t = useTranslations('regrade');
  return (
    <Radio.Group
      aria-label={t('what')}
      value={regrade.action}
      onChange={(value) => regrade.setAction(actions.find((action) => action === value) ?? 'new-key')}
      mb="lg"
    >
      <Stack gap="sm">
        {actions.map((action) => (
          <Radio
            {...touchRow}
            key={action}
            value={action}
            label={t(`actions.${action}`)}
            description={t(`actionHints.${action}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
