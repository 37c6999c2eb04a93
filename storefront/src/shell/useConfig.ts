import { useQuery } from '@tanstack/react-query';
import { answered, api } from '@/api/client';

/** The shop's public settings. */
export function useConfig() {
  return useQuery({
    queryKey: ['config'],
    queryFn: ({ signal }) => answered(api.GET('/config', { signal })),
    staleTime: Infinity,
  });
}
