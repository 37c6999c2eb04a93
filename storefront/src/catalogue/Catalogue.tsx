'use client';

import { useDeferredValue, useEffect } from 'react';
import { useAnnounce } from '@/shell/Announcer';
import { useConfig } from '@/shell/useConfig';
import { usePageMeta } from '@/shell/usePageMeta';
import { useText } from '@/text/TextProvider';
import { Blank, Failed } from '@/ui/States';
import { Filters } from './Filters';
import { CardSkeletons, GRID, ProductCard } from './ProductCard';
import { isPriced, rememberShown, useCatalogue, useWish } from './useCatalogue';

const EMPTY = { q: '', category: '', inStock: false, min: '', max: '' };
const ABOVE_THE_FOLD = 4;

/** The list of products, narrowed by what the address says. */
export function Catalogue() {
  const { t } = useText();
  const announce = useAnnounce();
  const { wish, change } = useWish();
  const config = useConfig();
  const catalogue = useCatalogue(wish, isPriced(wish) ? config.data?.currency : undefined);
  const { products, hasNextPage, isPlaceholderData, facets } = catalogue;
  // Bit by bit, so that a slow phone stays responsive.
  const drawn = useDeferredValue(products);
  usePageMeta({
    title: `${t.shop.name} – ${t.shop.claim}`,
    description: t.shop.description,
    canonical: wish.category ? `/shop/?category=${encodeURIComponent(wish.category)}` : '/shop/',
  });
  useEffect(() => {
    if (!catalogue.isSuccess || isPlaceholderData) return;
    rememberShown(products.length);
    const { empty, shown, shownOfMore } = t.list;
    announce(products.length === 0 ? empty : (hasNextPage ? shownOfMore : shown)(products.length));
  }, [catalogue.isSuccess, isPlaceholderData, products.length, hasNextPage, t, announce]);

  return (
    <>
      <Filters wish={wish} change={change} facets={facets} />
      <div className={`mt-8 transition-opacity ${isPlaceholderData ? 'opacity-60' : ''}`} aria-busy={catalogue.isFetching}>
        {(catalogue.isPending || (drawn.length === 0 && products.length > 0)) && (
          <div className={`skeletons ${GRID}`}>
            <CardSkeletons count={12} />
          </div>
        )}
        {catalogue.isLoadingError && <Failed problem={catalogue.error} retry={() => catalogue.refetch()} />}
        {catalogue.isSuccess && products.length === 0 && drawn.length === 0 && (
          <Blank title={t.list.empty} hint={t.list.emptyHint}>
            <button type="button" className="button" onClick={() => change(EMPTY)}>
              {t.list.clear}
            </button>
          </Blank>
        )}
        {drawn.length > 0 && (
          <ul className={GRID}>
            {drawn.map((product, index) => (
              <li key={product.id}>
                <ProductCard product={product} urgent={index < ABOVE_THE_FOLD} />
              </li>
            ))}
            {catalogue.isFetchingNextPage && <CardSkeletons count={4} />}
          </ul>
        )}
        <More catalogue={catalogue} count={drawn.length} />
      </div>
    </>
  );
}

function More({ catalogue, count }: { catalogue: ReturnType<typeof useCatalogue>; count: number }) {
  const { t } = useText();
  if (count === 0) return null;
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = catalogue;
  return (
    <div className="mt-12 flex flex-col items-center gap-4 text-soft">
      <p>{hasNextPage ? t.list.shown(count) : `${t.list.shown(count)}. ${t.list.end}`}</p>
      {isFetchNextPageError && <p role="alert" className="text-clay">{t.state.failed}</p>}
      {hasNextPage && (
        <button
          type="button"
          className="button-quiet"
          aria-disabled={isFetchingNextPage}
          onClick={() => !isFetchingNextPage && fetchNextPage()}
        >
          {isFetchingNextPage ? t.list.loadingMore : t.list.more}
        </button>
      )}
    </div>
  );
}

/** What stands there before the address has been read. */
export function CatalogueSkeleton() {
  return (
    <div aria-hidden className="skeletons">
      <div className="skeleton h-13 w-full" />
      <div className="skeleton mt-5 h-19 w-full" />
      <div className={`mt-8 ${GRID}`}>
        <CardSkeletons count={12} />
      </div>
    </div>
  );
}
