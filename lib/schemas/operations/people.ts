import { given } from '../given';
import { operation } from '../operation';
import {
  CreatedToken,
  CreateToken,
  CreateUser,
  EditUser,
  EndSession,
  InvitedUser,
  ListUsers,
  ResetUser,
  RevokeToken,
  SessionList,
  SessionView,
  TokenList,
  TokenView,
  UserPage,
  UserView,
} from '../people';
import { Id } from '../primitives';
import { AuditCheck, AuditPage, ListAudit } from '../record';

export const listUsersOperation = operation({
  id: 'listUsers',
  method: 'GET',
  path: '/users',
  tag: 'Accounts',
  summary: 'List users',
  description: 'Newest first. For administrators.',
  input: ListUsers,
  output: UserPage,
});

export const createUserOperation = operation({
  id: 'createUser',
  method: 'POST',
  path: '/users',
  tag: 'Accounts',
  summary: 'Invite a user',
  description:
    'For administrators. `link` is the path on this site of a page where the person sets a password, once, within seven days. It is told once: a repeated Idempotency-Key is refused with the account that was made.',
  input: CreateUser,
  output: InvitedUser,
  location: ({ user }) => `/users/${user.id}`,
  repeatable: true,
  conflicts: true,
});

export const getUserOperation = operation({
  id: 'getUser',
  method: 'GET',
  path: '/users/{userId}',
  tag: 'Accounts',
  summary: 'Show a user',
  description: 'For administrators.',
  input: given({ userId: Id }),
  output: UserView,
});

export const editUserOperation = operation({
  id: 'editUser',
  method: 'PUT',
  path: '/users/{userId}',
  tag: 'Accounts',
  summary: 'Change a user’s name, role or access',
  description:
    'For administrators; nobody changes their own role or access, and one administrator always remains. A changed role ends the person’s sessions; lost access ends their tokens too, for good.',
  input: EditUser,
  output: UserView,
  conflicts: true,
});

export const resetUserOperation = operation({
  id: 'resetUser',
  method: 'POST',
  path: '/users/{userId}/invitations',
  tag: 'Accounts',
  summary: 'Make a new link to set a password',
  description: 'For administrators. Ends the person’s password, sessions, tokens and earlier links.',
  input: ResetUser,
  output: InvitedUser,
  location: ({ user }) => `/users/${user.id}`,
  conflicts: true,
});

export const listSessionsOperation = operation({
  id: 'listSessions',
  method: 'GET',
  path: '/sessions',
  tag: 'Accounts',
  summary: 'List where you are signed in',
  description: 'The last used first. `lastUsedAt` is noted every ten minutes at most.',
  input: given({}),
  output: SessionList,
});

export const endSessionOperation = operation({
  id: 'endSession',
  method: 'DELETE',
  path: '/sessions/{sessionId}',
  tag: 'Accounts',
  summary: 'End one of your sessions',
  description: 'At once and for good, with every token that was made in it.',
  input: EndSession,
  output: SessionView,
});

export const listTokensOperation = operation({
  id: 'listTokens',
  method: 'GET',
  path: '/tokens',
  tag: 'Accounts',
  summary: 'List your tokens',
  input: given({}),
  output: TokenList,
});

export const createTokenOperation = operation({
  id: 'createToken',
  method: 'POST',
  path: '/tokens',
  tag: 'Accounts',
  summary: 'Make a token that acts as you',
  description: 'Its secret is told once: a repeated Idempotency-Key is refused with the token that was made.',
  input: CreateToken,
  output: CreatedToken,
  location: () => '/tokens',
  repeatable: true,
  conflicts: true,
});

export const revokeTokenOperation = operation({
  id: 'revokeToken',
  method: 'DELETE',
  path: '/tokens/{tokenId}',
  tag: 'Accounts',
  summary: 'Revoke one of your tokens',
  description: 'At once and for good, with every token that was made with it.',
  input: RevokeToken,
  output: TokenView,
});

export const listAuditOperation = operation({
  id: 'listAudit',
  method: 'GET',
  path: '/audit',
  tag: 'Audit',
  summary: 'List what happened',
  description: 'Newest first, without the words of anybody’s work. For administrators.',
  input: ListAudit,
  output: AuditPage,
});

export const checkAuditOperation = operation({
  id: 'checkAudit',
  method: 'GET',
  path: '/audit/check',
  tag: 'Audit',
  summary: 'Check the chain of hashes',
  description: 'For administrators.',
  input: given({}),
  output: AuditCheck,
});
