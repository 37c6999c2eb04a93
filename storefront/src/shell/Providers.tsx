'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { isPassing } from '@/api/problem';
import { CartProvider } from '@/cart/CartProvider';
import { TextProvider } from '@/text/TextProvider';
import { Announcer } from './Announcer';

const KEPT = 30 * 60_000;
const FRESH = 30_000;

/** What every page stands on. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: FRESH,
            gcTime: KEPT,
            networkMode: 'always',
            retry: (failures, problem) => failures < 2 && isPassing(problem),
            retryDelay: (attempt) => 400 * 2 ** attempt,
          },
        },
      }),
  );
  return (
    <QueryClientProvider client={client}>
      <TextProvider>
        <Announcer>
          <CartProvider>{children}</CartProvider>
        </Announcer>
      </TextProvider>
    </QueryClientProvider>
  );
}
