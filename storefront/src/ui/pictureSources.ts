/** How wide a product's large picture is shown. */
export const LARGE = '(min-width: 64rem) 46rem, 92vw';

/** Where a picture is to be had: the attributes of an img. */
export interface PictureSources {
  src: string;
  srcSet: string | undefined;
  width: number;
  height: number;
}

/**
 * A picture's sources at Sanity's CDN or the sandbox alike: both tell the size in the name, and cut what is no drawing to
 * the width that is asked for. It uses nothing but what is in it, as it also runs ahead of the page's scripts.
 */
export function pictureSources(url: string): PictureSources {
  const [, width = '800', height = '800', type = ''] = /-(\d+)x(\d+)\.(\w+)$/.exec(url.split('?')[0] ?? '') ?? [];
  const size = { width: Number(width), height: Number(height) };
  if (type === 'svg') return { src: url, srcSet: undefined, ...size };
  const at = (cut: number) => {
    const address = new URL(url);
    address.searchParams.set('w', String(cut));
    address.searchParams.set('fit', 'max');
    address.searchParams.set('auto', 'format');
    return address.href;
  };
  const widths = [160, 320, 480, 640, 960, 1280].filter((it) => it <= size.width);
  return { src: at(960), srcSet: widths.map((it) => `${at(it)} ${it}w`).join(', '), ...size };
}
