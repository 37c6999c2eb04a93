import { useSyncExternalStore } from 'react';

/** A value in local storage that every tab of this browser shares, and that pages follow. */
export class Stored<T> {
  private readonly listeners = new Set<() => void>();
  private text: string | null = null;
  private value: T | undefined;

  constructor(
    private readonly key: string,
    private readonly read: (stored: unknown) => T | undefined,
  ) {}

  get(): T | undefined {
    const text = localStorage.getItem(this.key);
    if (text !== this.text) {
      this.text = text;
      this.value = text === null ? undefined : this.parse(text);
    }
    return this.value;
  }

  set(value: T | undefined): void {
    if (value === undefined) localStorage.removeItem(this.key);
    else localStorage.setItem(this.key, JSON.stringify(value));
    this.listeners.forEach((listener) => listener());
  }

  readonly subscribe = (listener: () => void) => {
    const onStorage = (event: StorageEvent) => {
      if (event.key === this.key || event.key === null) listener();
    };
    this.listeners.add(listener);
    window.addEventListener('storage', onStorage);
    return () => {
      this.listeners.delete(listener);
      window.removeEventListener('storage', onStorage);
    };
  };

  private parse(text: string): T | undefined {
    try {
      return this.read(JSON.parse(text));
    } catch {
      return undefined;
    }
  }
}

/** What is stored, now and whenever it changes, in this tab or in another. Nothing while a page is exported. */
export function useStored<T>(stored: Stored<T>): T | undefined {
  return useSyncExternalStore(stored.subscribe, () => stored.get(), () => undefined);
}
