'use client';

import { useSearchParams } from 'next/navigation';
import { use, useEffect } from 'react';
import { earlyAnswer, forgetEarly } from '@/api/early';
import type { Product } from '@/api/client';
import { productPath } from './earlyProduct';
import { ProductDetail } from './ProductDetail';

/** The product that the address names. One that was asked for early is waited for, in its skeleton. */
export function ProductByAddress() {
  const id = useSearchParams().get('id') ?? '';
  const early = earlyAnswer<Product>(productPath(id));
  const known = early && use(early);
  useEffect(() => forgetEarly(productPath(id)), [id]);
  return <ProductDetail key={id} id={id} known={known} />;
}
