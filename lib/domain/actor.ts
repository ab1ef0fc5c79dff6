export const roles = ['READER', 'CHECKER', 'EDITOR', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, string> = {
  READER: 'Reader',
  CHECKER: 'Fact-checker',
  EDITOR: 'Editor',
  ADMIN: 'Administrator',
};

/** Whether a token or session may only look, or also change things. */
export const scopes = ['read', 'write'] as const;
export type Scope = (typeof scopes)[number];

/** What let somebody in: a session of a browser, or a token. */
export type Through = { kind: 'session' | 'token'; id: string };

/**
 * Who is asking. Always a value: somebody signed out is a reader without an id. Minted by `lib/auth` alone. `through` is
 * missing where nobody came in: a program of whoever runs the server.
 */
export type Actor = { id: string | null; name: string; role: Role; scope: Scope; through?: Through };

/** An actor who has signed in: the only kind that may be an author, a reviewer or an approver. */
export type Person = Actor & { id: string };

export const signedOut: Actor = { id: null, name: 'A reader', role: 'READER', scope: 'read' };

export const isPerson = (actor: Actor): actor is Person => actor.id !== null;

/** Checkers and editors: the people whose desk shows unpublished work. An admin is not one of them. */
export const onDesk = (actor: Actor): actor is Person =>
  isPerson(actor) && (actor.role === 'CHECKER' || actor.role === 'EDITOR');
