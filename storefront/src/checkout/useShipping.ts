'use client';

import { useQuery } from '@tanstack/react-query';
import { answered, api } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import { addressIn, type Contact } from './draft';

/** What delivery to this address would cost; asked once the shopper has said where it goes. */
export function useShipping(token: string | undefined, contact: Contact, asked: boolean) {
  const address = addressIn(contact);
  const query = useQuery({
    queryKey: ['shipping', token, address],
    enabled: asked && token !== undefined,
    queryFn: async ({ signal }) => {
      const body = { cart: token ?? '', shippingAddress: address };
      return (await answered(api.POST('/cart/quote', { signal, body }))).options;
    },
    staleTime: 4 * 60_000,
    retry: false,
  });
  return { ...query, refused: isRefused(query.error) ? query.error : undefined };
}

/** Whether the address is what is wrong; else the carrier is, and the shopper may go on without it. */
function isRefused(problem: unknown): problem is ApiProblem {
  return problem instanceof ApiProblem && problem.status === 422 && problem.errors.length > 0;
}
