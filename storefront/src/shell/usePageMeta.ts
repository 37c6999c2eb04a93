import { useEffect } from 'react';

export interface PageMeta {
  title: string;
  description?: string;
  /** The one address of this page among several that show it, from the shop's root on. */
  canonical?: string;
  image?: string;
  type?: string;
}

/**
 * Tells the browser, and whoever reads the finished page, what it is about: exported pages learn it last. It waits until
 * the page runs, as what it was exported with would be put there anew if it were changed before; should that happen all
 * the same, what comes to the head is told, too.
 */
export function usePageMeta(meta: PageMeta | undefined) {
  const { title, description, canonical, image, type = 'website' } = meta ?? {};
  useEffect(() => {
    if (title === undefined) return;
    const address = canonical && new URL(canonical, location.origin).href;
    const undo = new Map<Element, () => void>();
    const tell = () => {
      if (document.title !== title) document.title = title;
      set('meta[name="description"]', 'content', description, undo);
      set('meta[property="og:title"]', 'content', title, undo);
      set('meta[property="og:description"]', 'content', description, undo);
      set('meta[property="og:type"]', 'content', type, undo);
      set('meta[property="og:url"]', 'content', address, undo);
      set('meta[property="og:image"]', 'content', image, undo);
      set('link[rel="canonical"]', 'href', address, undo);
    };
    const arrivals = new MutationObserver(tell);
    const stop = whenIdle(() => {
      arrivals.observe(document.head, { childList: true });
      tell();
    });
    return () => {
      stop();
      arrivals.disconnect();
      undo.forEach((it) => it());
    };
  }, [title, description, canonical, image, type]);
}

/** Does something when the page has nothing else to do, but soon; the way to stop it. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const later = setTimeout(work, 200);
    return () => clearTimeout(later);
  }
  const idle = requestIdleCallback(work, { timeout: 2_000 });
  return () => cancelIdleCallback(idle);
}

/** Sets an attribute of what the selector names, made where it is missing, and notes how to undo that. */
function set(selector: string, attribute: string, value: string | undefined, undo: Map<Element, () => void>) {
  if (value === undefined) return;
  const found = [...document.head.querySelectorAll(selector)];
  if (found.length === 0) {
    const element = document.head.appendChild(made(selector));
    element.setAttribute(attribute, value);
    undo.set(element, () => element.remove());
  }
  for (const element of found) {
    const before = element.getAttribute(attribute);
    if (before === value) continue;
    element.setAttribute(attribute, value);
    if (!undo.has(element) && before !== null) undo.set(element, () => element.setAttribute(attribute, before));
  }
}

function made(selector: string): Element {
  const [, tag = 'meta', name = 'name', value = ''] = /^(\w+)\[(\w+)="(.+)"\]$/.exec(selector) ?? [];
  const element = document.createElement(tag);
  element.setAttribute(name, value);
  return element;
}
