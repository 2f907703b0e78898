// SPDX-License-Identifier: Apache-2.0
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../shared/i18n/I18nProvider';
import { savePreset } from '../../shared/presets';
import { useSession } from '../../shared/session/SessionProvider';
import { store } from '../../shared/store';
import { DEFAULT_PAPER } from '../../shared/sheet';

/** Keeps document, background, paper and naming under a name. */
export function PresetSaver({ naming }: { readonly naming: string }) {
  const text = useText();
  const { session } = useSession();
  const [name, setName] = useState('');
  const [saved, setSaved] = useState(false);
  const save = () => {
    const { document, track } = session;
    if (document === undefined) {
      return;
    }
    const { backdrop } = session.edits.present;
    const background = track === 'studio' && backdrop.kind === 'plain' ? { background: backdrop.colour } : {};
    savePreset({ name: name.trim(), document: document.id, paper: store.get('sheet') ?? DEFAULT_PAPER, naming, ...background });
    setSaved(true);
  };
  return (
    <Group align="flex-end" gap="xs">
      <TextInput
        label={text('preset.name')}
        value={name}
        maxLength={40}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setSaved(false);
        }}
      />
      <Button variant="default" disabled={name.trim() === ''} onClick={save}>
        {text('preset.save')}
      </Button>
      <Text role="status" size="sm">
        {saved && text('preset.saved')}
      </Text>
    </Group>
  );
}
