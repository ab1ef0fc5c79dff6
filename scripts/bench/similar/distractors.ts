import { random } from '../vocabulary';

/** What claims are made of: who did what to what, where and when. The places are those of the pairs, so that names alone find nothing. */
const ENGLISH = {
  who: 'The mayor|Two judges|The ministry of water|A former colonel|The hospital board|Fishermen|The railway|Three senators|The union|Customs officers|The airline|A court in the capital|The museum|Teachers|The central bank|Rebels|The police chief|A factory owner|The opposition|Farmers|The bishop|A doctor|The harbour office|The editor of a daily|The governor|Drivers of trucks|The army|Refugees|Journalists|The county archive',
  did: 'closed|sold|inspected|withdrew from|cancelled|paid for|burned|lost|counted|shortened|blocked|returned|refused to open|signed a contract for|moved|stored|rebuilt|promised|destroyed|voted against|received|hid|delayed|protested against|measured|published|rented|searched|guarded|emptied',
  what: 'the depot of the trams|the pension law|twelve flights|a report on the dam|the wheat store|nine bodies|the old bridge|a school roof|secret payments|the water tariff|gold from the vault|the new prison|forty statues|the oil spill fund|a list of freight|the ballots|three tonnes of ivory|the flu vaccine|new wells|the market hall|the letters of a painter|seized rifles|a holiday house|the electricity plant|the recycled plastic|sixty graves|the tapes of the trial|cheap bread|the choir|visas for workers',
  where:
    'Vellmark|Tarsova|Calder|the Orlen valley|Sarn|Lower Ostrava|Mirren|Dunholm|Averna|Port Amsel|Holm|Stell|Gharda|Belmonte|Nordvik|Sornitz|Ilyria|Grauwald|Kolm|Zeven|Essenholt|Anhur|Weld|Camp Lorne|Tannau|Pelham|Samarra Heights|Dorva|Aldun|Quarn|Sandoy|Skerra|Ravel|Brenn|Port Sayer|Durrow|Leth|Cape Marr',
  when: 'last year|in March|since May|for three weeks|in 2015|in 2020|two years late|before the vote|after the fire|on Monday night|in secret|without consent|this summer|for the second time|during the trial|within five years',
  sentence: (w: Words) => `${w.who} ${w.did} ${w.what} in ${w.where} ${w.when}.`,
};

const ARABIC = {
  who: 'رئيس البلدية|القاضي|وزارة المياه|عقيد سابق|إدارة المستشفى|الصيادون|السكك الحديدية|ثلاثة نواب|النقابة|موظفو الجمارك|شركة الطيران|محكمة العاصمة|المتحف|المعلمون|المصرف المركزي|المتمردون|قائد الشرطة|صاحب المعمل|المعارضة|المزارعون|الحاكم|الجيش',
  did: 'أغلق|باع|فتش|ألغى|دفع ثمن|أحرق|أضاع|أحصى|اختصر|أعاد|وقع عقد|نقل|خزن|بنى|أتلف|صوت ضد|تسلم|أخفى|أخر|نشر|حرس|أفرغ',
  what: 'محطة الترام|قانون التقاعد|اثنتي عشرة رحلة|تقرير السد|مخزن القمح|تسع جثث|الجسر القديم|سقف المدرسة|الأموال السرية|تعرفة المياه|الذهب|السجن الجديد|أربعين تمثالا|قائمة الحمولة|بطاقات الاقتراع|اللقاح|الآبار الجديدة|السوق|الأشرطة|الكهرباء|جواز السفر|الفندق',
  where:
    'فلمارا|ترسوفا|الكلدر|وادي الأورلين|سارن|أوسترافا|ميرين|دنهولم|أفيرنا|مرفأ أمسل|هولم|ستل|غردا|بلمونت|إليريا|تسكيا|أنحور|سورنتز|دورفا|الدون|رأس مار',
  when: 'العام الماضي|في آذار|منذ أيار|ثلاثة أسابيع|عام 2015|عام 2020|قبل التصويت|بعد الحريق|مساء الاثنين|سرا|دون موافقة|هذا الصيف|للمرة الثانية|خلال المحاكمة',
  sentence: (w: Words) => `${w.did} ${w.who} ${w.what} في ${w.where} ${w.when}.`,
};

type Words = Record<'who' | 'did' | 'what' | 'where' | 'when', string>;

/** Claims beside the right ones, about the same places and things: the same ones in every run. */
export function distractors(english: number, arabic: number): string[] {
  const next = random(20_261_129);
  const one = (words: string) => {
    const all = words.split('|');
    return all[Math.floor(next() * all.length)] ?? '';
  };
  const say = ({ sentence, ...w }: typeof ENGLISH) =>
    sentence({ who: one(w.who), did: one(w.did), what: one(w.what), where: one(w.where), when: one(w.when) });
  const many = (length: number, of: typeof ENGLISH) => Array.from({ length }, () => say(of));
  return [...new Set([...many(english, ENGLISH), ...many(arabic, ARABIC)])];
}
