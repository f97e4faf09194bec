import type { UsageFindings } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Bar } from '../../../ui/bar.tsx';
import { Card } from '../../../ui/card.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { useMoneyText } from '../use-money-text.ts';
import { failureKind } from './failure-kind.ts';
import classes from './usage.module.css';
import { useRulesReason } from './use-rules-reason.ts';

interface UsageFindingsProps {
  findings: UsageFindings;
  days: { from: string; to: string };
}

/** What is behind the sums: an insight, a student, the wait, what the caches saved, what went wrong. */
export function UsageFindingsCards({ findings, days }: UsageFindingsProps) {
  const t = useTranslations('costs.usage.findings');
  return (
    <div className={classes.cards}>
      <InsightCard findings={findings} />
      <SavingsCard savings={findings.savings} />
      <ListCard title={t('failures')} empty={t('noFailures')} entries={useFailures(findings)} />
      <ClaimsCard days={days} />
      <ListCard title={t('rules')} empty={t('noRules')} entries={useRules(findings)} />
    </div>
  );
}

function InsightCard({ findings }: { findings: UsageFindings }) {
  const t = useTranslations('costs.usage.findings');
  const format = useFormatter();
  const money = useMoneyText();
  const { insightCost, firstWordMs, activeStudents, passedStudents, costMicros } = findings;
  const seconds = (ms: number) =>
    t('seconds', { seconds: format.number(ms / 1_000, { maximumFractionDigits: 1 }) });
  const per = (count: number) => (count === 0 ? t('nobody') : money(Math.round(costMicros / count)));
  return (
    <Card title={t('insight')}>
      <dl className={classes.facts}>
        <dt>{t('insightMean', { count: insightCost.count })}</dt>
        <dd>{insightCost.count === 0 ? t('none') : money(Math.round(insightCost.mean))}</dd>
        {insightCost.count > 0 && (
          <>
            <dt>{t('insightSpread')}</dt>
            <dd>
              {t('halfAndMost', {
                half: money(Math.round(insightCost.p50)),
                most: money(Math.round(insightCost.p95)),
              })}
            </dd>
          </>
        )}
        <dt>{t('perStudent', { count: activeStudents })}</dt>
        <dd>{per(activeStudents)}</dd>
        <dt>{t('perPassed', { count: passedStudents })}</dt>
        <dd>{per(passedStudents)}</dd>
        <dt>{t('firstWord')}</dt>
        <dd>
          {firstWordMs.count === 0
            ? t('none')
            : t('halfAndMost', { half: seconds(firstWordMs.p50), most: seconds(firstWordMs.p95) })}
        </dd>
      </dl>
      <p className={classes.soft}>{t('howCounted')}</p>
    </Card>
  );
}

function SavingsCard({ savings }: { savings: UsageFindings['savings'] }) {
  const t = useTranslations('costs.usage.findings');
  const money = useMoneyText();
  return (
    <Card title={t('savings')}>
      <dl className={classes.facts}>
        <dt>{t('hits', { count: savings.hitCount })}</dt>
        <dd>{money(savings.savedMicros)}</dd>
        <dt>{t('providerCached', { count: savings.providerCachedTokens })}</dt>
        <dd>{money(savings.providerSavedMicros)}</dd>
      </dl>
      {savings.unknownCount > 0 && (
        <p className={classes.soft}>{t('unknownHits', { count: savings.unknownCount })}</p>
      )}
      <p className={classes.soft}>{t('savingsHint')}</p>
    </Card>
  );
}

/** For the days of the view, whatever else it is narrowed to. */
function ClaimsCard({ days }: { days: { from: string; to: string } }) {
  const t = useTranslations('costs.usage.findings');
  const format = useFormatter();
  const query = useQuery(useTRPC().insights.claimCounts.queryOptions(days));
  return (
    <Card title={t('claims')}>
      <QueryView query={query} skeleton={<Skeleton height="4rem" />}>
        {(counts) =>
          counts.length === 0 ? (
            <p className={classes.soft}>{t('noClaims')}</p>
          ) : (
            <ul className={classes.list}>
              {counts.map(({ model, written, dropped }) => (
                <li key={model}>
                  <span data-content>{t('claimShare', { model, written, dropped })}</span>
                  <span className={classes.count}>
                    {format.number(dropped / Math.max(1, written), {
                      style: 'percent',
                      maximumFractionDigits: 1,
                    })}
                  </span>
                  <Bar percent={(dropped / Math.max(1, written)) * 100} tone="wrong" />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <p className={classes.soft}>{t('claimsHint')}</p>
    </Card>
  );
}

interface Entry {
  key: string;
  words: string;
  count: number;
}

function ListCard({ title, empty, entries }: { title: string; empty: string; entries: readonly Entry[] }) {
  const format = useFormatter();
  const most = Math.max(1, ...entries.map(({ count }) => count));
  return (
    <Card title={title}>
      {entries.length === 0 ? (
        <p className={classes.soft}>{empty}</p>
      ) : (
        <ul className={classes.list}>
          {entries.map(({ key, words, count }) => (
            <li key={key}>
              <span>{words}</span>
              <span className={classes.count}>{format.number(count)}</span>
              <Bar percent={(count / most) * 100} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function useFailures({ failures }: UsageFindings): Entry[] {
  const t = useTranslations('costs.usage.failures');
  return failures.map(({ code, count }) => ({
    key: code,
    words: t('withCode', { words: t(failureKind(code)), code }),
    count,
  }));
}

function useRules({ rules }: UsageFindings): Entry[] {
  const reason = useRulesReason();
  return rules.map(({ why, count }) => ({ key: why, words: reason(why), count }));
}
