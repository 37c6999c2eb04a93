import createClient from 'openapi-fetch';
import { takeEarly } from './early';
import type { components, paths } from './schema';
import { ApiProblem, Unreachable } from './problem';

type Schemas = components['schemas'];
export type Product = Schemas['Product'];
export type ProductPage = Schemas['ProductPage'];
export type Image = Schemas['Image'];
export type Money = Schemas['Money'];
export type Cart = Schemas['Cart'];
export type CartLine = Schemas['CartLine'];
export type CartWarning = Schemas['CartWarning'];
export type Order = Schemas['Order'];
export type OrderLine = Schemas['OrderLine'];
export type TimelineEvent = Schemas['TimelineEvent'];
export type Address = Schemas['PostalAddress'];
export type ShippingOption = Schemas['ShippingOption'];
export type Config = Schemas['Config'];

/** The shop's API: in the browser at the page's own origin, on a server where MARKETPLACE_API says. */
export const api = createClient<paths>({
  baseUrl: typeof window === 'undefined' ? process.env.MARKETPLACE_API : '',
  fetch: (request) => takeEarly(request) ?? fetch(request),
});

/** What was answered; anything else is thrown, as an ApiProblem or as Unreachable. */
export async function answered<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw isAborted(cause) ? cause : new Unreachable('Nobody answered', { cause });
  });
  if (data !== undefined) return data;
  throw new ApiProblem(response, error);
}

function isAborted(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}
