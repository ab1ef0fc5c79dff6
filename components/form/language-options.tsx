/** The languages offered while typing; any BCP 47 tag may be written. Named here, so that server and browser agree. */
export const languageNames: Record<string, string> = {
  en: 'English',
  ar: 'Arabic',
  fa: 'Persian',
  tr: 'Turkish',
  ku: 'Kurdish',
  ckb: 'Central Kurdish',
  he: 'Hebrew',
  ur: 'Urdu',
  fr: 'French',
  de: 'German',
  es: 'Spanish',
  pt: 'Portuguese',
  it: 'Italian',
  ru: 'Russian',
  uk: 'Ukrainian',
  zh: 'Chinese',
  ja: 'Japanese',
};

/** The list that a field for a language offers from. */
export const LanguageOptions = ({ id }: { id: string }) => (
  <datalist id={id}>
    {Object.entries(languageNames).map(([tag, language]) => (
      <option key={tag} value={tag}>
        {language}
      </option>
    ))}
  </datalist>
);
