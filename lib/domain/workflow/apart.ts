import type { Relation } from '@/lib/domain/claim/facts';

/** Why a duty that is kept apart from others is closed to somebody. */
export const apartBecause: Record<Relation, string> = {
  author: 'You wrote this claim; somebody else has to do this.',
  contributor: 'You contributed to this claim; somebody else has to do this.',
  reviewer: 'You reviewed this claim; another editor has to do this.',
  adjudicator: 'You adjudicated this claim; another editor has to do this.',
  summariser: 'You wrote “In short”; another editor has to do this.',
};
