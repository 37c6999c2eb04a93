'use client';

import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const Context = createContext<(message: string) => void>(() => {});

/** Says something to those who listen to the page: status messages that need no focus. */
export function useAnnounce() {
  return use(Context);
}

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ message: '', times: 0 });
  const announce = useCallback(
    (message: string) => setSaid(({ times }) => ({ message, times: times + 1 })),
    [],
  );
  return (
    <Context value={announce}>
      {children}
      <p role="status" aria-live="polite" className="sr-only">
        {/* The same message twice is said twice. */}
        <span key={said.times}>{said.message}</span>
      </p>
    </Context>
  );
}
