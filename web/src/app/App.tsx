// SPDX-License-Identifier: Apache-2.0
import { DirectionProvider, MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { I18nProvider } from '../shared/i18n/I18nProvider';
import { SessionProvider } from '../shared/session/SessionProvider';
import { store } from '../shared/store';
import { Routes } from './Routes';
import { Shell } from './Shell';
import { theme } from './theme';

const schemes: MantineColorSchemeManager = {
  get: (fallback) => {
    const kept = store.get('scheme');
    return kept === 'light' || kept === 'dark' || kept === 'auto' ? kept : fallback;
  },
  set: (scheme) => store.set('scheme', scheme),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => store.remove('scheme'),
};

/** Everything that Mantine would write into style elements stands in files: the content security policy has no exceptions. */
export function App() {
  return (
    <DirectionProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemes} withCssVariables={false} withGlobalClasses={false}>
        <I18nProvider>
          <SessionProvider>
            <Router hook={useHashLocation}>
              <Shell>
                <Routes />
              </Shell>
            </Router>
          </SessionProvider>
        </I18nProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
