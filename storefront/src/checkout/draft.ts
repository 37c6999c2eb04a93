'use client';

import { useCallback, useSyncExternalStore } from 'react';
import type { Address } from '@/api/client';

export const FIELDS = ['name', 'email', 'line1', 'line2', 'city', 'region', 'postalCode', 'country'] as const;
export type Field = (typeof FIELDS)[number];
export type Contact = Record<Field, string>;
export type Step = 'contact' | 'delivery' | 'payment';

/** What a shopper has filled in so far; kept in this tab until the order is paid, so that a reload loses nothing. */
export interface Draft {
  contact: Contact;
  step: Step;
  option?: string;
}

const KEY = 'marketplace.checkout';
const BLANK: Draft = {
  contact: { name: '', email: '', line1: '', line2: '', city: '', region: '', postalCode: '', country: '' },
  step: 'contact',
};

let draft: Draft | undefined;
const listeners = new Set<() => void>();

function read(): Draft {
  if (draft) return draft;
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    draft = { ...BLANK, ...kept, contact: { ...BLANK.contact, ...kept.contact } };
  } catch {
    draft = BLANK;
  }
  return draft ?? BLANK;
}

function write(next: Draft | undefined) {
  draft = next;
  if (next) sessionStorage.setItem(KEY, JSON.stringify(next));
  else sessionStorage.removeItem(KEY);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useDraft() {
  const current = useSyncExternalStore(subscribe, read, () => BLANK);
  const change = useCallback((part: Partial<Draft>) => write({ ...read(), ...part }), []);
  return { draft: current, change };
}

export function addressIn({ line1, line2, city, region, postalCode, country }: Contact): Address {
  return {
    line1: line1.trim(),
    line2: line2.trim() || undefined,
    city: city.trim(),
    region: region.trim() || undefined,
    postalCode: postalCode.trim(),
    country,
  };
}

/** Whose order this page has placed: shown in clear until the page is left, since the API tells it masked. */
const own = new Map<string, Contact>();

export function placed(orderId: string, contact: Contact) {
  // A tab that goes on with an order of another tab's never held its form.
  if (contact.name !== '') own.set(orderId, contact);
}

export function ownContact(orderId: string): Contact | undefined {
  return own.get(orderId);
}

/** Forgets what was filled in. */
export function finish() {
  write(undefined);
}
