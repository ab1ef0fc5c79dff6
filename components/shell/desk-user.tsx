import Link from 'next/link';
import { type Role, roleLabels } from '@/lib/domain/actor';
import { type SignOut, SignOutButton } from './sign-out-button';
import { UserMenu } from './user-menu';

type DeskUserProps = { name: string; role: Role; signOut: SignOut };

/** The menu of the person who is signed in, with the way to their account and the way out. */
export function DeskUser({ name, role, signOut }: DeskUserProps) {
  return (
    <UserMenu
      name={name}
      role={roleLabels[role]}
      signOut={
        <div className="grid gap-2 text-sm">
          <Link href="/desk/account" className="link-quiet inline-flex min-h-8 w-fit items-center">
            Your account
          </Link>
          <SignOutButton signOut={signOut} />
        </div>
      }
    />
  );
}

/** Holds the menu's place while the session is read, so that the bar does not move. */
export const DeskUserPlace = () => <span aria-hidden="true" className="block size-10" />;
