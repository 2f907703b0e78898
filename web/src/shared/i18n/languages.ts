// SPDX-License-Identifier: Apache-2.0

export const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'ru', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'ar', 'hi'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  pt: 'Português',
  ru: 'Русский',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ja: '日本語',
  ko: '한국어',
  ar: 'العربية',
  hi: 'हिन्दी',
};

export function isLanguage(tag: string | null | undefined): tag is Language {
  return LANGUAGES.some((language) => language === tag);
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Keeps a figure or a foreign name in its own order inside a text that reads from right to left. */
export function apart(language: Language, text: string): string {
  return directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text;
}

/** The first of the wanted languages that is there: by its tag, its script or region for Chinese, or its first part. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (isLanguage(tag)) {
      return tag;
    }
    const [first = ''] = tag.split('-');
    if (first === 'zh') {
      return /-(hant|tw|hk|mo)\b/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
    }
    if (isLanguage(first)) {
      return first;
    }
  }
  return 'en';
}
