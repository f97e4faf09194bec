import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface TypedAnswerProps {
  text: string;
  description: string;
  inputMode: 'decimal' | 'text';
  unit?: ReactNode;
  lang: string;
  onText: (text: string) => void;
  onEnter: () => void;
}

/** One field; Enter in it goes on, as it would in a form. */
export function TypedAnswer({ text, description, inputMode, unit, lang, onText, onEnter }: TypedAnswerProps) {
  const t = useTranslations('kinds');
  const submit = (event: React.SubmitEvent) => {
    event.preventDefault();
    onEnter();
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t('yourAnswer')}
        description={description}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        inputMode={inputMode}
        lang={lang}
        maxLength={2_000}
        size="lg"
        maw="28rem"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        rightSection={unit}
        rightSectionWidth={unit ? '5rem' : undefined}
        data-field={1}
      />
    </form>
  );
}
