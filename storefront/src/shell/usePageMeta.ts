import { useEffect } from 'react';

export interface PageMeta {
  title: string;
  description?: string;
  /** The one address of this page among several that show it, from the shop's root on. */
  canonical?: string;
  image?: string;
  type?: string;
}

/** Tells the browser, and whoever reads the finished page, what it is about: exported pages learn it last. */
export function usePageMeta(meta: PageMeta | undefined) {
  const { title, description, canonical, image, type = 'website' } = meta ?? {};
  useEffect(() => {
    if (title === undefined) return;
    document.title = title;
    const address = canonical && new URL(canonical, location.origin).href;
    const undo = [
      set('meta[name="description"]', 'content', description),
      set('meta[property="og:title"]', 'content', title),
      set('meta[property="og:description"]', 'content', description),
      set('meta[property="og:type"]', 'content', type),
      set('meta[property="og:url"]', 'content', address),
      set('meta[property="og:image"]', 'content', image),
      set('link[rel="canonical"]', 'href', address),
    ];
    return () => undo.forEach((it) => it());
  }, [title, description, canonical, image, type]);
}

/** Sets an attribute of the one element that the selector names, made where it is missing, until the page is left. */
function set(selector: string, attribute: string, value: string | undefined): () => void {
  if (value === undefined) return () => {};
  const found = document.head.querySelector(selector);
  const element = found ?? document.head.appendChild(made(selector));
  const before = element.getAttribute(attribute);
  element.setAttribute(attribute, value);
  return () => {
    if (!found) element.remove();
    else if (before !== null) element.setAttribute(attribute, before);
  };
}

function made(selector: string): Element {
  const [, tag = 'meta', name = 'name', value = ''] = /^(\w+)\[(\w+)="(.+)"\]$/.exec(selector) ?? [];
  const element = document.createElement(tag);
  element.setAttribute(name, value);
  return element;
}
