'use client';

import { useDeferredValue, type ReactNode } from 'react';
import { useIsRunning } from '@/shell/stored';

/**
 * What an exported page cannot know, as it depends on the address: its skeleton until the page runs, and then the real
 * thing, drawn bit by bit so that a slow phone stays responsive. Within the shop it is there at once.
 */
export function Gradual({ skeleton, children }: { skeleton: ReactNode; children: ReactNode }) {
  return useDeferredValue(useIsRunning()) ? children : skeleton;
}
