// SPDX-License-Identifier: Apache-2.0
import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../shared/i18n/I18nProvider';
import { Busy } from '../../shared/ui/Busy';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { FileDrop, PICTURES } from '../../shared/ui/FileDrop';
import { Page } from '../../shared/ui/Page';
import type { ToolName } from '../names';
import type { ToolPhoto } from './useToolPhoto';

interface Props {
  readonly tool: ToolName;
  readonly photo: ToolPhoto;
  readonly children: ReactNode;
}

/** A tool that takes one photo: the place to drop it, what went wrong, and below it the tool itself. */
export function ToolPage({ tool, photo, children }: Props) {
  const text = useText();
  return (
    <Page title={text(`tool.${tool}`)} lead={text(`tool.${tool}.lead`)}>
      <Stack gap="lg">
        <FileDrop label={text(photo.photo === undefined ? 'photo.choose' : 'tool.another')} accept={PICTURES} paste onFiles={photo.take} />
        {photo.busy && <Busy label={text('photo.opening')} />}
        <ErrorNote error={photo.error} />
        {photo.photo !== undefined && children}
      </Stack>
    </Page>
  );
}
