// SPDX-License-Identifier: Apache-2.0
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { openEngine } from '../../shared/engine';
import { useText } from '../../shared/i18n/I18nProvider';
import { EncodingForm, encodingOf, FIRST_ENCODING } from '../shared/EncodingForm';
import { Result } from '../shared/Result';
import { Shown } from '../shared/Shown';
import { ToolPage } from '../shared/ToolPage';
import { useToolPhoto } from '../shared/useToolPhoto';

/** HEIC, WebP, PNG and others to JPEG or PNG: upright, sRGB, without metadata. */
export default function ConvertTool() {
  const text = useText();
  const photo = useToolPhoto();
  const [encoding, setEncoding] = useState(FIRST_ENCODING);
  const { photo: handle } = photo;
  return (
    <ToolPage tool="convert" photo={photo}>
      {handle !== undefined && (
        <Stack>
          <Shown photo={photo} />
          <EncodingForm choice={encoding} onChange={setEncoding} />
          <Result
            wish={JSON.stringify([handle.id, encoding])}
            action={text('tool.convert.go')}
            photoName={handle.name}
            suffix="converted"
            make={async () => (await openEngine()).tool('encode', { photo: handle.id, encoding: encodingOf(encoding) })}
          />
        </Stack>
      )}
    </ToolPage>
  );
}
