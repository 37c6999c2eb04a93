'use client';

import { useQuery } from '@tanstack/react-query';
import { answered, api, type Product } from '@/api/client';
import { useText } from '@/text/TextProvider';
import { GRID, ProductCard } from './ProductCard';

const SHOWN = 4;

/** Others of the product's category; an extra, so nothing is said where they cannot be had. */
export function Others({ product }: { product: Product }) {
  const { t } = useText();
  const category = product.categories[0]?.slug;
  const { data } = useQuery({
    queryKey: ['others', category],
    enabled: category !== undefined,
    queryFn: ({ signal }) =>
      answered(api.GET('/products', { signal, params: { query: { category, inStock: true, limit: SHOWN + 1 } } })),
  });
  const others = data?.items.filter((it) => it.id !== product.id).slice(0, SHOWN) ?? [];
  if (others.length === 0) return null;
  return (
    <section className="mt-24" aria-labelledby="others">
      <h2 id="others" className="mb-6 text-3xl">
        {t.product.others}
      </h2>
      <ul className={GRID}>
        {others.map((it) => (
          <li key={it.id}>
            <ProductCard product={it} />
          </li>
        ))}
      </ul>
    </section>
  );
}
