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
  const [live, setLive] = useState(false);
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
  const moving = query.data !== undefined && !isOver(query.data);
  useEffect(() => {
    if (!moving) return;
    return follow(id, (order) => queries.setQueryData(['order', id], order), setLive);
  }, [id, moving, queries]);
  return { ...query, live };
}

/** Whether nothing more will happen. */
export function isOver(order: Order): boolean {
  return ['Delivered', 'Returned', 'Cancelled'].includes(order.status);
}

/** Listens to the order's own events; the browser resumes by itself where it was cut off. */
function follow(id: string, tell: (order: Order) => void, setLive: (live: boolean) => void): () => void {
  const events = new EventSource(`/orders/${id}/events`);
  const end = () => {
    events.close();
    setLive(false);
  };
  events.addEventListener('order', (event: MessageEvent<string>) => tell(JSON.parse(event.data)));
  events.addEventListener('end', end);
  events.addEventListener('open', () => setLive(true));
  events.addEventListener('error', () => setLive(false));
  return end;
}
