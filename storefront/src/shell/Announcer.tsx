'use client';

import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';

interface Message {
  text: string;
  times: number;
}

const SILENCE: Message = { text: '', times: 0 };
const Announcing = createContext<(message: string) => void>(() => {});
const Announced = createContext(SILENCE);

/** Says something to those who listen to the page: status messages that need no focus. */
export function useAnnounce() {
  return use(Announcing);
}

export function Announcer({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState(SILENCE);
  const announce = useCallback((text: string) => setMessage(({ times }) => ({ text, times: times + 1 })), []);
  return (
    <Announcing value={announce}>
      <Announced value={message}>
        {children}
        <Announcements />
      </Announced>
    </Announcing>
  );
}

/** Where it is said. A dialog that silences the page around it has a place of its own. */
export function Announcements() {
  const message = use(Announced);
  const [said, setSaid] = useState(SILENCE);
  // What stands in such a place from the start is not read out; what comes to it is.
  useEffect(() => setSaid(message), [message]);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {/* The same message twice is said twice. */}
      <span key={said.times}>{said.text}</span>
    </p>
  );
}
