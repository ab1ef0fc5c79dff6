/** A wire agency: what the registry calls it, and how papers write it. `letters`: written so in capitals alone. */
type Agency = { name: string; written: readonly string[]; letters?: readonly string[] };

/** The agencies whose copy papers carry, in English and Arabic. Whatever is missing is found where words call it an agency. */
export const agencies: readonly Agency[] = [
  { name: 'Reuters', written: ['Reuters', 'رويترز'] },
  {
    name: 'Associated Press',
    written: ['Associated Press', 'أسوشيتد برس', 'أسوشييتد برس', 'اسوشيتد برس', 'الأسوشيتد برس'],
    letters: ['AP'],
  },
  {
    name: 'Agence France-Presse',
    written: [
      'Agence France-Presse',
      'Agence France Presse',
      'فرانس برس',
      'الصحافة الفرنسية',
      'أ ف ب',
      'أ.ف.ب',
      'ا ف ب',
    ],
    letters: ['AFP'],
  },
  {
    name: 'dpa',
    written: ['Deutsche Presse-Agentur', 'الأنباء الألمانية', 'د ب أ', 'د.ب.أ'],
    letters: ['DPA', 'dpa'],
  },
  { name: 'EFE', written: ['Agencia EFE', 'إفي'], letters: ['EFE'] },
  { name: 'ANSA', written: [], letters: ['ANSA'] },
  { name: 'Xinhua', written: ['Xinhua', 'شينخوا'] },
  { name: 'TASS', written: ['تاس'], letters: ['TASS', 'ITAR-TASS'] },
  { name: 'Interfax', written: ['Interfax', 'إنترفاكس', 'انترفاكس'] },
  { name: 'RIA Novosti', written: ['RIA Novosti', 'نوفوستي'] },
  { name: 'Anadolu Agency', written: ['Anadolu Agency', 'Anadolu', 'الأناضول'] },
  { name: 'Kyodo News', written: ['Kyodo News', 'Kyodo'] },
  { name: 'Press Trust of India', written: ['Press Trust of India'], letters: ['PTI'] },
  { name: 'United Press International', written: ['United Press International'], letters: ['UPI'] },
  { name: 'PA Media', written: ['PA Media', 'Press Association'] },
  { name: 'Yonhap', written: ['Yonhap', 'يونهاب'] },
  { name: 'IRNA', written: ['إرنا', 'ارنا'], letters: ['IRNA'] },
  { name: 'SANA', written: ['سانا'], letters: ['SANA'] },
  { name: 'WAM', written: ['وام'], letters: ['WAM'] },
  { name: 'Saudi Press Agency', written: ['Saudi Press Agency', 'واس'], letters: ['SPA'] },
  { name: 'Qatar News Agency', written: ['Qatar News Agency', 'قنا'], letters: ['QNA'] },
  { name: 'KUNA', written: ['كونا'], letters: ['KUNA'] },
  { name: 'Petra', written: ['بترا'] },
  { name: 'WAFA', written: ['وفا'], letters: ['WAFA'] },
  {
    name: 'Middle East News Agency',
    written: ['Middle East News Agency', 'أنباء الشرق الأوسط', 'أ ش أ'],
    letters: ['MENA'],
  },
];

const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]/g, '[ -]');

/** The longest first: "ITAR-TASS" before "TASS". */
const either = (texts: readonly string[]): string =>
  [...texts]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);
const written = agencies.flatMap((agency) => agency.written);

/** Their names as parts of a pattern with the flag `u`: in Latin letters, as they are written in running text; in capitals; in Arabic. */
export const inLatin = `(?:${either([
  ...written.filter((name) => !isArabic(name)),
  ...agencies.flatMap(({ letters = [] }) => letters),
])})`;
export const inCapitals = `(?:${either(
  [...written.filter((name) => !isArabic(name)), ...agencies.flatMap(({ letters = [] }) => letters)].map(
    (name) => name.toUpperCase(),
  ),
)})`;
export const inArabic = `(?:${either(written.filter(isArabic))})`;

/** The name by which the registry knows an agency that is written like this; null for what is none of ours. */
export function agencyNamed(text: string): string | null {
  const plain = (name: string) => name.replace(/[ -]+/g, ' ').toLowerCase();
  const sought = plain(text.trim());
  const found = agencies.find(({ written: names, letters = [], name }) =>
    [...names, ...letters, name].some((one) => plain(one) === sought),
  );
  return found?.name ?? null;
}

/** Every name under which an agency may be in the registry. */
export const namesOf = (name: string): string[] => {
  const agency = agencies.find((one) => one.name === name);
  return [...new Set([name, ...(agency?.written ?? []), ...(agency?.letters ?? [])])];
};
