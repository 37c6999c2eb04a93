import { useEffect } from 'react';

interface PageMeta {
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
    set('meta[name="description"]', 'content', description);
    set('meta[property="og:title"]', 'content', title);
    set('meta[property="og:description"]', 'content', description);
    set('meta[property="og:type"]', 'content', type);
    set('meta[property="og:url"]', 'content', address);
    set('meta[property="og:image"]', 'content', image);
    set('link[rel="canonical"]', 'href', address);
  }, [title, description, canonical, image, type]);
}

/** Sets an attribute of the one element that the selector names, which is made where it is missing. */
function set(selector: string, attribute: string, value: string | undefined) {
  const found = document.head.querySelector(selector);
  if (value === undefined) return;
  const element = found ?? document.head.appendChild(made(selector));
  element.setAttribute(attribute, value);
}

function made(selector: string): Element {
  const [, tag = 'meta', name = 'name', value = ''] = /^(\w+)\[(\w+)="(.+)"\]$/.exec(selector) ?? [];
  const element = document.createElement(tag);
  element.setAttribute(name, value);
  return element;
}
