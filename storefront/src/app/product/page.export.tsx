import { Suspense } from 'react';
import { DetailSkeleton } from '@/catalogue/ProductDetail';
import { ProductByAddress } from '@/catalogue/ProductByAddress';

/** The exported page learns in the browser which product is meant. */
export default function ProductPage() {
  return (
    <Suspense fallback={<DetailSkeleton />}>
      <ProductByAddress />
    </Suspense>
  );
}
