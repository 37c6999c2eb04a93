'use client';

import { useState } from 'react';
import type { Image } from '@/api/client';

const WIDTHS = [160, 320, 480, 640, 960, 1280];
const SIZE_IN_NAME = /-(\d+)x(\d+)\.(\w+)$/;

/**
 * A product's picture at the size it is shown, from Sanity's CDN or the sandbox alike: both tell the size in the name,
 * and cut what is no drawing to the width that is asked for. Its few pixels stand in until it is there.
 */
export function Picture({
  image,
  sizes,
  urgent = false,
  className = '',
}: {
  image: Image | undefined;
  sizes: string;
  urgent?: boolean;
  className?: string;
}) {
  const [shown, setShown] = useState(false);
  if (!image) return <div aria-hidden className={`bg-sunken ${className}`} />;
  const { width, height, drawing } = measure(image.url);
  return (
    // The export has no server that could cut pictures; the CDN does.
    // eslint-disable-next-line @next/next/no-img-element
    <img
      src={drawing ? image.url : at(image.url, 960)}
      srcSet={drawing ? undefined : WIDTHS.filter((it) => it <= width).map((it) => `${at(image.url, it)} ${it}w`).join(', ')}
      sizes={drawing ? undefined : sizes}
      width={width}
      height={height}
      alt={image.alt}
      loading={urgent ? 'eager' : 'lazy'}
      fetchPriority={urgent ? 'high' : 'auto'}
      decoding="async"
      onLoad={() => setShown(true)}
      style={image.lqip && !shown ? { backgroundImage: `url("${image.lqip}")`, backgroundSize: 'cover' } : undefined}
      className={`bg-sunken object-cover ${className}`}
    />
  );
}

function measure(url: string) {
  const [, width = '800', height = '800', type = ''] = SIZE_IN_NAME.exec(url.split('?')[0] ?? '') ?? [];
  return { width: Number(width), height: Number(height), drawing: type === 'svg' };
}

function at(url: string, width: number): string {
  const cut = new URL(url);
  cut.searchParams.set('w', String(width));
  cut.searchParams.set('fit', 'max');
  cut.searchParams.set('auto', 'format');
  return cut.href;
}
