/**
 * The people that a byline names, in order; the byline alone where it can't be told. It is cut at semicolons, else
 * only between what surely are names: "Doctors Without Borders, Lebanon office" is one author, "Bosnia and Herzegovina
 * Bureau" too.
 */
export function authorsOf(byline: string): string[] {
  const line = byline.trim().replace(/^(?:by:?|written by|بقلم|كتبه?)\s*:?\s+/iu, '');
  const parted = pieces(line, /\s*[;؛]\s*/u);
  if (parted.length > 1) return parted;
  const named = pieces(line.replace(JOINED_AND, '، '), BETWEEN_NAMES);
  if (named.length > 1 && named.every(isName)) return named;
  return line === '' ? [] : [line];
}

/** A list of authors as one line that `authorsOf` takes apart into the same people: by commas where these tell, else by semicolons. */
export function bylineOf(authors: readonly string[]): string {
  const line = authors.join(', ');
  return authors.length === 1 || authorsOf(line).length === authors.length ? line : authors.join('; ');
}

const pieces = (line: string, between: RegExp): string[] =>
  line.split(between).filter((piece) => piece !== '');

const BETWEEN_NAMES = /\s*[,،]\s*(?:and|&|و)\s+|\s*[,،]\s*|\s+(?:and|&|و)\s+/u;

/** Given names that begin with waw: in front of any other word of a second name it is an "and". */
const BEGIN_WITH_WAW =
  'وائل واثق واصف وجدي وجيه وحيد وداد وديع ورد وردة وسام وسيم وصال وصفي وضاح وعد وفاء وفيق ولاء ولي وليد وليم وهبة وهبي وهيب';

/** "and" as Arabic writes it, joined to a name of two words or more, behind another of two words or more. */
const JOINED_AND = new RegExp(
  `(?<=[\\p{sc=Arabic}]+ +[\\p{sc=Arabic}]+) +و(?=[\\p{sc=Arabic}]{2,} +[\\p{sc=Arabic}]{2})(?<! (?=(?:${BEGIN_WITH_WAW.replaceAll(' ', '|')})(?![\\p{sc=Arabic}]))و)`,
  'gu',
);

/** Of two to five words, each as a name is written, and none that only bodies and desks have. */
function isName(piece: string): boolean {
  const words = piece.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  return words.every((word) => !NO_PERSON.has(plain(word)) && (PARTICLES.has(word) || NAME_WORD.test(word)));
}

/** A capital or a letter of a script without capitals, and no figures: "O’Neill", "P.", "Jean-Luc", "al-Assad", "أحمد". */
const NAME_WORD = /^(?:[Aa]l-|[Ee]l-|d['’])?[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u;

const PARTICLES = new Set(
  'al bin bint da de del della den der di dos du el ibn la le ten ter van von zu'.split(' '),
);

const plain = (word: string) => word.toLowerCase().replace(/[.’']/g, '');

const NO_PERSON = new Set(
  (
    'agence agencies agency army asia association authority bank board borders branch broadcasting bureau centre center ' +
    'chief city college commission committee company contributor contributors corporation correspondent correspondents ' +
    'council court daily department desk digital editor editorial editors east federation force forces foundation fund ' +
    'gazette government group gulf herald house inc institute international jr journal limited ltd magazine media ministry ' +
    'monitor nations network news newspaper newsroom north observatory observer office online organisation organization ' +
    'party photographer police post press radio reporter reporters republic research reuters review rights school service ' +
    'services society south sr staff states studies team telegraph television times tribune union university watch west ' +
    'without wire world ' +
    'أطباء اتحاد ادارة إدارة بلا تحرير جامعة جريدة جمعية حزب حقوق شبكة صحيفة فريق قسم قناة مؤسسة مجلة مجلس محرر مراسل مراسلون مركز ' +
    'معهد مكتب منظمة موقع نقابة هيئة وزارة وكالات وكالة'
  ).split(' '),
);
