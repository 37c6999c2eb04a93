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
  return method === 'GET' ? taken(pathname + search) : undefined;
}

function taken(path: string): Promise<Response> | undefined {
  const answer = globalThis.window?.early?.[path];
  if (answer) delete window.early?.[path];
  return answer;
}

const known = new Map<string, Promise<unknown>>();

/** What was answered to what was asked for early, if anything good was; the same promise until it is forgotten. */
export function earlyAnswer<T>(path: string): Promise<T | undefined> | undefined {
  const answer = taken(path);
  if (answer) known.set(path, answer.then((it) => (it.ok ? it.json() : undefined)).catch(() => undefined));
  return known.get(path) as Promise<T | undefined> | undefined;
}

export function forgetEarly(path: string): void {
  known.delete(path);
}
