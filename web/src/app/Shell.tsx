// SPDX-License-Identifier: Apache-2.0
import { ActionIcon, Anchor, Button, Container, Group, Text, useMantineColorScheme } from '@mantine/core';
import IconSearch from '@tabler/icons-react/icons/IconSearch';
import IconMoon from '@tabler/icons-react/icons/IconMoon';
import IconSettings from '@tabler/icons-react/icons/IconSettings';
import IconSun from '@tabler/icons-react/icons/IconSun';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../shared/i18n/I18nProvider';
import { guard } from '../shared/privacy/guard';
import classes from './Shell.module.css';

const Palette = lazy(() => import('./palette/Palette'));

/** Header, footer and what holds for every page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const text = useText();
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#main" onClick={skip}>
        {text('shell.skip')}
      </a>
      <Header />
      <Container component="main" id="main" size="lg" className={classes['main'] ?? ''} tabIndex={-1}>
        <UpdateNote />
        {children}
      </Container>
      <Footer />
    </div>
  );
}

/** The address after # is the route, so the jump is made by hand. */
function skip(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function Header() {
  const text = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const [palette, setPalette] = useState(0);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setPalette((count) => count + 1);
      }
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);
  const dark = colorScheme === 'dark' || (colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <header className={classes['header']}>
      <Container size="lg" className={classes['bar'] ?? ''}>
        <a href="#/" className={classes['brand']}>
          <img src="./icons/icon.svg" alt="" width={28} height={28} />
          <Text span fw={700} size="lg">
            {text('app.name')}
          </Text>
        </a>
        <nav aria-label={text('shell.nav')} className={classes['nav']}>
          <Anchor href="#/tools">{text('shell.tools')}</Anchor>
          <Anchor href="#/privacy">{text('shell.privacy')}</Anchor>
        </nav>
        <Group gap={4} wrap="nowrap">
          <Button
            variant="default"
            size="sm"
            className={classes['palette'] ?? ''}
            aria-label={`${hotkey()}: ${text('palette.open')}`}
            onClick={() => setPalette((count) => count + 1)}
            leftSection={<IconSearch aria-hidden size={18} />}
          >
            <span className={classes['hotkey']}>{hotkey()}</span>
          </Button>
          <ActionIcon
            size={44}
            variant="subtle"
            color="gray"
            aria-label={text(dark ? 'shell.light' : 'shell.dark')}
            onClick={() => setColorScheme(dark ? 'light' : 'dark')}
          >
            {dark ? <IconSun aria-hidden /> : <IconMoon aria-hidden />}
          </ActionIcon>
          <ActionIcon component="a" href="#/settings" size={44} variant="subtle" color="gray" aria-label={text('shell.settings')}>
            <IconSettings aria-hidden />
          </ActionIcon>
        </Group>
      </Container>
      {palette > 0 && (
        <Suspense fallback={null}>
          <Palette asked={palette} />
        </Suspense>
      )}
    </header>
  );
}

function hotkey(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
}

function UpdateNote() {
  const text = useText();
  const state = useSyncExternalStore(guard.subscribe, () => guard.state);
  if (state !== 'update') {
    return null;
  }
  return (
    <Group role="status" className={classes['update'] ?? ''}>
      <Text size="sm">{text('shell.update')}</Text>
      <Button size="xs" variant="default" onClick={() => guard.update()}>
        {text('shell.reload')}
      </Button>
    </Group>
  );
}

function Footer() {
  const text = useText();
  const state = useSyncExternalStore(guard.subscribe, () => guard.state);
  const [location] = useLocation();
  const here = location === '/server' ? 'server.lead' : state === 'kept' ? 'shell.offline_ready' : 'shell.on_device';
  return (
    <footer className={classes['footer']}>
      <Container size="lg">
        <Group justify="space-between" gap="xs">
          <Text size="sm" data-guard={state}>
            {text(here)}
          </Text>
          <Group gap="md">
            <Anchor size="sm" href="#/models">
              {text('shell.models')}
            </Anchor>
            <Anchor size="sm" href="#/privacy/check">
              {text('shell.check_yourself')}
            </Anchor>
            <Anchor size="sm" href="#/about">
              {text('shell.about')}
            </Anchor>
          </Group>
        </Group>
      </Container>
    </footer>
  );
}
