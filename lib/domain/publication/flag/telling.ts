import { shiftInWords } from '@/lib/domain/provenance/shift';
import type { Happened, Named, Rippled } from './detail';

/** In which of the plain forms readers may be told: what happened, what became of the numbers, or one behind the other. */
export const noticeForms = ['HAPPENED', 'COUNTS', 'BOTH'] as const;
export type NoticeForm = (typeof noticeForms)[number];
export type Offer = { form: NoticeForm; says: string };

/** What readers may be told of it. `at`: when it happened. */
export function offersFor(detail: Rippled, at: Date): Offer[] {
  const [happened, counts] = [happenedInWords(detail, at), shiftInWords(detail.shift).join(' ')];
  if (counts === '') return [{ form: 'HAPPENED', says: happened }];
  return [
    { form: 'HAPPENED', says: happened },
    { form: 'COUNTS', says: counts },
    { form: 'BOTH', says: `${happened} ${counts}` },
  ];
}

/** What happened, in one sentence for readers: “The evidence ‘Ledger’ was retracted on 30 November 2026.” */
export function happenedInWords(detail: Happened, at: Date): string {
  const on = day.format(at);
  switch (detail.kind) {
    case 'EVIDENCE_RETRACTED':
    case 'EVIDENCE_CHALLENGED':
      return `${ofEvidence(detail)} on ${on}.`;
    case 'CAPTURE_MISMATCH':
      return `On ${on} we found that our copy of ${evidence(detail.subject)} is not as it was captured.`;
    case 'SOURCE_DOWNGRADED':
      return `On ${on} we graded the reliability of ${graded(detail)}.`;
    case 'SOURCE_MERGED':
      return `On ${on} we found that ${source(detail.subject)} and ${source(detail.other)} are one.`;
    case 'SOURCE_UNMERGED':
      return `On ${on} we found that ${source(detail.subject)} and ${source(detail.other)} are two.`;
    case 'LINEAGE_CHANGED':
      return `On ${on} ${turned(detail)}.`;
  }
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

type OfEvidence = Extract<Happened, { kind: 'EVIDENCE_RETRACTED' | 'EVIDENCE_CHALLENGED' }>;

function ofEvidence({ subject, was, is }: OfEvidence): string {
  const it = capital(evidence(subject));
  if (is === 'RETRACTED') return `${it} was retracted`;
  if (is === 'CHALLENGED')
    return was === 'RETRACTED'
      ? `${it}, once retracted, was put up again as challenged`
      : `${it} was challenged`;
  return was === 'RETRACTED'
    ? `${it}, once retracted, was put up again`
    : `The challenge to ${evidence(subject)} ended`;
}

type Graded = Extract<Happened, { kind: 'SOURCE_DOWNGRADED' }>;

const graded = ({ subject, was, is, topic }: Graded): string => {
  const from = was === null ? '' : `, down from ${was}`;
  return `${source(subject)} ${is}${from}${topic === null ? '' : `${from && ','} on ${topic}`}`;
};

function turned({ how, subject }: Extract<Happened, { kind: 'LINEAGE_CHANGED' }>): string {
  if (how === 'OPENED') return `we made ${thing(subject)} public`;
  if (how === 'CLOSED') return `we took ${thing(subject)} from public view`;
  if (how === 'IDENTITY') return `we learned more of whether ${thing(subject)} is one person with another`;
  if (subject.kind === 'source') return `we learned more of whom ${thing(subject)} belongs to`;
  return `we learned more of where ${thing(subject)} comes from`;
}

const evidence = ({ name }: Named): string =>
  name === null ? 'a piece of evidence' : `the evidence “${name}”`;
const source = ({ name }: Named): string => (name === null ? 'a source' : `the source “${name}”`);
const article = ({ name }: Named): string => (name === null ? 'an article' : `the article “${name}”`);

const thing = (named: Named): string => ({ evidence, source, article })[named.kind](named);

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
