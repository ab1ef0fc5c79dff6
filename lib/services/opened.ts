import type { Result } from '@/lib/domain/result';

/** Whether somebody may do something, and if not why, as a view says it. */
export function opened(decision: Result<unknown>): { allowed: boolean; because: string[] } {
  if (decision.ok) return { allowed: true, because: [] };
  return { allowed: false, because: 'reasons' in decision.refusal ? decision.refusal.reasons : [] };
}
