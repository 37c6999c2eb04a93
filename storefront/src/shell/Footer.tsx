'use client';

import { languages, storedLanguage, useText, type Language } from '@/text/TextProvider';
import { useStored } from './stored';
import { storedTheme, type Theme } from './Theme';
import { useConfig } from './useConfig';

const CHOICE = 'rounded-full border border-edge bg-card px-3 py-2 text-ink';

export function Footer() {
  const { t } = useText();
  const sandbox = useConfig().data?.sandbox;
  return (
    <footer className="mt-24 border-t border-line bg-sunken">
      <div className="wide flex flex-wrap items-end justify-between gap-8 py-12">
        <div className="max-w-md space-y-1">
          <p className="font-display text-xl">{t.shop.claim}</p>
          <p className="text-sm text-soft">{t.shell.footer}</p>
          <p className="text-sm text-soft">{t.shell.made}</p>
          {sandbox && <p className="text-sm font-medium text-clay">{t.shell.sandboxHint}</p>}
        </div>
        <div className="flex flex-wrap gap-4 text-sm">
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </div>
    </footer>
  );
}

function LanguageChoice() {
  const { t, language } = useText();
  return (
    <label className="flex items-center gap-2">
      {t.shell.languageLabel}
      <select
        className={CHOICE}
        value={language}
        onChange={(event) => storedLanguage.set(event.target.value as Language)}
      >
        {Object.entries(languages).map(([code, texts]) => (
          <option key={code} value={code} lang={code}>
            {texts.language}
          </option>
        ))}
      </select>
    </label>
  );
}

function ThemeChoice() {
  const { t } = useText();
  const theme = useStored(storedTheme) ?? 'system';
  return (
    <label className="flex items-center gap-2">
      {t.shell.theme.label}
      <select
        className={CHOICE}
        value={theme}
        onChange={(event) =>
          storedTheme.set(event.target.value === 'system' ? undefined : (event.target.value as Theme))
        }
      >
        <option value="system">{t.shell.theme.system}</option>
        <option value="light">{t.shell.theme.light}</option>
        <option value="dark">{t.shell.theme.dark}</option>
      </select>
    </label>
  );
}
