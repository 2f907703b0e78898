// SPDX-License-Identifier: Apache-2.0
import { Button, Group } from '@mantine/core';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
import IconShare2 from '@tabler/icons-react/icons/IconShare2';
import { useState } from 'react';
import { useText } from '../i18n/I18nProvider';
import { canChoosePlace, canShare, download, saveAt, share, type OutFile } from '../save';
import { ErrorNote } from './ErrorNote';

interface Props {
  readonly label: string;
  readonly file: OutFile | undefined;
  readonly variant?: 'filled' | 'default';
}

/** Download first; where the browser can, a place of one's own choice and the share sheet beside it. */
export function SaveButtons({ label, file, variant = 'filled' }: Props) {
  const text = useText();
  const [error, setError] = useState<unknown>();
  const attempt = (act: () => Promise<unknown>) => {
    setError(undefined);
    act().catch(setError);
  };
  const sharing = file !== undefined && canShare(file);
  return (
    <>
      <Group gap="xs">
        <Button
          variant={variant}
          leftSection={<IconDownload aria-hidden size={18} />}
          disabled={file === undefined}
          onClick={() => file && download(file)}
        >
          {label}
        </Button>
        {sharing && (
          <Button
            variant="default"
            leftSection={<IconShare2 aria-hidden size={18} />}
            onClick={() => attempt(() => share(file))}
          >
            {text('action.share')}
          </Button>
        )}
        {canChoosePlace() && (
          <Button variant="subtle" disabled={file === undefined} onClick={() => file && attempt(() => saveAt(file))}>
            {text('action.save_as')}
          </Button>
        )}
      </Group>
      <ErrorNote error={error} />
    </>
  );
}
