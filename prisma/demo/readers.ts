import { AboutReport, NoteReport } from '@/lib/schemas/challenge/report';
import { SendChallenge, SendTip } from '@/lib/schemas/challenge/sending';
import { ListPublic } from '@/lib/schemas/publication';
import { noteReport, takeReport } from '@/lib/services/challenge/deciding';
import { drawForm } from '@/lib/services/challenge/form';
import { listReports } from '@/lib/services/challenge/reports';
import { sendChallenge, sendTip } from '@/lib/services/challenge/sending';
import { publicClaim, publicClaims } from '@/lib/services/publication/publications';
import type { Clock } from './clock';
import { type Cast, done } from './newsroom';

const MINUTES = 60_000;

/** What readers say: an error that one of them reports, which is being looked into, and a claim that another sends. */
export async function tellReaders({ amina }: Cast, { ago }: Clock): Promise<void> {
  const came = await ago(2).later(5).come();
  const claims = await done('reading what is published', publicClaims(ListPublic.parse({ limit: 100 })));
  const flats = claims.items.find(({ statement }) => statement.startsWith('No tap inside a flat'));
  if (!flats) throw new Error('The claim about the flats is not published.');
  const { slug } = flats;
  const { snapshot } = await done('reading the claim', publicClaim({ slug }));
  const publication = snapshot.sequence;
  const drawn = new Date(came.getTime() - 4 * MINUTES);
  const report = SendChallenge.parse({
    form: drawForm({ kind: 'CHALLENGE', slug, publication }, drawn),
    ...{ slug, publication, about: 'STATEMENT' },
    words:
      'I rent on Ropewalk Lane. Two days before the notice was lifted somebody from the department ran my kitchen tap and took a bottle with them. My neighbours saw it too.',
    url: 'https://ropewalk-tenants.example/minutes/2025-09-12',
  });
  await done('reporting an error', sendChallenge(report, { address: '192.0.2.17', now: came }));
  const later = await ago(2).later(9).come();
  const { items } = await done('looking what came', listReports(amina, { state: 'RECEIVED', limit: 1 }));
  const reportId = items[0]?.id;
  const taking = AboutReport.parse({ reportId, version: 1 });
  const { version } = await done('taking it', takeReport(amina, taking, { now: later }));
  const note = 'The minutes name a flat and a time. I have asked the department for its list of samples.';
  await done('noting', noteReport(amina, NoteReport.parse({ reportId, version, note }), { now: later }));
  await tellTip(await ago(1).later(2).come());
}

async function tellTip(came: Date): Promise<void> {
  const tip = SendTip.parse({
    form: drawForm({ kind: 'TIP' }, new Date(came.getTime() - 4 * MINUTES)),
    words:
      'The Harbour Mirror writes that the new pumping station cost twice what the council had agreed to.',
    url: 'https://harbour-mirror.example/pumping-station',
    why: 'The council votes on the next one this month.',
  });
  await done('sending a claim', sendTip(tip, { address: '192.0.2.23', now: came }));
}
