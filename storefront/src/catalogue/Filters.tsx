'use client';

import { Search, SlidersHorizontal, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProductPage } from '@/api/client';
import { useText } from '@/text/TextProvider';
import { asAmount, heard, telling, typing, writtenSoFar, type Typed } from './typed';
import type { Sort, Wish } from './useCatalogue';

const TYPING_PAUSE = 220;
type Change = (part: Partial<Wish>, how?: 'push' | 'replace') => void;
type Facets = ProductPage['facets'] | undefined;

export function Filters({ wish, change, facets }: { wish: Wish; change: Change; facets: Facets }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={t.list.filters} className="space-y-5">
      <Categories wish={wish} change={change} facets={facets} />
      <div className="flex items-end gap-x-5 gap-y-4 sm:flex-wrap">
        <SearchField wish={wish} change={change} />
        <button
          type="button"
          className="round mb-0.5 border border-edge bg-card aria-expanded:bg-moss aria-expanded:text-on-moss sm:hidden"
          aria-label={t.list.filters}
          aria-expanded={open}
          aria-controls="more-filters"
          onClick={() => setOpen(!open)}
        >
          <SlidersHorizontal aria-hidden className="size-5" />
        </button>
        <MoreFilters className="max-sm:hidden" wish={wish} change={change} facets={facets} />
      </div>
      <div id="more-filters" className="sm:hidden">
        {open && <MoreFilters className="" wish={wish} change={change} facets={facets} />}
      </div>
    </section>
  );
}

/** What has a place beside the search on a wide screen, and hides behind a button on a phone. */
function MoreFilters({
  wish,
  change,
  facets,
  className,
}: {
  wish: Wish;
  change: Change;
  facets: Facets;
  className: string;
}) {
  const { t } = useText();
  return (
    <div className={`flex flex-wrap items-end gap-x-5 gap-y-4 ${className}`}>
      <PriceRange wish={wish} change={change} facets={facets} />
      <label className="flex min-h-12 items-center gap-2.5">
        <input
          type="checkbox"
          className="size-5 accent-[var(--moss)]"
          checked={wish.inStock}
          onChange={(event) => change({ inStock: event.target.checked })}
        />
        {t.list.inStock}
      </label>
      <label className="block max-sm:w-full">
        <span className="mb-1 block text-sm text-soft">{t.list.sort}</span>
        <select className="field" value={wish.sort} onChange={(event) => change({ sort: event.target.value as Sort })}>
          {Object.entries(t.list.sorts).map(([sort, label]) => (
            <option key={sort} value={sort}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Categories({ wish, change, facets }: { wish: Wish; change: Change; facets: Facets }) {
  const { t } = useText();
  const shelves = [{ slug: '', title: t.list.everything }, ...(facets?.categories ?? [])];
  return (
    <ul aria-label={t.list.category} className="-mx-4 flex min-h-13 gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0">
      {shelves.map(({ slug, title }) => (
        <li key={slug} className="shrink-0">
          <button
            type="button"
            aria-pressed={wish.category === slug}
            onClick={() => change({ category: slug })}
            className="min-h-11 rounded-full border border-line bg-card px-4 whitespace-nowrap transition hover:border-ink aria-pressed:border-moss aria-pressed:bg-moss aria-pressed:text-on-moss"
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A field whose text goes to the address once the shopper pauses, and comes from there when they go back. */
function useTyped(value: string, tell: (text: string) => void, meant: (text: string) => string = (text) => text) {
  const [field, setField] = useState<Typed>({ text: value, told: [] });
  const known = field.told.at(-1) ?? value;
  const wanted = meant(field.text);
  useEffect(() => setField((it) => heard(it, value)), [value]);
  useEffect(() => {
    if (wanted === known) return;
    const pause = setTimeout(() => {
      setField((it) => telling(it, wanted));
      tell(wanted);
    }, TYPING_PAUSE);
    return () => clearTimeout(pause);
  }, [wanted, known, tell]);
  const setText = useCallback((text: string) => setField((it) => typing(it, text)), []);
  return [field.text, setText] as const;
}

function SearchField({ wish, change }: { wish: Wish; change: Change }) {
  const { t } = useText();
  const field = useRef<HTMLInputElement>(null);
  const [tell] = useState(() => (q: string) => change({ q: q.slice(0, 200) }, 'replace'));
  const [text, setText] = useTyped(wish.q, tell);
  return (
    <div className="min-w-0 flex-1 sm:min-w-64" role="search">
      <label htmlFor="search" className="mb-1 block text-sm text-soft">
        {t.list.search}
      </label>
      <div className="relative">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-4 size-5 -translate-y-1/2 text-soft" />
        <input
          ref={field}
          id="search"
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={200}
          className="field pr-12 pl-12"
          placeholder={t.list.searchHint}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {text && (
          <button
            type="button"
            className="round absolute top-1/2 right-0.5 -translate-y-1/2"
            aria-label={t.list.clearSearch}
            onClick={() => {
              setText('');
              field.current?.focus();
            }}
          >
            <X aria-hidden className="size-5" />
          </button>
        )}
      </div>
    </div>
  );
}

function PriceRange({ wish, change, facets }: { wish: Wish; change: Change; facets: Facets }) {
  const { t, money } = useText();
  const range = facets?.price;
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-soft">
        {t.list.price}
        {range && ` ${money(range.min)} – ${money(range.max)}`}
      </legend>
      <div className="flex items-center gap-2">
        <PriceField label={t.list.from} value={wish.min} tell={(min) => change({ min }, 'replace')} />
        <span aria-hidden>–</span>
        <PriceField label={t.list.to} value={wish.max} tell={(max) => change({ max }, 'replace')} />
      </div>
    </fieldset>
  );
}

function PriceField({ label, value, tell }: { label: string; value: string; tell: (text: string) => void }) {
  const { t } = useText();
  const [stable] = useState(() => tell);
  const [text, setText] = useTyped(value, stable, writtenSoFar);
  return (
    <input
      aria-label={`${t.list.price} ${label}`}
      placeholder={label}
      inputMode="decimal"
      autoComplete="off"
      className="field w-24"
      value={text}
      onChange={(event) => setText(asAmount(event.target.value) ?? text)}
    />
  );
}
