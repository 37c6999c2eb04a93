import { Suspense } from 'react';
import { Catalogue, CatalogueSkeleton } from '@/catalogue/Catalogue';
import { Welcome } from '@/catalogue/Welcome';

export default function ListPage() {
  return (
    <>
      <Welcome />
      <Suspense fallback={<CatalogueSkeleton />}>
        <Catalogue />
      </Suspense>
    </>
  );
}
