'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { answered, api, type Product } from '@/api/client';
import { digitsOf } from '@/text/TextProvider';

const PAGE = 24;
const MOST_AT_ONCE = 100;
const SORTS = ['newest', 'title', 'price', '-price'] as const;
export type Sort = (typeof SORTS)[number];

/** What the shopper wants to see; all of it stands in the page's address. */
export interface Wish {
  q: string;
  category: string;
  sort: Sort;
  inStock: boolean;
  /** Prices as people write them, in the currency's major unit. */
  min: string;
  max: string;
}

/** The wish that the address holds, and the way to change it. Older entries of the history stay what they were. */
export function useWish() {
  const params = useSearchParams();
  const wish = useMemo(() => wishOf(params), [params]);
  const change = useCallback((part: Partial<Wish>, how: 'push' | 'replace' = 'push') => {
    const next = addressOf({ ...wishOf(new URLSearchParams(location.search)), ...part });
    if (next === location.search) return;
    window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', next || location.pathname);
  }, []);
  return { wish, change };
}

function wishOf(params: Pick<URLSearchParams, 'get'>): Wish {
  const sort = params.get('sort');
  return {
    q: params.get('q') ?? '',
    category: params.get('category') ?? '',
    sort: SORTS.find((it) => it === sort) ?? 'newest',
    inStock: params.get('inStock') === 'true',
    min: amount(params.get('min')),
    max: amount(params.get('max')),
  };
}

/** Whether it names prices, which the shop's currency is needed for. */
export function isPriced(wish: Wish): boolean {
  return wish.min !== '' || wish.max !== '';
}

function amount(text: string | null): string {
  return text !== null && /^\d{1,9}([.,]\d{1,3})?$/.test(text) ? text : '';
}

function addressOf(wish: Wish): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(wish)) {
    if (value && !(name === 'sort' && value === 'newest')) params.set(name, String(value));
  }
  const query = params.toString();
  return query && `?${query}`;
}

/** The products of a wish, page by page. How many were shown is kept with the history, for those who come back. */
export function useCatalogue(wish: Wish, currency: string | undefined) {
  const query = useInfiniteQuery({
    queryKey: ['products', wish],
    enabled: !isPriced(wish) || currency !== undefined,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/products', {
          signal,
          params: {
            query: {
              limit: pageParam ? PAGE : Math.min(MOST_AT_ONCE, Math.max(PAGE, shownBefore())),
              cursor: pageParam,
              q: wish.q.trim() || undefined,
              category: wish.category || undefined,
              sort: wish.sort,
              inStock: wish.inStock || undefined,
              minPrice: minor(wish.min, currency),
              maxPrice: minor(wish.max, currency),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const products: Product[] = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { ...query, products, facets: query.data?.pages[0]?.facets };
}

function minor(text: string, currency: string | undefined): number | undefined {
  if (text === '' || currency === undefined) return undefined;
  return Math.round(Number(text.replace(',', '.')) * 10 ** digitsOf(currency));
}

const SHOWN = 'marketplace.shown';

/** Keeps in this tab how many products of this address were shown. */
export function rememberShown(count: number) {
  sessionStorage.setItem(SHOWN, JSON.stringify({ address: location.search, count }));
}

function shownBefore(): number {
  try {
    const kept = JSON.parse(sessionStorage.getItem(SHOWN) ?? '{}');
    return kept.address === location.search ? Number(kept.count) || 0 : 0;
  } catch {
    return 0;
  }
}
