// SPDX-License-Identifier: Apache-2.0
import { useDirection } from '@mantine/core';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { store } from '../store';
import { directionOf, isLanguage, pickLanguage, type Language } from './languages';
import { ENGLISH, loadTexts, Words } from './texts';

interface I18n {
  readonly words: Words;
  readonly setLanguage: (language: Language) => void;
}

const Context = createContext<I18n | undefined>(undefined);

function firstLanguage(): Language {
  const kept = store.get('language');
  return isLanguage(kept) ? kept : pickLanguage(navigator.languages);
}

/** Gives the words of the language that was chosen, or that the browser asks for; shows nothing before they are there. */
export function I18nProvider({ children }: { readonly children: ReactNode }) {
  const [words, setWords] = useState<Words>();
  const { setDirection } = useDirection();

  const show = useCallback(
    async (language: Language) => {
      // A language that cannot be fetched (offline before it was kept) must not leave the page without words.
      const texts = await loadTexts(language).catch(() => undefined);
      const shown = texts === undefined ? 'en' : language;
      document.documentElement.lang = shown;
      setDirection(directionOf(shown));
      setWords(new Words(shown, texts ?? ENGLISH));
    },
    [setDirection],
  );

  useEffect(() => {
    void show(firstLanguage());
  }, [show]);

  const value = useMemo(
    () =>
      words && {
        words,
        setLanguage: (language: Language) => {
          store.set('language', language);
          void show(language);
        },
      },
    [words, show],
  );
  return value && <Context value={value}>{children}</Context>;
}

export function useI18n(): I18n {
  const value = useContext(Context);
  if (value === undefined) {
    throw new Error('useI18n: expected an I18nProvider above');
  }
  return value;
}

export function useWords(): Words {
  return useI18n().words;
}

/** Shorthand for the commonest need: a key's text. */
export function useText(): Words['text'] {
  return useI18n().words.text;
}
