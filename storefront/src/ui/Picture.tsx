'use client';

import { useState } from 'react';
import type { Image } from '@/api/client';
import { pictureSources } from './pictureSources';

/** A product's picture at the size it is shown. Its few pixels stand in until it is there. */
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
  const { src, srcSet, width, height } = pictureSources(image.url);
  return (
    // The export has no server that could cut pictures; the CDN does.
    // eslint-disable-next-line @next/next/no-img-element
    <img
      src={src}
      srcSet={srcSet}
      sizes={srcSet && sizes}
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
