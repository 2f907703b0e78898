// SPDX-License-Identifier: Apache-2.0
import { Button, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp';
import IconArrowForwardUp from '@tabler/icons-react/icons/IconArrowForwardUp';
import { useText } from '../../shared/i18n/I18nProvider';
import { useSession } from '../../shared/session/SessionProvider';

export function EditButtons() {
  const text = useText();
  const { session, dispatch } = useSession();
  const { past, future } = session.edits;
  useHotkeys([
    ['mod+Z', () => dispatch({ type: 'undo' })],
    ['mod+shift+Z', () => dispatch({ type: 'redo' })],
    ['mod+Y', () => dispatch({ type: 'redo' })],
  ]);
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconArrowBackUp aria-hidden size={18} />}
        disabled={past.length === 0}
        onClick={() => dispatch({ type: 'undo' })}
      >
        {text('action.undo')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowForwardUp aria-hidden size={18} />}
        disabled={future.length === 0}
        onClick={() => dispatch({ type: 'redo' })}
      >
        {text('action.redo')}
      </Button>
      <Button variant="subtle" disabled={past.length === 0} onClick={() => dispatch({ type: 'reset' })}>
        {text('action.reset')}
      </Button>
    </Group>
  );
}
