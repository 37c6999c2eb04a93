import { askEarly } from '@/api/early';

/** What runs in a page before its own scripts are there, as texts that stand in it. */

/** Before the first paint, so that nobody who chose dark sees a flash of light. */
const theme = `try{document.documentElement.dataset.theme=JSON.parse(localStorage.getItem('marketplace.theme'))||''}catch{}`;

/** What takes a browser long the first time, in tasks of their own: to watch what other tabs store, and to write prices. */
const warmUp = [`addEventListener('storage',function(){})`, `Intl.NumberFormat('en',{style:'currency',currency:'EUR'}).format(1)`];

export const BEFOREHAND = [theme, askEarly(`'/config'`), ...warmUp.map((work) => `setTimeout(function(){${work}})`)].join(';');
