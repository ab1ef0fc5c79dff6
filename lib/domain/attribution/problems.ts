import type { Issue } from '@/lib/domain/result';
import type { AttributionOf, NamedSource } from './attribution';

type Attribution = AttributionOf<NamedSource>;

/**
 * Says what keeps an attribution from being stored, one line each with the field at fault.
 * OWN_VOICE is exactly one hop with speaker NONE; NONE stands nowhere else. A speaker is a source, or has none.
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

function termsProblems({ terms, hops }: Attribution): Issue[] {
  const last = hops.findLast((hop) => hop.source)?.source;
  const hidden = terms === 'BACKGROUND' || terms === 'DEEP_BACKGROUND';
  if (!hidden || !last || last.kind === 'ANONYMOUS') return [];
  const message = `${last.name} is named, so this cannot be on background. Use an anonymous source with a description instead.`;
  return [{ path: 'terms', message }];
}
