'use client';

import Link from 'next/link';
import { memo } from 'react';
import type { Product } from '@/api/client';
import { useText } from '@/text/TextProvider';
import { Picture } from '@/ui/Picture';
import { Stock } from './Stock';

export const ProductCard = memo(function ProductCard({ product, urgent }: { product: Product; urgent?: boolean }) {
  const { money } = useText();
  return (
    <article className="group relative">
      <div className="overflow-hidden rounded-3xl border border-line bg-sunken">
        <Picture
          image={product.images[0]}
          sizes="(min-width: 80rem) 19rem, (min-width: 48rem) 30vw, 46vw"
          urgent={urgent}
          className="aspect-square w-full transition duration-500 group-hover:scale-[1.03]"
        />
      </div>
      <div className="mt-3 space-y-0.5 px-1">
        <h2 className="font-sans text-[1.0625rem] leading-snug font-semibold tracking-normal">
          <Link
            href={`/product/?id=${encodeURIComponent(product.slug)}`}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-3xl focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-4 focus-visible:after:outline-clay"
          >
            {product.title}
          </Link>
        </h2>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="tabular-nums">{money(product.price)}</span>
          <Stock availability={product.availability} quiet />
        </p>
      </div>
    </article>
  );
});

export function CardSkeletons({ count }: { count: number }) {
  return Array.from({ length: count }, (_, index) => (
    <div key={index} aria-hidden>
      <div className="skeleton aspect-square w-full rounded-3xl" />
      <div className="skeleton mt-3 h-5 w-3/4" />
      <div className="skeleton mt-2 h-5 w-1/4" />
    </div>
  ));
}

export const GRID = 'grid grid-cols-2 gap-x-4 gap-y-9 md:grid-cols-3 md:gap-x-6 xl:grid-cols-4';
