'use client';

import { useEffect } from 'react';
import { Stored, useStored } from './stored';

export type Theme = 'light' | 'dark';

export const storedTheme = new Stored<Theme>('marketplace.theme', (it) =>
  it === 'light' || it === 'dark' ? it : undefined,
);

/** Runs before the first paint, so that nobody who chose dark sees a flash of light. */
export const EARLY_THEME = `try{document.documentElement.dataset.theme=JSON.parse(localStorage.getItem('marketplace.theme'))||''}catch{}`;

/** Paints the page in the colours that the shopper chose. */
export function ThemeKeeper() {
  const theme = useStored(storedTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = storedTheme.get() ?? '';
  }, [theme]);
  return null;
}
