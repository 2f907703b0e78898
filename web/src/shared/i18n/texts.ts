// SPDX-License-Identifier: Apache-2.0
import en from './en.json';
import type { Language } from './languages';

export type TextKey = keyof typeof en;
/** A text, or one for each plural category of the language that the number `count` decides between. */
export type Text = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Texts = Readonly<Record<string, Text>>;
export type Values = Readonly<Record<string, string | number>>;

const LOADERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ default: Texts }>>> = {
  es: () => import('./es.json'),
  fr: () => import('./fr.json'),
  de: () => import('./de.json'),
  pt: () => import('./pt.json'),
  ru: () => import('./ru.json'),
  'zh-Hans': () => import('./zh-Hans.json'),
  'zh-Hant': () => import('./zh-Hant.json'),
  ja: () => import('./ja.json'),
  ko: () => import('./ko.json'),
  ar: () => import('./ar.json'),
  hi: () => import('./hi.json'),
};

export const ENGLISH: Texts = en;

export async function loadTexts(language: Language): Promise<Texts> {
  return language === 'en' ? ENGLISH : (await LOADERS[language]()).default;
}

/** What turns keys into a language's words. */
export class Words {
  private readonly plural: Intl.PluralRules;
  private readonly regions: Intl.DisplayNames;

  constructor(
    readonly language: Language,
    private readonly texts: Texts,
  ) {
    this.plural = new Intl.PluralRules(language);
    this.regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  }

  /** The text with its {places} filled; numbers are written as the language writes them. */
  readonly text = (key: TextKey, values: Values = {}): string => this.maybe(key, values) ?? key;

  /** For keys that are put together; absent when neither the language nor English has it. */
  readonly maybe = (key: string, values: Values = {}): string | undefined => {
    const text = this.texts[key] ?? ENGLISH[key];
    return text === undefined ? undefined : this.fill(this.choose(text, values), values);
  };

  number(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.language, { maximumFractionDigits: digits }).format(value);
  }

  /** Exactly that many digits after the point. */
  fixed(value: number, digits: number): string {
    return new Intl.NumberFormat(this.language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  }

  percent(fraction: number, digits = 0): string {
    return new Intl.NumberFormat(this.language, { style: 'percent', maximumFractionDigits: digits }).format(fraction);
  }

  bytes(count: number): string {
    const [value, unit] = count < 1_000_000 ? [count / 1000, 'kilobyte'] : [count / 1_000_000, 'megabyte'];
    return new Intl.NumberFormat(this.language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  }

  /** “a, b and c”, as the language writes it. */
  list(parts: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(parts);
  }

  date(iso: string): string {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(this.language, { dateStyle: 'medium' }).format(date);
  }

  /** The country's name in this language; `fallback` for what is no country. */
  country(code: string, fallback: string): string {
    if (code === 'EU' || code === 'ZZ') {
      return this.maybe(`country.${code}`) ?? fallback;
    }
    try {
      return this.regions.of(code) ?? fallback;
    } catch {
      return fallback; // not of the form of a region's code
    }
  }

  private choose(text: Text, values: Values): string {
    if (typeof text === 'string') {
      return text;
    }
    const count = Number(values['count'] ?? 0);
    return text[this.plural.select(count)] ?? text.other;
  }

  private fill(text: string, values: Values): string {
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) {
        return place;
      }
      return typeof value === 'number' ? this.number(value, 2) : value;
    });
  }
}
