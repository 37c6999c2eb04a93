'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api, type Order } from '@/api/client';
import { isCode } from '@/api/problem';

const POLL_SOON = 1_500;
const POLL = 5_000;

/** An order as it is now: told live by the shop, and asked for now and then wherever that is not possible. */
export function useOrder(id: string) {
  const queries = useQueryClient();
  const live = useLive(id, (order) => queries.setQueryData(['order', id], order));
  const query = useQuery({
    queryKey: ['order', id],
    enabled: id !== '',
    staleTime: 0,
    queryFn: ({ signal }) => answered(api.GET('/orders/{id}', { signal, params: { path: { id } } })),
    retry: (failures, problem) => failures < 3 && !isCode(problem, 'order-not-found'),
    refetchInterval: ({ state: { data: order } }) => {
      if (live || !order || isOver(order)) return false;
      return order.paymentStatus === 'Pending' ? POLL_SOON : POLL;
    },
  });
  return { ...query, live };
}

/** Whether nothing more will happen. */
export function isOver(order: Order): boolean {
  return ['Delivered', 'Returned', 'Cancelled'].includes(order.status);
}

/** Listens to the order's own events; the browser resumes by itself where it was cut off. */
function useLive(id: string, tell: (order: Order) => void): boolean {
  const [live, setLive] = useState(false);
  useEffect(() => {
    if (id === '') return;
    const events = new EventSource(`/orders/${id}/events`);
    const hear = (event: MessageEvent<string>) => tell(JSON.parse(event.data));
    const end = () => {
      events.close();
      setLive(false);
    };
    events.addEventListener('message', hear);
    events.addEventListener('order', hear);
    events.addEventListener('end', end);
    events.addEventListener('open', () => setLive(true));
    events.addEventListener('error', () => setLive(false));
    return end;
    // Whom it tells is the same for as long as the page stands.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);
  return live;
}
