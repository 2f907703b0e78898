// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import { useEffect } from 'react';
import { EngineError } from '../../bridge';
import { note } from '../diagnostics';
import { useWords } from '../i18n/I18nProvider';
import type { Words } from '../i18n/texts';

export function isStopped(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** What went wrong, and what to do, in the person's language. */
export function wordError(words: Words, error: unknown): { readonly title: string; readonly advice: string } {
  const code = error instanceof EngineError ? error.code : 'INTERNAL';
  const values = error instanceof EngineError ? error.args : {};
  return {
    title: words.maybe(`error.${code}`, values) ?? words.text('error.INTERNAL'),
    advice: words.maybe(`error.${code}.advice`, values) ?? words.text('error.INTERNAL.advice'),
  };
}

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

export function ErrorNote({ error, onRetry }: Props) {
  const words = useWords();
  useEffect(() => {
    if (error !== undefined && !isStopped(error)) {
      note(error, location.hash.split('?')[0] ?? '');
    }
  }, [error]);
  if (error === undefined || isStopped(error)) {
    return null;
  }
  const { title, advice } = wordError(words, error);
  return (
    <Alert role="alert" color="red" variant="light" title={title} icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm">{advice}</Text>
      {onRetry !== undefined && (
        <Button mt="sm" size="xs" variant="default" onClick={onRetry}>
          {words.text('action.retry')}
        </Button>
      )}
    </Alert>
  );
}
