import { useSyncExternalStore } from 'react';

/** A value in local storage that every tab of this browser shares, and that pages follow. */
export class Stored<T> implements Source<T> {
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

/** A value that lives outside the page. */
export interface Source<T> {
  get(): T | undefined;
  subscribe(listener: () => void): () => void;
}

const never = () => () => {};

/** Whether the page runs in a browser by now; while it is exported, or as it was exported, it does not. */
export function useIsRunning(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}

/** The value, now and whenever it changes, in this tab or in another. There is none while a page is exported. */
export function useStored<T>(source: Source<T>): T | undefined {
  return useSyncExternalStore(source.subscribe, () => source.get(), () => undefined);
}
