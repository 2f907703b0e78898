// SPDX-License-Identifier: Apache-2.0
import type { SpotlightActionData } from '@mantine/spotlight';
import IconBolt from '@tabler/icons-react/icons/IconBolt';
import IconLanguage from '@tabler/icons-react/icons/IconLanguage';
import IconSettings from '@tabler/icons-react/icons/IconSettings';
import type { TextKey, Words } from '../../shared/i18n/texts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../shared/i18n/languages';
import { TOOL_NAMES } from '../../tools/names';
import { TOOL_ICONS } from '../toolIcons';

interface Deeds {
  readonly words: Words;
  readonly go: (path: string) => void;
  readonly setLanguage: (language: Language) => void;
  readonly toggleScheme: () => void;
  readonly hasPhoto: boolean;
  readonly forgetPhoto: () => void;
  readonly undo: () => void;
}

const PAGES: readonly (readonly [path: string, key: TextKey])[] = [
  ['/settings', 'shell.settings'],
  ['/privacy', 'shell.privacy'],
  ['/privacy/check', 'shell.check_yourself'],
  ['/models', 'shell.models'],
  ['/about', 'shell.about'],
];

/** What the palette offers beside documents; each does what it says when chosen. */
export function actionsFor(deeds: Deeds): SpotlightActionData[] {
  return [...tools(deeds), ...pages(deeds), ...quick(deeds), ...languages(deeds)];
}

function tools({ words, go }: Deeds): SpotlightActionData[] {
  const all = TOOL_NAMES.map((name) => {
    const Icon = TOOL_ICONS[name];
    return {
      id: `tool-${name}`,
      group: words.text('shell.tools'),
      label: words.text(`tool.${name}`),
      description: words.text(`tool.${name}.lead`),
      leftSection: <Icon aria-hidden size={20} />,
      onClick: () => go(`/tools/${name}`),
    };
  });
  const make = {
    id: 'tool-make',
    group: words.text('shell.tools'),
    label: words.text('document.title'),
    leftSection: <IconBolt aria-hidden size={20} />,
    onClick: () => go('/'),
  };
  return [make, ...all];
}

function pages({ words, go }: Deeds): SpotlightActionData[] {
  return PAGES.map(([path, key]) => ({
    id: `page-${path}`,
    group: words.text('palette.pages'),
    label: words.text(key),
    leftSection: <IconSettings aria-hidden size={20} />,
    onClick: () => go(path),
  }));
}

function quick({ words, toggleScheme, hasPhoto, forgetPhoto, undo }: Deeds): SpotlightActionData[] {
  const group = words.text('palette.quick');
  const leftSection = <IconBolt aria-hidden size={20} />;
  const scheme = { id: 'quick-scheme', group, leftSection, label: words.text('palette.scheme'), onClick: toggleScheme };
  const ofPhoto = [
    { id: 'quick-forget', group, leftSection, label: words.text('palette.forget'), onClick: forgetPhoto },
    { id: 'quick-undo', group, leftSection, label: words.text('action.undo'), onClick: undo },
  ];
  return hasPhoto ? [scheme, ...ofPhoto] : [scheme];
}

function languages({ words, setLanguage }: Deeds): SpotlightActionData[] {
  return LANGUAGES.filter((language) => language !== words.language).map((language) => ({
    id: `language-${language}`,
    group: words.text('settings.language'),
    label: LANGUAGE_NAMES[language],
    keywords: language,
    leftSection: <IconLanguage aria-hidden size={20} />,
    onClick: () => setLanguage(language),
  }));
}
