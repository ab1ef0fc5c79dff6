'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** While something is under way, in milliseconds. */
const EVERY = 5000;

/** Looks again by itself while something goes on. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const looking = setInterval(() => router.refresh(), EVERY);
    return () => clearInterval(looking);
  }, [router]);
  return null;
}
