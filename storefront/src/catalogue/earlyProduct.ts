import { askEarly } from '@/api/early';
import { LARGE, pictureSources } from '@/ui/pictureSources';

/** The picture of a product that is still a skeleton. */
export const EARLY_PICTURE = 'early-picture';

/** Where the API has it. It is written into the page, as what follows. */
export function productPath(id: string): string {
  return `/products/${encodeURIComponent(id)}`;
}

/** Shows the picture. It runs in the page as it is written here, so it uses nothing else. */
function show(picture: HTMLImageElement, url: string, sizes: string, sources: typeof pictureSources) {
  const { src, srcSet } = sources(url);
  if (srcSet) {
    picture.sizes = sizes;
    picture.srcset = srcSet;
  }
  picture.src = src;
}

/** Asks for the product that the address names, and shows its picture, before the page's own scripts are there. */
export const EARLY_PRODUCT = `(function(id){
if(id)${askEarly(`(${productPath})(id)`)}
.then(function(a){return a.clone().json()})
.then(function(p){(${show})(document.getElementById('${EARLY_PICTURE}'),p.images[0].url,${JSON.stringify(LARGE)},${pictureSources})})
.catch(function(){})
})(new URLSearchParams(location.search).get('id'))`;
