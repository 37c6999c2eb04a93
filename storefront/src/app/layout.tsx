import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { CartDrawer } from '@/cart/CartDrawer';
import { BEFOREHAND } from '@/shell/beforehand';
import { Footer } from '@/shell/Footer';
import { Header } from '@/shell/Header';
import { Providers } from '@/shell/Providers';
import { ThemeKeeper } from '@/shell/Theme';
import { en } from '@/text/en';
import './globals.css';

const title = localFont({
  src: '../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
  variable: '--font-title',
  weight: '100 900',
  adjustFontFallback: 'Times New Roman',
});

const text = localFont({
  src: '../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  variable: '--font-text',
  weight: '400 700',
});

export const metadata: Metadata = {
  title: { default: `${en.shop.name} – ${en.shop.claim}`, template: `%s – ${en.shop.name}` },
  description: en.shop.description,
  openGraph: { siteName: en.shop.name, type: 'website', title: en.shop.name, description: en.shop.description },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f1e8' },
    { media: '(prefers-color-scheme: dark)', color: '#141815' },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${title.variable} ${text.variable}`} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: BEFOREHAND }} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <ThemeKeeper />
        <Providers>
          <Header />
          <main id="content" tabIndex={-1} className="wide flex-1 pt-5 sm:pt-8">
            {children}
          </main>
          <Footer />
          <CartDrawer />
        </Providers>
      </body>
    </html>
  );
}
