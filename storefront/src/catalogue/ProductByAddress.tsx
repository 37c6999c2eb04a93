'use client';

import { useSearchParams } from 'next/navigation';
import { ProductDetail } from './ProductDetail';

export function ProductByAddress() {
  const id = useSearchParams().get('id') ?? '';
  return <ProductDetail key={id} id={id} />;
}
