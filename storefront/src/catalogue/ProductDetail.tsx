'use client';

import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import Link from 'next/link';
import { answered, api, type Product } from '@/api/client';
import { isCode } from '@/api/problem';
import { PageHeading } from '@/shell/PageHeading';
import { usePageMeta, type PageMeta } from '@/shell/usePageMeta';
import { digitsOf, useText } from '@/text/TextProvider';
import { Failed, Missing } from '@/ui/States';
import { AddToCart } from './AddToCart';
import { EARLY_PICTURE } from './earlyProduct';
import { Gallery } from './Gallery';
import { Others } from './Others';
import { addressOf, jsonLd, shortDescription } from './productMeta';
import { Stock } from './Stock';

/** One product, which may be known already; a server has told of it, too, and of the origin that the shop is known by. */
export function ProductDetail({ id, known, told = false, origin }: { id: string; known?: Product; told?: boolean; origin?: string }) {
  const { t } = useText();
  const query = useQuery({
    queryKey: ['product', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/products/{idOrSlug}', { signal, params: { path: { idOrSlug: id } } })),
    initialData: known,
    enabled: id !== '',
  });
  if (id === '' || isCode(query.error, 'product-not-found')) {
    return <Missing title={t.product.missing} hint={t.product.missingHint} />;
  }
  if (query.data) return <Shown product={query.data} origin={origin ?? hereabouts()} told={told} />;
  return query.isError ? <Failed alone problem={query.error} retry={() => query.refetch()} /> : <DetailSkeleton />;
}

function hereabouts(): string {
  return typeof location === 'undefined' ? '' : location.origin;
}

/** What a server told of the page already is not told again. */
function Shown({ product, origin, told }: { product: Product; origin: string; told: boolean }) {
  const { t, money } = useText();
  usePageMeta(told ? undefined : metaOf(product, t.shop.name));
  return (
    <>
      <script
        type="application/ld+json"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: jsonLd(product, origin, digitsOf(product.price.currency)) }}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-14">
        <Gallery images={product.images} />
        <div className="lg:sticky lg:top-28 lg:self-start">
          <Shelf product={product} />
          <PageHeading className="mt-3">{product.title}</PageHeading>
          <p className="mt-4 flex flex-wrap items-baseline gap-x-4">
            <span className="font-display text-3xl tabular-nums">{money(product.price)}</span>
            <Stock availability={product.availability} />
          </p>
          <p className="mt-6 text-lg whitespace-pre-line text-soft">{product.description}</p>
          <AddToCart product={product} />
          <Promises product={product} />
        </div>
      </div>
      <Others product={product} />
    </>
  );
}

function metaOf(product: Product, shop: string): PageMeta {
  return {
    title: `${product.title} – ${shop}`,
    description: shortDescription(product),
    canonical: addressOf(product),
    image: product.images[0]?.url,
    type: 'product',
  };
}

function Shelf({ product }: { product: Product }) {
  const { t } = useText();
  const shelf = product.categories[0];
  return (
    <p className="flex gap-2 text-sm text-soft">
      <Link href="/" className="link" prefetch={false}>
        {t.list.title}
      </Link>
      {shelf && (
        <>
          <span aria-hidden>/</span>
          <Link href={`/?category=${encodeURIComponent(shelf.slug)}`} className="link" prefetch={false}>
            {shelf.title}
          </Link>
        </>
      )}
    </p>
  );
}

function Promises({ product }: { product: Product }) {
  const { t, language } = useText();
  const weight = product.weightGrams;
  return (
    <ul className="mt-8 space-y-2 border-t border-line pt-6 text-soft">
      {t.product.promise.map((promise) => (
        <li key={promise} className="flex gap-3">
          <Check aria-hidden className="mt-1 size-4.5 shrink-0 text-moss" />
          {promise}
        </li>
      ))}
      {weight !== undefined && (
        <li className="pt-2 text-sm">
          {t.product.weight}: {formatWeight(weight, language)}
        </li>
      )}
    </ul>
  );
}

function formatWeight(grams: number, language: string): string {
  const [amount, unit] = grams < 1000 ? [grams, 'gram'] : [grams / 1000, 'kilogram'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}

export function DetailSkeleton() {
  return (
    <div aria-hidden className="grid gap-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-14">
      {/* A script shows the picture before this is drawn anew, which must not look for a difference. */}
      <div className="skeleton aspect-square w-full overflow-hidden rounded-3xl">
        <img
          id={EARLY_PICTURE}
          alt=""
          fetchPriority="high"
          className="size-full object-cover not-[[src]]:invisible"
          suppressHydrationWarning
        />
      </div>
      <div className="skeletons space-y-5">
        <div className="skeleton h-5 w-1/3" />
        <div className="skeleton h-12 w-4/5" />
        <div className="skeleton h-8 w-1/4" />
        <div className="skeleton h-28 w-full" />
        <div className="skeleton h-12 w-2/3 rounded-full" />
      </div>
    </div>
  );
}
