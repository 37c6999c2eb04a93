import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { answered, api } from '@/api/client';
import { isCode } from '@/api/problem';
import { ProductDetail } from '@/catalogue/ProductDetail';
import { addressOf, shortDescription } from '@/catalogue/productMeta';
import { en } from '@/text/en';

interface Props {
  searchParams: Promise<{ id?: string | string[] }>;
}

/** Asked for once for each request, however often it is needed. */
const product = cache(async (id: string) => {
  try {
    return await answered(
      api.GET('/products/{idOrSlug}', { params: { path: { idOrSlug: id } }, cache: 'no-store' }),
    );
  } catch (problem) {
    if (isCode(problem, 'product-not-found')) notFound();
    throw problem;
  }
});

async function wanted({ searchParams }: Props): Promise<string> {
  const { id } = await searchParams;
  return typeof id === 'string' && id !== '' ? id : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const known = await product(await wanted(props));
  const description = shortDescription(known);
  const origin = process.env.STOREFRONT_ORIGIN;
  return {
    title: known.title,
    description,
    metadataBase: origin ? new URL(origin) : undefined,
    alternates: { canonical: addressOf(known) },
    openGraph: {
      siteName: en.shop.name,
      type: 'website',
      url: addressOf(known),
      title: known.title,
      description,
      images: known.images.slice(0, 1).map((it) => it.url),
    },
  };
}

/** The product rendered on the server, for those who read pages without running them. */
export default async function ProductPage(props: Props) {
  const id = await wanted(props);
  return <ProductDetail key={id} id={id} known={await product(id)} told origin={process.env.STOREFRONT_ORIGIN} />;
}
