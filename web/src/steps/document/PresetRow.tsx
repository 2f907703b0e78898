// SPDX-License-Identifier: Apache-2.0
import { Button, Group } from '@mantine/core';
import IconBookmark from '@tabler/icons-react/icons/IconBookmark';
import { useText } from '../../shared/i18n/I18nProvider';
import { presets } from '../../shared/presets';
import { useSession } from '../../shared/session/SessionProvider';
import { store } from '../../shared/store';

/** The presets, one press each. */
export function PresetRow({ onChoose }: { readonly onChoose: (id: string) => Promise<void> }) {
  const text = useText();
  const { dispatch } = useSession();
  const all = presets();
  if (all.length === 0) {
    return null;
  }
  return (
    <Group gap="xs" role="group" aria-label={text('preset.title')}>
      {all.map((preset) => (
        <Button
          key={preset.name}
          variant="light"
          leftSection={<IconBookmark aria-hidden size={16} />}
          onClick={() => {
            store.set('naming', preset.naming);
            store.set('sheet', preset.paper);
            const colour = preset.background;
            void onChoose(preset.document).then(() => colour && dispatch({ type: 'wish_background', colour }));
          }}
        >
          {preset.name}
        </Button>
      ))}
    </Group>
  );
}
