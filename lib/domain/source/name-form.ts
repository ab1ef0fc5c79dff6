import { fold, words } from '@/lib/domain/text/folding';

/** A name in the forms in which two are compared. */
export type NameForm = {
  /** Equal for the same name, however its words are ordered, capitalised, accented or hyphened. */
  same: string;
  /** Equal for names that may be two spellings of one, also in two scripts: "Younes Al-Karim", "يونس الكريم". */
  alike: string;
  /** Whether every letter is of a script that `alike` reads. Names where one isn't can be compared among themselves alone. */
  readable: boolean;
};

/**
 * `alike` holds the consonants alone, in the order of the alphabet, with those for one that other newsrooms spell otherwise:
 * vowels, articles and where words end are what spellings differ in. It tells too few apart, never too many.
 */
export function nameForm(name: string): NameForm {
  const folded = words(name);
  const same = folded.toSorted().join(' ');
  const read = folded.map(latinLetters);
  const readable = read.every((word) => word !== null);
  return { same, alike: readable ? consonantsOf(read.filter((word) => word !== null)) : same, readable };
}

/** Whether a text holds a name, word for word: whoever reads it knows who it is. */
export function holdsName(text: string, name: string): boolean {
  const sought = ` ${words(name).join(' ')} `;
  return sought.trim() !== '' && ` ${words(text).join(' ')} `.includes(sought);
}

/** A folded word in Latin letters; null where it has a letter of a script that isn't read here. */
function latinLetters(word: string): string | null {
  const bare = word.replace(ARTICLE, '');
  const letters = [...fold(bare)].map((letter) =>
    /[a-z0-9]/.test(letter) ? letter : (LETTERS.get(letter) ?? null),
  );
  return letters.every((letter) => letter !== null) ? letters.join('') : null;
}

/** The Arabic article, where a name is left behind it. */
const ARTICLE = /^ال(?=...)/;

/** Letters as English newspapers write them, by script; those that only carry a vowel are nothing. */
const SPELLED = [
  'ا ب.b ت.t ث.th ج.j ح.h خ.kh د.d ذ.dh ر.r ز.z س.s ش.sh ص.s ض.d ط.t ظ.z ع غ.gh ف.f ق.q ك.k ل.l م.m ن.n ه.h و ي ء پ.p چ.ch ژ.zh گ.g ڤ.v',
  'а б.b в.v г.g ґ.g д.d ђ.dj е є ж.zh з.z и і й ј к.k л.l љ.l м.m н.n њ.n о п.p р.r с.s т.t ћ.c у ф.f х.kh ц.ts ч.ch џ.dj ш.sh щ.shch ъ ы ь э ю я',
  'α β.v γ.g δ.d ε ζ.z η θ.th ι κ.k λ.l μ.m ν.n ξ.ks ο π.p ρ.r σ.s ς.s τ.t υ φ.f χ.kh ψ.ps ω',
  'א ב.b ג.g ד.d ה.h ו ז.z ח.kh ט.t י כ.k ך.k ל.l מ.m ם.m נ.n ן.n ס.s ע פ.p ף.p צ.ts ץ.ts ק.k ר.r ש.sh ת.t',
  'ß.ss æ œ ø ł.l đ.d ð.d þ.th ı ħ.h ŋ.n ə ʼ ’',
];

const LETTERS = new Map(
  SPELLED.flatMap((script) => script.split(' ')).map((letter) => {
    const [own = '', spelled = ''] = letter.split('.');
    return [own, spelled] as const;
  }),
);

function consonantsOf(read: readonly string[]): string {
  const names = read.length > 1 ? read.filter((word) => !STANDS_ALONE.test(word)) : read;
  const kept = names.map((word) =>
    word
      .replace(/s?ch/g, 's')
      .replace(/x/g, 'ks')
      .replace(/[aeiouywhl']/g, '')
      .replace(/[a-z]/g, (letter) => HEARD_AS[letter] ?? letter)
      .replace(/(.)\1+/g, '$1'),
  );
  // A name of vowels alone is still a name.
  const letters = [...kept.join('')].toSorted().join('');
  return letters || [...read.join('')].toSorted().join('');
}

/** The Arabic article before a name, as it sounds before its letter. */
const STANDS_ALONE = /^(?:[aeiu][lrnstdz]|[aeu]sh)$/;

/** What one newsroom hears as one consonant and the next as another: Gamal and Jamal, Qaddafi and Gadhafi, Ahmet and Ahmad. */
const HEARD_AS: Record<string, string> = {
  ...{ c: 'k', g: 'k', j: 'k', q: 'k' },
  ...{ d: 't', z: 's' },
  ...{ p: 'b', f: 'b', v: 'b' },
};
