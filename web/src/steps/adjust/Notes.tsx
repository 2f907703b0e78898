// SPDX-License-Identifier: Apache-2.0
import { List, Text } from '@mantine/core';
import type { FramingNote } from '../../bridge';
import { useText } from '../../shared/i18n/I18nProvider';

/** What the solver had to give up, in words. */
export function Notes({ notes }: { readonly notes: readonly FramingNote[] }) {
  const text = useText();
  if (notes.length === 0) {
    return null;
  }
  return (
    <List size="sm" mt="sm">
      {notes.map((note) => (
        <List.Item key={note}>
          <Text size="sm">{text(`note.${note}`)}</Text>
        </List.Item>
      ))}
    </List>
  );
}
