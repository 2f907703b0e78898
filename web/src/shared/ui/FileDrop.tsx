// SPDX-License-Identifier: Apache-2.0
import { Text } from '@mantine/core';
import IconPhotoUp from '@tabler/icons-react/icons/IconPhotoUp';
import { useEffect, useId, useState, type DragEvent } from 'react';
import { useText } from '../i18n/I18nProvider';
import classes from './FileDrop.module.css';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  /** Only one of the drop places on a page may listen to pasting. */
  readonly paste?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** By ending as well, because some systems tell no type for HEIC. */
export const PICTURES = 'image/*,.heic,.heif,.avif';

/** Takes files: chosen, dropped, or pasted anywhere on the page. */
export function FileDrop({ label, hint, accept, multiple = false, disabled = false, paste = false, onFiles }: Props) {
  const text = useText();
  const id = useId();
  const [over, setOver] = useState(false);

  useEffect(() => {
    if (!paste || disabled) {
      return;
    }
    const take = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) {
        event.preventDefault();
        onFiles(multiple ? files : files.slice(0, 1));
      }
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [paste, disabled, multiple, onFiles]);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (!disabled && files.length > 0) {
      onFiles(multiple ? files : files.slice(0, 1));
    }
  };

  return (
    <label
      htmlFor={id}
      className={classes['drop']}
      data-over={over || undefined}
      data-disabled={disabled || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        className={classes['input']}
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) {
            onFiles(files);
          }
        }}
      />
      <IconPhotoUp aria-hidden size={36} stroke={1.5} />
      <Text fw={600}>{label}</Text>
      <Text size="sm" c="dimmed">
        {hint ?? text(paste ? 'drop.hint_paste' : 'drop.hint')}
      </Text>
    </label>
  );
}
