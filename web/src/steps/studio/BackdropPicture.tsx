// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import type { Backdrop } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useText } from '../../shared/i18n/I18nProvider';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { PICTURES } from '../../shared/ui/FileDrop';

/** A picture of one's own behind the person. */
export function BackdropPicture({ onChoose }: { readonly onChoose: (backdrop: Backdrop) => void }) {
  const text = useText();
  const [error, setError] = useState<unknown>();
  const take = (file: File | null) => {
    if (file !== null) {
      setError(undefined);
      openEngine()
        .then((engine) => engine.load(file, ''))
        .then((photo) => onChoose({ kind: 'picture', photo: photo.id }), setError);
    }
  };
  return (
    <>
      <FileButton onChange={take} accept={PICTURES}>
        {(props) => (
          <Button {...props} variant="default">
            {text('studio.picture')}
          </Button>
        )}
      </FileButton>
      <ErrorNote error={error} />
    </>
  );
}
