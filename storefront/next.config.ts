import type { NextConfig } from 'next';

/** Pages that both builds share end in .tsx; those of one alone in .export.tsx or .server.tsx. */
const standalone = process.env.STOREFRONT_MODE === 'standalone';
const developing = process.env.NODE_ENV === 'development';

/** What the API answers; in production it is reached at the same origin. */
const API = ['products', 'cart', 'orders', 'shipment', 'config'];
const api = process.env.MARKETPLACE_API ?? 'http://127.0.0.1:8080';

const config: NextConfig = {
  output: standalone ? 'standalone' : 'export',
  pageExtensions: [standalone ? 'server.tsx' : 'export.tsx', 'tsx'],
  basePath: '/shop',
  trailingSlash: true,
  images: { unoptimized: true },
  reactStrictMode: true,
  // A machine may be busy with the rest of the build.
  staticPageGenerationTimeout: 600,
  poweredByHeader: false,
  // Types are checked by npm test, so that whoever only wants to run the shop does not wait for it.
  typescript: { ignoreBuildErrors: true },
  ...(developing && {
    output: undefined,
    rewrites: async () =>
      API.flatMap((path) => [`/${path}`, `/${path}/:rest*`]).map((source) => ({
        source,
        destination: api + source,
        basePath: false as const,
      })),
  }),
};

export default config;
