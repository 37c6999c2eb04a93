'use client';

import { useState } from 'react';
import type { Image } from '@/api/client';
import { useText } from '@/text/TextProvider';
import { Picture } from '@/ui/Picture';
import { LARGE } from '@/ui/pictureSources';

/** A product's pictures: a large one, and the choice of the others. */
export function Gallery({ images }: { images: Image[] }) {
  const { t } = useText();
  const [chosen, setChosen] = useState(0);
  const image = images[chosen] ?? images[0];
  return (
    <section aria-label={t.product.gallery}>
      <div className="overflow-hidden rounded-3xl border border-line">
        <Picture
          key={image?.url}
          image={image}
          sizes={LARGE}
          urgent
          className="aspect-square w-full"
        />
      </div>
      {images.length > 1 && (
        <ul className="mt-4 flex flex-wrap gap-3">
          {images.map((it, index) => (
            <li key={it.url}>
              <button
                type="button"
                aria-label={t.product.picture(index + 1, images.length)}
                aria-pressed={index === chosen}
                onClick={() => setChosen(index)}
                className="block overflow-hidden rounded-2xl border-2 border-line aria-pressed:border-moss"
              >
                <Picture image={{ ...it, alt: '' }} sizes="5rem" className="size-20" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
