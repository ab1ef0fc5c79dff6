/** What is written down of an attribution besides who speaks and on which terms. One list, for the desk and for readers. */
export type AttributionDetails = {
  anonymityReason: string | null;
  cueVerb: string | null;
  saidAt: string | null;
  saidPlace: string | null;
  channel: string | null;
  originalLanguage: string | null;
  originalWords: string | null;
  translator: string | null;
};

/** The details alone, whatever else stands beside them. What is stored, hashed, shown and published goes through here. */
export const attributionDetails = (a: AttributionDetails): AttributionDetails => ({
  anonymityReason: a.anonymityReason,
  cueVerb: a.cueVerb,
  saidAt: a.saidAt,
  saidPlace: a.saidPlace,
  channel: a.channel,
  originalLanguage: a.originalLanguage,
  originalWords: a.originalWords,
  translator: a.translator,
});

/** On deep background readers learn that somebody said it, not how, when, where or in which words. */
export const withheldDetails: AttributionDetails = {
  anonymityReason: null,
  cueVerb: null,
  saidAt: null,
  saidPlace: null,
  channel: null,
  originalLanguage: null,
  originalWords: null,
  translator: null,
};
