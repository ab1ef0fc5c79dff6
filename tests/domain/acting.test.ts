import { describe, expect, it } from 'vitest';
import { actingAs } from '@/lib/domain/acting';
import { type Actor, signedOut } from '@/lib/domain/actor';

const rana: Actor = { id: 'rana', name: 'Rana Haddad', role: 'CHECKER', scope: 'write' };
const daniel: Actor = { id: 'daniel', name: 'Daniel Reyes', role: 'EDITOR', scope: 'write' };
const asDaniel = { kind: 'other_person', now: 'Daniel Reyes' };

describe('what was drawn for one person is done by nobody else', () => {
  it.each([
    ['whom it was drawn for', rana, 'rana', null],
    ['somebody else', daniel, 'rana', asDaniel],
    ['somebody, of a form that was drawn for nobody', daniel, null, asDaniel],
    ['somebody, of a form that says nothing', daniel, undefined, asDaniel],
    ['somebody, of a form that says nonsense', daniel, { id: 'daniel' }, asDaniel],
    ['nobody', signedOut, 'rana', { kind: 'unauthenticated' }],
    ['nobody, of a form that was drawn for nobody', signedOut, null, { kind: 'unauthenticated' }],
  ])('asked by %s', (_, actor, drawnFor, refusal) => {
    const acting = actingAs(actor, drawnFor);
    expect(acting.ok ? null : acting.refusal).toEqual(refusal);
    if (acting.ok) expect(acting.value).toBe(actor);
  });
});
