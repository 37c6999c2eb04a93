import { askEarly } from '@/api/early';
import { LARGE, pictureSources } from '@/ui/pictureSources';

/** Has the browser fetch a picture. It runs in the page as it is written here, so it uses nothing else. */
function preload(sources: typeof pictureSources, url: string, sizes: string) {
  const { src, srcSet } = sources(url);
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'image';
  link.fetchPriority = 'high';
  if (srcSet) {
    link.imageSrcset = srcSet;
    link.imageSizes = sizes;
  } else {
    link.href = src;
  }
  document.head.append(link);
}

/** Asks for the product that the address names, and then for its picture, before the page's own scripts are there. */
export const EARLY_PRODUCT = `(function(id){
if(id)${askEarly("'/products/'+encodeURIComponent(id)")}
.then(function(a){return a.clone().json()})
.then(function(p){(${preload})(${pictureSources},p.images[0].url,${JSON.stringify(LARGE)})})
.catch(function(){})
})(new URLSearchParams(location.search).get('id'))`;
