import type { Issue } from '@/lib/domain/result';
import { isolated } from '@/lib/domain/text/isolating';
import { type AttributionOf, lastSpeaker, type NamedSource } from './attribution';

type Attribution = AttributionOf<NamedSource>;

/**
 * Says what keeps an attribution from being stored, one line each with the field at fault.
 * OWN_VOICE is exactly one hop with speaker NONE, on the record; NONE stands nowhere else. A speaker is a source, or has none.
 */
export const attributionProblems = (a: Attribution): Issue[] => [
  ...voiceProblems(a),
  ...speakerProblems(a),
  ...termsProblems(a),
];

function voiceProblems({ speech, hops }: Attribution): Issue[] {
  if (hops.length === 0) return [{ path: 'hops', message: 'Say who makes this claim.' }];
  const own = hops.some((hop) => hop.speaker === 'NONE');
  if (speech === 'OWN_VOICE' && !(own && hops.length === 1)) {
    const message =
      'The article’s own voice has no other speaker. Remove the others, or change how it was said.';
    return [{ path: 'hops', message }];
  }
  if (speech === 'OWN_VOICE' || !own) return [];
  const message = 'Nobody is named, so this is the article’s own voice. Choose that, or name who said it.';
  return [{ path: 'speech', message }];
}

const speakerProblems = ({ hops }: Attribution): Issue[] =>
  hops.flatMap((hop, i) =>
    (hop.speaker === 'SOURCE') === (hop.source !== null)
      ? []
      : [
          {
            path: `hops.${i}.sourceId`,
            message: 'Choose who this is, or say that the article names nobody.',
          },
        ],
  );

function termsProblems(a: Attribution): Issue[] {
  if (a.speech === 'OWN_VOICE') return ownTermsProblems(a);
  const last = lastSpeaker(a);
  if (last?.kind === 'ANONYMOUS') return unnamedProblems(a);
  const hidden = a.terms === 'BACKGROUND' || a.terms === 'DEEP_BACKGROUND';
  if (!hidden || !last) return [];
  const message = `${isolated(last.name)} is named, so this cannot be on background. Use an anonymous source with a description instead.`;
  return [{ path: 'terms', message }];
}

/** Terms are agreed with somebody, and a paper that speaks itself has agreed them with nobody. */
function ownTermsProblems({ terms, anonymityReason }: Attribution): Issue[] {
  const problems: Issue[] = [];
  if (terms !== 'ON_RECORD')
    problems.push({ path: 'terms', message: 'The article’s own voice is always on the record.' });
  if (anonymityReason?.trim())
    problems.push({
      path: 'anonymityReason',
      message: 'The article’s own voice is nobody who asked not to be named. Leave this empty.',
    });
  return problems;
}

/**
 * What is wrong with the terms of an attribution whose last speaker is anonymous: nobody speaks on the record without a
 * name, and readers are told why there is none. Asked when it is written, and of what was stored before the rule.
 */
export function unnamedProblems(a: TermsOf): Issue[] {
  const last = lastSpeaker(a);
  if (last?.kind !== 'ANONYMOUS' || a.terms === 'OFF_RECORD') return [];
  const problems: Issue[] = [];
  if (a.terms === 'ON_RECORD')
    problems.push({
      path: 'terms',
      message: `“${isolated(last.name)}” is not named, so this cannot be on the record. Choose “On background”.`,
    });
  if (!a.anonymityReason?.trim())
    problems.push({
      path: 'anonymityReason',
      message: 'Say why the source is not named, as the article gives it.',
    });
  return problems;
}

type TermsOf = Pick<Attribution, 'terms' | 'anonymityReason' | 'hops'>;
