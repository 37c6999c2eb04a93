'use client';

import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';
import type { Money } from '@/api/client';
import { Stored, useStored, type Source } from '@/shell/stored';
import { de } from './de';
import { en, type Texts } from './en';

export const languages = { en, de } satisfies Record<string, Texts>;
export type Language = keyof typeof languages;

export const storedLanguage = new Stored<Language>('marketplace.language', (it) =>
  it === 'en' || it === 'de' ? it : undefined,
);

interface Spoken {
  t: Texts;
  language: Language;
  money: (amount: Money) => string;
  day: (time: string) => string;
  moment: (time: string) => string;
  hour: (time: string) => string;
  country: (code: string) => string;
}

const Context = createContext<Spoken>(spoken('en'));

export function useText(): Spoken {
  return use(Context);
}

export function TextProvider({ children }: { children: ReactNode }) {
  const chosen = useStored(storedLanguage);
  const preferred = useStored(browserLanguage);
  const language = chosen ?? preferred ?? 'en';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <Context value={useMemo(() => spoken(language), [language])}>{children}</Context>;
}

/** What the browser would like best; known only once the page runs in one. */
const browserLanguage: Source<Language> = {
  get: () => navigator.languages.map((it) => it.slice(0, 2)).find((it): it is Language => it in languages),
  subscribe: () => () => {},
};

/** Formats take their time to make, so they are made when the first asks for them. */
function spoken(language: Language): Spoken {
  const at = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(language, options));
    return (time: string) => format().format(new Date(time));
  };
  const countries = once(() => new Intl.DisplayNames(language, { type: 'region' }));
  return {
    t: languages[language],
    language,
    money: (amount) => formatMoney(amount, language),
    day: at({ dateStyle: 'medium' }),
    moment: at({ dateStyle: 'medium', timeStyle: 'short' }),
    hour: at({ timeStyle: 'short' }),
    country: (code) => countries().of(code) ?? code,
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** How many digits of an amount's minor units stand behind the point; that is the same in every language. */
export function digitsOf(currency: string, language = 'en'): number {
  return priceFormat(language, currency).resolvedOptions().maximumFractionDigits ?? 2;
}

export function formatMoney({ minorUnits, currency }: Money, language: string): string {
  return priceFormat(language, currency).format(minorUnits / 10 ** digitsOf(currency, language));
}

const priceFormats = new Map<string, Intl.NumberFormat>();

function priceFormat(language: string, currency: string): Intl.NumberFormat {
  const name = `${language} ${currency}`;
  const format = priceFormats.get(name) ?? new Intl.NumberFormat(language, { style: 'currency', currency });
  priceFormats.set(name, format);
  return format;
}
