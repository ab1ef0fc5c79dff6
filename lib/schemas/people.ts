import { z } from 'zod';
import { roles, scopes } from '@/lib/domain/actor';
import { given } from './given';
import { Id, Instant, Paging, page, text, Version } from './primitives';

export const Email = z
  .string('Write an email address.')
  .max(300, { error: 'Write an email address such as name@newsroom.org.', abort: true })
  .overwrite((s) => s.trim().toLowerCase())
  .pipe(z.email('Write an email address such as name@newsroom.org.').max(254));

/** Long rather than clever: at least 12 characters, at most 200 (NIST SP 800-63B). */
export const Password = z
  .string('Choose a password.')
  .min(12, 'Use at least 12 characters.')
  .max(200, 'Use at most 200 characters.');

const desk = z.enum(roles, 'Choose a role.').exclude(['READER']);
/** The roles that an account may be given. */
export const deskRoles = desk.options;

export const CreateUser = given({ name: text(120, 'Give a name.'), email: Email, role: desk }).meta({
  id: 'CreateUser',
});
export type CreateUser = z.infer<typeof CreateUser>;

export const EditUser = given({
  userId: Id,
  version: Version,
  name: text(120, 'Give a name.'),
  role: desk,
  active: z.boolean(),
}).meta({ id: 'EditUser' });
export type EditUser = z.infer<typeof EditUser>;

export const ResetUser = given({ userId: Id });
export type ResetUser = z.infer<typeof ResetUser>;

export const ListUsers = Paging;
export type ListUsers = z.infer<typeof ListUsers>;

export const UserView = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    active: z.boolean(),
    version: z.number().int(),
    hasPassword: z.boolean(),
    createdAt: Instant,
  })
  .meta({ id: 'User' });
export type UserView = z.infer<typeof UserView>;
export const UserPage = page(UserView, 'UserPage');

/** `link` is the one-time address with which the person sets a password; it is shown once. */
export const InvitedUser = z
  .object({ user: UserView, link: z.string(), expiresAt: Instant })
  .meta({ id: 'InvitedUser' });
export type InvitedUser = z.infer<typeof InvitedUser>;

/** The secret of a one-time link; ours have 43 letters. */
const LinkSecret = z.string().min(1).max(200);

export const FirstAdmin = given({
  secret: LinkSecret,
  name: text(120, 'Give your name.'),
  email: Email,
  password: Password,
});
export type FirstAdmin = z.infer<typeof FirstAdmin>;
/** `username` is there for managers of passwords alone. */
export const SetPassword = given({
  username: z.string().max(300).optional(),
  secret: LinkSecret,
  password: Password,
});
export type SetPassword = z.infer<typeof SetPassword>;
/** Somebody signed in changes their own password. */
export const ChangePassword = given({
  current: z.string('Write your present password.').min(1, 'Write your present password.').max(200),
  password: Password,
});
export type ChangePassword = z.infer<typeof ChangePassword>;
/** `callbackUrl` is the page to go on to. */
export const SignIn = given({
  callbackUrl: z.string().max(2000).optional(),
  email: Email,
  password: z.string('Write your password.').min(1, 'Write your password.').max(200),
});
export type SignIn = z.infer<typeof SignIn>;

export const CreateToken = given({
  name: text(80, 'Give the token a name.'),
  scope: z.enum(scopes).default('read'),
}).meta({ id: 'CreateToken' });
export type CreateToken = z.infer<typeof CreateToken>;
export const RevokeToken = given({ tokenId: Id });
export type RevokeToken = z.infer<typeof RevokeToken>;
export const TokenView = z
  .object({
    id: Id,
    name: z.string(),
    scope: z.enum(scopes),
    createdAt: Instant,
    lastUsedAt: Instant.nullable(),
    revokedAt: Instant.nullable(),
  })
  .meta({ id: 'Token' });
export type TokenView = z.infer<typeof TokenView>;
export const TokenList = z.object({ items: z.array(TokenView) }).meta({ id: 'TokenList' });
/** The secret is shown once; only its hash is stored. */
export const CreatedToken = z.object({ token: TokenView, secret: z.string() }).meta({ id: 'CreatedToken' });
export type CreatedToken = z.infer<typeof CreatedToken>;

export const EndSession = given({ sessionId: Id });
export type EndSession = z.infer<typeof EndSession>;
/** A browser at which somebody is signed in. `device` is browser and system in words; `current` is the one that asks. */
export const SessionView = z
  .object({
    id: Id,
    device: z.string(),
    current: z.boolean(),
    createdAt: Instant,
    lastUsedAt: Instant,
    expiresAt: Instant,
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;
export const SessionList = z.object({ items: z.array(SessionView) }).meta({ id: 'SessionList' });
