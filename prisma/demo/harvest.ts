import { ClaimStory } from './claims';
import type { Clock } from './clock';
import { bringIn, type Cast, placeOf, source } from './newsroom';
import { comesFrom } from './tracing';

/** An Arabic article: one claim published, one that two reviewers still have to see, one in a draft. */
export async function tellHarvest({ rana, tomas, amina, miriam }: Cast, { ago }: Clock) {
  const article = await bringIn(
    rana,
    'olive-harvest-ar.md',
    {
      format: 'MARKDOWN',
      outletName: 'صحيفة السنديان',
      url: 'https://sindyan.example/olives-2025',
      display: 'FULL',
    },
    ago(16),
  );
  const add = source(rana, ago(16));
  const khatib = await add({
    kind: 'PERSON',
    name: 'عادل الخطيب',
    aliases: ['Adel al-Khatib'],
    roles: [{ title: 'رئيس التعاونية الزراعية', from: '2020' }],
  });
  await comesFrom(
    rana,
    {
      ...{ from: { kind: 'article', id: article.id }, to: { kind: 'source', id: khatib.id } },
      ...{ type: 'CITES', reason: 'كل أرقامه من حديث رئيس التعاونية.' },
    },
    ago(16),
  );
  const fromKhatib = { speaker: 'SOURCE' as const, sourceId: khatib.id, act: 'SAID' as const };

  const yieldOfYear = await ClaimStory.draft(
    rana,
    {
      statement: 'لن يتجاوز محصول الزيتون في وادي السنديان عام 2025 ألفًا ومئتي طن.',
      kind: 'QUANTITATIVE',
      quantity: { comparator: 'LTE', low: 1200, unit: 'طن', asOf: 'موسم 2025' },
      language: 'ar',
      place: 'وادي السنديان',
      tags: ['زراعة'],
      appearance: {
        ...placeOf(article, 'إن محصول هذا العام لن يتجاوز 1,200 طن'),
        attributions: [
          { cueVerb: 'قال', originalLanguage: 'ar', hops: [{ ...fromKhatib, basis: 'WITNESSED' }] },
        ],
      },
    },
    ago(15),
  );
  await yieldOfYear.evidence(rana, {
    title: 'عرض توضيحي: سجل أوزان المعاصر، تشرين الأول 2025',
    url: 'https://sindyan-coop.example/weights-2025',
    type: 'DATA',
    publishedAt: '2025-11',
    originality: 'ORIGINAL',
    stance: 'CORROBORATES',
    strength: 'MODERATE',
    rationale: 'يُظهر السجل 640 طنًا في الأسبوعين الأولين، وهو ما يوافق الرقم المعلن.',
  });
  await yieldOfYear.moved(rana, { move: 'submit' });
  const fits = { verdict: 'SUPPORTED', credibility: 2, confidence: 'MODERATE' } as const;
  await yieldOfYear.reviewed(tomas, {
    ...fits,
    rationale: 'The presses’ weights fit the figure; the season is not over.',
  });
  await yieldOfYear.reviewed(amina, { ...fits, rationale: 'الأرقام متسقة مع سجل المعاصر حتى الآن.' });
  await yieldOfYear.inShort(
    amina,
    'تُظهر سجلات المعاصر 640 طنًا في الأسبوعين الأولين من القطاف، وهو ما يوافق تقدير التعاونية. غير أن الموسم لم ينتهِ بعد، وقد تُغيّر الأسابيع الباقية النتيجة.',
  );
  await yieldOfYear.moved(miriam, { move: 'approve' });
  await yieldOfYear.moved(miriam, { move: 'publish' });

  const price = await ClaimStory.draft(
    amina,
    {
      statement: 'بلغ سعر صفيحة زيت الزيتون (16 لترًا) 95 دينارًا في سوق الجملة.',
      kind: 'QUANTITATIVE',
      quantity: { comparator: 'EQ', low: 95, unit: 'دينارًا للصفيحة', asOf: null },
      language: 'ar',
      tags: ['زراعة', 'أسعار'],
      appearance: {
        ...placeOf(article, 'سعر صفيحة الزيت (16 لترًا) بلغ 95 دينارًا في سوق الجملة'),
        attributions: [{ cueVerb: 'أضاف', hops: [{ ...fromKhatib, basis: 'CANNOT_BE_JUDGED' }] }],
      },
    },
    ago(3),
  );
  await price.moved(amina, { move: 'submit' });

  const pay = await ClaimStory.draft(
    rana,
    {
      statement: 'لم تعلن وزارة الزراعة أي تعويض لمزارعي وادي السنديان.',
      kind: 'ABSENCE',
      language: 'ar',
      tags: ['زراعة'],
      appearance: {
        ...placeOf(article, 'لم تُعلن وزارة الزراعة أي تعويض للمزارعين حتى الآن'),
        attributions: [{ speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', act: 'WROTE' }] }],
      },
    },
    ago(1),
  );
  await pay.asked(rana, { whom: 'وزارة الزراعة', how: 'بالبريد الإلكتروني' }, 3);
}
