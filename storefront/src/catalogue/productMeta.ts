import type { Product } from '@/api/client';

export function addressOf(product: Product): string {
  return `/shop/product/?id=${encodeURIComponent(product.slug)}`;
}

export function shortDescription(product: Product): string {
  const text = product.description.replace(/\s+/g, ' ').trim();
  return text.length <= 160 ? text : `${text.slice(0, 157).replace(/\s\S*$/, '')} …`;
}

/** The product for search engines: schema.org's Product with its offer. */
export function jsonLd(product: Product, origin: string, digits: number): string {
  const ld = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: product.description,
    image: product.images.map((image) => image.url),
    sku: product.id,
    category: product.categories[0]?.title,
    offers: {
      '@type': 'Offer',
      url: origin + addressOf(product),
      priceCurrency: product.price.currency,
      price: (product.price.minorUnits / 10 ** digits).toFixed(digits),
      availability: `https://schema.org/${product.availability.inStock ? 'InStock' : 'OutOfStock'}`,
    },
  };
  // An end tag within a text must not end the script.
  return JSON.stringify(ld).replaceAll('<', '\\u003c');
}
