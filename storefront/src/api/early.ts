declare global {
  interface Window {
    early?: Record<string, Promise<Response>>;
  }
}

/**
 * A script that asks the API for something while the page's own scripts are still on their way. It stands in the page as
 * it is sent, so it runs when somebody enters the shop by that page, and not when they come to it from another one. The
 * path is an expression of the script, and so is what comes of it: a promise of the answer.
 */
export function askEarly(path: string): string {
  return `(function(p,a){a=fetch(p);a.catch(function(){});(window.early=window.early||{})[p]=a;return a})(${path})`;
}

/** What was asked for early, for the first who asks for the same. */
export function takeEarly({ method, url }: Pick<Request, 'method' | 'url'>): Promise<Response> | undefined {
  const { pathname, search } = new URL(url);
  const answer = method === 'GET' ? globalThis.window?.early?.[pathname + search] : undefined;
  if (answer) delete window.early?.[pathname + search];
  return answer;
}
