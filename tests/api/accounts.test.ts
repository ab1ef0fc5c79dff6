import { beforeAll, describe, expect, test } from 'vitest';
import { InvitedUser, UserPage, UserView } from '@/lib/schemas/people';
import { Problem } from '@/lib/schemas/problem';
import { AuditCheck, AuditPage } from '@/lib/schemas/record';
import { as, type Caller, send } from './support/client';
import { aDraft, aWord, move, must } from './support/newsroom';

let ingrid: Caller;
let rana: Caller;
beforeAll(async () => {
  [ingrid, rana] = await Promise.all([as('Ingrid'), as('Rana')]);
});

const invitation = () => ({ name: 'New', email: `${aWord('person')}@newsroom.example`, role: 'CHECKER' });

describe('users', () => {
  test('are made, shown, listed and changed by administrators', async () => {
    const made = must(await ingrid.post('/users', invitation()));
    const { user, link } = made.as(InvitedUser);
    expect(made.headers.get('location')).toBe(`/api/v1/users/${user.id}`);
    expect((await send('GET', link)).text).toContain(user.email);
    const shown = must(await ingrid.get(`/users/${user.id}`));
    const edited = must(
      await ingrid.ask('PUT', `/users/${user.id}`, {
        body: { name: 'Renamed', role: 'EDITOR', active: true },
        etag: shown.etag,
      }),
    );
    expect(edited.as(UserView)).toMatchObject({ name: 'Renamed', role: 'EDITOR', version: 2 });
    expect(must(await ingrid.get('/users')).as(UserPage).items[0]?.id).toBe(user.id);
    const again = must(await ingrid.post(`/users/${user.id}/invitations`, {}));
    expect(again.as(InvitedUser).link).not.toBe(link);
    expect((await send('GET', link)).text).toContain('no longer good');
  });

  test('exist for nobody else', async () => {
    const { user } = must(await ingrid.post('/users', invitation())).as(InvitedUser);
    for (const address of ['/users', `/users/${user.id}`, '/audit', '/audit/check']) {
      expect([address, (await rana.get(address)).status]).toEqual([address, 404]);
    }
    expect((await rana.post('/users', invitation())).status).toBe(404);
    expect((await rana.post(`/users/${user.id}/invitations`, {})).status).toBe(404);
    const edit = { body: { name: 'Me', role: 'ADMIN', active: true }, etag: '"1.x"' };
    expect((await rana.ask('PUT', `/users/${user.id}`, edit)).status).toBe(404);
  });

  test('with an address that is taken are refused with the one who has it', async () => {
    const input = invitation();
    const { user } = must(await ingrid.post('/users', input)).as(InvitedUser);
    const again = await ingrid.post('/users', { ...input, email: input.email.toUpperCase() });
    expect([again.status, again.as(Problem).existing?.id]).toEqual([409, user.id]);
  });

  test('never get their own role changed by themselves', async () => {
    const { items } = must(await ingrid.get('/users?limit=100')).as(UserPage);
    const self = items.find(({ name }) => name.startsWith('Ingrid'));
    const { etag } = await ingrid.get(`/users/${self?.id}`);
    const promoted = await ingrid.ask('PUT', `/users/${self?.id}`, {
      body: { name: self?.name, role: 'EDITOR', active: true },
      etag,
    });
    expect(promoted.status).toBe(403);
  });

  test('show no hash of a password, and a token shows its secret once', async () => {
    expect((await ingrid.get('/users?limit=100')).text).not.toMatch(/argon2|passwordHash|sessionVersion/);
    const secret = must(await rana.post('/tokens', { name: 'once' })).text.match(/slt_[\w-]+/)?.[0] ?? 'none';
    expect((await rana.get('/tokens')).text).not.toContain(secret);
    expect((await ingrid.get('/audit?limit=100')).text).not.toContain(secret);
  });
});

describe('the audit log', () => {
  /** What people did since the log was as long as this, in order: the worker may have its part in between. */
  async function doneSince({ events }: AuditCheck): Promise<string[]> {
    const log = must(await ingrid.get('/audit?limit=100')).as(AuditPage);
    const later = log.items.filter(({ sequence, actor }) => sequence > events && actor !== null);
    // The outlet is made with the first article of it that any test imports.
    return later
      .map(({ verb }) => verb)
      .reverse()
      .filter((verb) => verb !== 'source.created');
  }

  test('has an event for each change, in a whole chain, without words of the work', async () => {
    const before = must(await ingrid.get('/audit/check')).as(AuditCheck);
    const { claim } = await aDraft(rana, { wouldChange: `${aWord('wouldChange')} would.` });
    must(await move(rana, claim.id, { move: 'submit' }));
    const after = must(await ingrid.get('/audit/check')).as(AuditCheck);
    expect(after).toMatchObject({ whole: true, brokenAt: null });
    expect(await doneSince(before)).toEqual(['article.imported', 'claim.drafted', 'claim.submitted']);
    const log = must(await ingrid.get(`/audit?subjectId=${claim.id}`));
    expect(log.as(AuditPage).items[0]).toMatchObject({
      verb: 'claim.submitted',
      from: 'DRAFT',
      to: 'IN_REVIEW',
      actor: { name: 'Rana Haddad' },
    });
    const everything = must(await ingrid.get('/audit?limit=100')).text;
    for (const words of [claim.statement, claim.wouldChange, claim.appearances[0]?.article.title]) {
      expect(everything).not.toContain(words);
    }
  });

  test('leaves no event behind for what was refused', async () => {
    const before = must(await ingrid.get('/audit/check')).as(AuditCheck);
    expect((await rana.post('/sources', { kind: 'PERSON', name: ' ' })).status).toBe(422);
    const { claim, etag } = await aDraft(rana);
    const stale = { body: { statement: 'Late.', kind: 'FACTUAL' }, etag: '"7.x"' };
    expect((await rana.ask('PUT', `/claims/${claim.id}`, stale)).status).toBe(412);
    expect((await rana.post(`/claims/${claim.id}/moves`, { move: 'approve' }, { etag })).status).toBe(409);
    expect(await doneSince(before)).toEqual(['article.imported', 'claim.drafted']);
  });
});
