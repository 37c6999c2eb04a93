'use client';

import { useEffect } from 'react';
import { Stored, useStored } from './stored';

export type Theme = 'light' | 'dark';

export const storedTheme = new Stored<Theme>('marketplace.theme', (it) =>
  it === 'light' || it === 'dark' ? it : undefined,
);

/** Paints the page in the colours that the shopper chose. */
export function ThemeKeeper() {
  const theme = useStored(storedTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = storedTheme.get() ?? '';
  }, [theme]);
  return null;
}
