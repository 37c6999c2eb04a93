declare global {
  interface Window {
    early?: Record<string, Promise<Response>>;
  }
}

/**
 * A script that asks the API for something while the page's own scripts are still on their way. It stands in the page as
 * it is sent, so it runs when somebody enters the shop by that page, and not when they come to it from another one.
 */
export function askEarly(path: string): string {
  const name = JSON.stringify(path);
  return `(function(a){a.catch(function(){});(window.early=window.early||{})[${name}]=a})(fetch(${name}))`;
}

/** What was asked for early, for the first who asks for the same. */
export function takeEarly({ method, url }: Pick<Request, 'method' | 'url'>): Promise<Response> | undefined {
  const { pathname, search } = new URL(url);
  const answer = method === 'GET' ? globalThis.window?.early?.[pathname + search] : undefined;
  if (answer) delete window.early?.[pathname + search];
  return answer;
}
