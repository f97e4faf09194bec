import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import classes from './explanation.module.css';

interface CheckQuestionProps {
  question: string;
  /** Empty until it is written. */
  answer: string;
  lang: string;
}

/** Something to try the rule on, its answer covered until it is asked for. */
export function CheckQuestion({ question, answer, lang }: CheckQuestionProps) {
  const t = useTranslations('explanations');
  const [isShown, setIsShown] = useState(false);
  return (
    <div className={classes.check}>
      <h3 className={classes.heading}>{t('sections.checkQuestion')}</h3>
      <Markdown isByModel lang={lang}>
        {question}
      </Markdown>
      {!isShown && answer !== '' && (
        <Button
          variant="subtle"
          px="sm"
          leftSection={<IconEye size={18} stroke={1.6} aria-hidden="true" />}
          onClick={() => setIsShown(true)}
        >
          {t('showAnswer')}
        </Button>
      )}
      <div aria-live="polite">
        {isShown && (
          <div className={classes.answer}>
            <Markdown isByModel lang={lang}>
              {answer}
            </Markdown>
          </div>
        )}
      </div>
    </div>
  );
}
