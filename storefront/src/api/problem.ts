import type { components } from './schema';

type Schemas = components['schemas'];
type Members = Partial<Schemas['OrderConflict']>;
export type FieldError = Schemas['FieldError'];

/** The API said no, and why (RFC 9457). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: FieldError[];
  readonly location: string | null;
  readonly members: Members;

  constructor(response: Response, body: unknown) {
    const members: Members = typeof body === 'object' && body !== null ? body : {};
    super(members.detail ?? `The shop answered ${response.status}.`);
    this.status = response.status;
    this.code = members.code ?? 'unknown';
    this.errors = members.errors ?? [];
    this.location = response.headers.get('Location');
    this.members = members;
  }
}

/** Nobody answered: the shopper is offline, or the shop is. */
export class Unreachable extends Error {}

export function isCode(problem: unknown, ...codes: string[]): problem is ApiProblem {
  return problem instanceof ApiProblem && codes.includes(problem.code);
}

/** Worth the same question once more: nothing was wrong with it. */
export function isPassing(problem: unknown): boolean {
  return problem instanceof Unreachable || (problem instanceof ApiProblem && problem.status >= 500);
}
