import type { SignedIn } from './sign-in';

declare module 'next-auth' {
  interface User extends SignedIn {}
  interface Session {
    user: { id: string | undefined };
    expires: string;
  }
}
