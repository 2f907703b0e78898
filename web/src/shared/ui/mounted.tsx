// SPDX-License-Identifier: Apache-2.0
// For tests of components: shows one as the page would, in English.
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from '../i18n/I18nProvider';

export async function mounted(shown: ReactNode): Promise<HTMLElement> {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  // What jsdom lacks and Mantine asks for.
  globalThis.matchMedia ??= ((media: string) => ({ media, matches: false, addEventListener() {}, removeEventListener() {} })) as unknown as typeof matchMedia;
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  const root = document.body.appendChild(document.createElement('div'));
  await act(async () => {
    createRoot(root).render(
      <DirectionProvider>
        <MantineProvider>
          <I18nProvider>{shown}</I18nProvider>
        </MantineProvider>
      </DirectionProvider>,
    );
  });
  return root;
}

/** What a test relies on being there. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) {
    throw new Error('expected it to be there');
  }
  return value;
}
