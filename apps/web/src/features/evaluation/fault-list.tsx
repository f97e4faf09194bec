import type { Evaluation, EvaluationFault } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SubjectName } from './subject-name.tsx';

/** The cases in which something was wrong, and what. */
export function FaultList({ evaluation }: { evaluation: Evaluation }) {
  const t = useTranslations('evaluation');
  return (
    <Card title={<SubjectName evaluation={evaluation} />}>
      <Disclosure label={t('faults', { count: evaluation.faults.length })}>
        <ul>
          {evaluation.faults.map((fault) => (
            <li key={`${fault.task} ${fault.name}`}>
              <span data-content>{fault.name}</span>: <Faults fault={fault} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}

function Faults({ fault }: { fault: EvaluationFault }) {
  const t = useTranslations('evaluation');
  const words = [
    ...(fault.unsupported > 0 ? [t('faultUnsupported', { count: fault.unsupported })] : []),
    ...(fault.leakedKeys > 0 ? [t('faultLeaked', { count: fault.leakedKeys })] : []),
    ...(fault.hasObeyed ? [t('faultObeyed')] : []),
    ...(fault.isSchemaFailure ? [t('faultShape')] : []),
    ...(fault.isUnanswered ? [t('faultUnanswered')] : []),
  ];
  return words.join(', ');
}
