import type { Status } from '@/lib/domain/claim/claim';
import type { Relation } from '@/lib/domain/claim/facts';

export const moves = [
  'submit',
  'conclude',
  'adjudicate',
  'approve',
  'publish',
  'sendBack',
  'takeBack',
  'reopen',
  'retract',
  'withdraw',
  'restore',
] as const;
export type Move = (typeof moves)[number];

export const moveLabels: Record<Move, string> = {
  submit: 'Submit for review',
  conclude: 'Conclude the review',
  adjudicate: 'Adjudicate',
  approve: 'Approve',
  publish: 'Publish',
  sendBack: 'Send back',
  takeBack: 'Take back',
  reopen: 'Reopen',
  retract: 'Retract',
  withdraw: 'Withdraw',
  restore: 'Restore',
};

/** Who may make a move: a role, the author whatever their desk role, a possible reviewer, or nobody but the system. */
export type By = 'CHECKER' | 'EDITOR' | 'author' | 'reviewer' | 'system';

/** What the claim itself must fulfil before a move. */
export type Need =
  | 'anchored'
  | 'standing'
  | 'attributed'
  | 'termsHold'
  | 'summarised'
  | 'enoughPeople'
  | 'onRecord'
  | 'copiesHold'
  | 'noBlockingComment'
  | 'gatesPass'
  | 'unchanged'
  | 'unpublished';

export type Rule = {
  to: Status | readonly Status[];
  by: readonly By[];
  apart?: readonly Relation[];
  needs?: readonly Need[];
  /** The words a person has to give with the move. */
  says?: 'reason' | 'rationale' | 'note';
  /** Two people of those who may make it: one asks for it, another confirms, and nobody makes it alone. */
  takesTwo?: true;
  /** The move that the same person may make in one step with it, where they may make that one too. */
  andThen?: 'publish';
};

/** Rule 1 as a table. Buttons, documentation, types and tests are derived from it; nothing else knows a transition. */
export const transitions: Record<Status, Partial<Record<Move, Rule>>> = {
  DRAFT: {
    submit: {
      to: 'IN_REVIEW',
      by: ['CHECKER', 'EDITOR'],
      needs: ['anchored', 'attributed', 'termsHold', 'enoughPeople'],
    },
    withdraw: { to: 'WITHDRAWN', by: ['author', 'EDITOR'], needs: ['unpublished'], says: 'reason' },
  },
  IN_REVIEW: {
    conclude: { to: ['REVIEWED', 'ADJUDICATION'], by: ['system'] },
    sendBack: { to: 'DRAFT', by: ['reviewer', 'EDITOR'], says: 'reason' },
    // Whether somebody has sealed a review is no condition: to be refused would tell the author of it.
    takeBack: { to: 'DRAFT', by: ['author'] },
  },
  ADJUDICATION: {
    adjudicate: {
      to: 'REVIEWED',
      by: ['EDITOR'],
      apart: ['author', 'contributor', 'reviewer'],
      says: 'rationale',
    },
    sendBack: { to: 'DRAFT', by: ['EDITOR'], apart: ['author', 'contributor'], says: 'reason' },
  },
  REVIEWED: {
    approve: {
      to: 'APPROVED',
      by: ['EDITOR'],
      apart: ['author', 'contributor', 'reviewer', 'adjudicator', 'summariser'],
      needs: [
        'standing',
        'attributed',
        'summarised',
        'termsHold',
        'onRecord',
        'copiesHold',
        'noBlockingComment',
        'gatesPass',
      ],
      andThen: 'publish',
    },
    sendBack: { to: 'DRAFT', by: ['EDITOR'], apart: ['author', 'contributor'], says: 'reason' },
  },
  APPROVED: {
    publish: {
      to: 'PUBLISHED',
      by: ['EDITOR'],
      apart: ['author', 'contributor', 'summariser'],
      needs: ['standing', 'termsHold', 'onRecord', 'unchanged', 'noBlockingComment', 'gatesPass'],
    },
    sendBack: { to: 'DRAFT', by: ['EDITOR'], apart: ['author', 'contributor'], says: 'reason' },
  },
  PUBLISHED: {
    reopen: { to: 'DRAFT', by: ['EDITOR'], says: 'reason' },
    retract: { to: 'RETRACTED', by: ['EDITOR'], says: 'note', takesTwo: true },
  },
  RETRACTED: {
    reopen: { to: 'DRAFT', by: ['EDITOR'], says: 'reason' },
  },
  WITHDRAWN: {
    restore: { to: 'DRAFT', by: ['author', 'EDITOR'], says: 'reason' },
  },
};

export type Decision = { from: Status; to: Status; move: Move };

/** The system's own move when the quorum is sealed: agreement decides where the claim goes (rule 3). */
export const conclude = (agreed: boolean): Decision => ({
  from: 'IN_REVIEW',
  to: agreed ? 'REVIEWED' : 'ADJUDICATION',
  move: 'conclude',
});
