/** A consonant by the Latin letter that it is compared under. */
export type Sound = string;

/** What is between two consonants. `any`: a letter of the throat, with whatever vowel. `long`: more than a short vowel. */
export type Gap = { qualities: readonly ('a' | 'i' | 'u')[]; long: boolean; any: boolean };

/** A word as it may be heard: its consonants, each as one of several, and the gaps before, between and behind them. */
export type Heard = { consonants: (readonly Sound[])[]; gaps: Gap[] };

/** How a folded word may be heard; with and without a Latin article that is written with it. */
export function soundsOf(word: string): Heard[] {
  const bare = /^[ae]l[^aeiou].{2,}$/.test(word) ? [word.slice(2)] : [];
  return [word, ...bare].map(heardAs);
}

/** Letters that Latin spellings write for one consonant, the longest first. */
const LATIN: readonly [string, readonly Sound[]][] = [
  ['tch', ['sh']],
  ['sch', ['sh']],
  ['sh', ['sh']],
  ['ch', ['sh', 'k', 'h']],
  ['kh', ['h', 'k']],
  ['gh', ['g']],
  ['dj', ['g']],
  ['th', ['t', 's']],
  ['dh', ['d', 'z']],
  ['ph', ['f']],
  ['ck', ['k']],
  ...[...'btdghklmnrsz'].map((letter): [string, Sound[]] => [letter, [letter]]),
  ['p', ['b']],
  ['j', ['g']],
  ['q', ['k', 'g']],
  ['c', ['k', 's']],
  ['f', ['f']],
  ['v', ['f']],
];

const ARABIC: Record<string, readonly Sound[]> = {
  ...{ ب: ['b'], پ: ['b'], ت: ['t'], ط: ['t'], ث: ['t', 's'], ج: ['g'], چ: ['sh'], غ: ['g'], گ: ['g'] },
  ...{ ح: ['h'], ه: ['h'], خ: ['h', 'k'], د: ['d'], ض: ['d'], ذ: ['d', 'z'], ظ: ['z', 'd'], ز: ['z', 's'] },
  ...{ ر: ['r'], س: ['s'], ص: ['s'], ش: ['sh'], ف: ['f'], ڤ: ['f'], ق: ['k', 'g'], ك: ['k'] },
  ...{ ل: ['l'], م: ['m'], ن: ['n'] },
};

/** What a vowel letter may be heard as; an "e" is whatever short one stands there: Younes and Yunus, Youssef and Yusuf. */
const QUALITY: Record<string, Gap['qualities']> = {
  ...{ a: ['a'], e: ['a', 'i', 'u'], i: ['i'], y: ['i'], o: ['u'], u: ['u'], w: ['u'] },
  ...{ ا: ['a'], و: ['u'], ي: ['i'] },
};

type Piece = { consonant: readonly Sound[] } | { vowel: string };

function heardAs(word: string): Heard {
  const heard: Heard = { consonants: [], gaps: [] };
  let between = '';
  const close = (last: boolean) => {
    heard.gaps.push(gapOf(between, heard.gaps.length, last));
    between = '';
  };
  let before: Piece | undefined;
  for (const piece of piecesOf(word)) {
    if ('vowel' in piece) between += piece.vowel;
    else if (!before || 'vowel' in before || before.consonant.join() !== piece.consonant.join()) {
      close(false);
      heard.consonants.push(piece.consonant);
    }
    before = piece;
  }
  close(true);
  return heard;
}

/** The letters of a word as consonants and vowels. "W" and "y" are consonants where a word begins, an "h" where it ends is none. */
function piecesOf(word: string): Piece[] {
  const pieces: Piece[] = [];
  const text = word
    .replace(/(?<=[aeiou])h$/, '')
    .replace(/[هح]$/u, '')
    .replace(/x/g, 'ks');
  for (let at = 0; at < text.length; ) {
    const [letters, consonant] = LATIN.find(([spelt]) => text.startsWith(spelt, at)) ?? [
      text[at] ?? '',
      null,
    ];
    const letter = text[at] ?? '';
    if (at === 0 && text.length > 1 && /[wyوي]/.test(letter))
      pieces.push({ consonant: [/[wو]/.test(letter) ? 'w' : 'y'] });
    else if (consonant) pieces.push({ consonant });
    else if (ARABIC[letter]) pieces.push({ consonant: ARABIC[letter] });
    else pieces.push({ vowel: letter });
    at += letters.length;
  }
  return pieces;
}

function gapOf(letters: string, place: number, last: boolean): Gap {
  const arabic = /[\u0600-\u06FF]/.test(letters);
  // An alef that a word begins with only carries a vowel; a ya that it ends with may be heard as an a.
  const any = letters.includes('ع') || (place === 0 && letters.startsWith('ا'));
  const carried = arabic && last && letters.endsWith('ي') ? `${letters}ا` : letters;
  const qualities = [...new Set([...carried].flatMap((letter) => QUALITY[letter] ?? []))];
  // Behind the first consonant "ou" is French for a short u: Zouheir, Soufian.
  const heard = place === 1 ? letters.replace('ou', 'u') : letters;
  return { qualities, any, long: arabic ? letters.length > 0 : heard.length > 1 };
}
