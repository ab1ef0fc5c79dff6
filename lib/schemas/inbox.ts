import { z } from 'zod';
import { deliveries, noticeKinds, watchSubjects } from '@/lib/domain/inbox/kinds';
import { liveChanges } from '@/lib/domain/inbox/live';
import { given } from './given';
import { DirectionSchema, Id, Instant, Paging, page, withoutNul } from './primitives';

const Kind = z.enum(noticeKinds, `Say ${noticeKinds.join(', ')}.`);

export const ListNotifications = Paging.extend({
  kind: Kind.optional(),
  unread: z.string().max(20).pipe(z.stringbool('Say true or false.')).optional(),
});
export type ListNotifications = z.infer<typeof ListNotifications>;

/** What a notification is about, by the name that its reader sees. */
export const ToldAbout = z
  .object({
    kind: z.enum(['claim', 'article', 'source']),
    id: Id,
    title: z.string(),
    language: z.string().nullable(),
    direction: DirectionSchema.nullable(),
  })
  .meta({ id: 'ToldAbout' });
export type ToldAbout = z.infer<typeof ToldAbout>;

/** Something that you are told of, in words that are made when it is shown, of what you may see then. */
export const NotificationView = z
  .object({
    id: Id,
    kind: Kind,
    at: Instant,
    readAt: Instant.nullable(),
    words: z.string(),
    about: ToldAbout.nullable().describe('Null once you may no longer see it.'),
    href: z.string().nullable().describe('The path on this site where it stands.'),
  })
  .meta({ id: 'Notification' });
export type NotificationView = z.infer<typeof NotificationView>;
export const NotificationPage = page(NotificationView, 'NotificationPage');

export const NotificationCount = z
  .object({ unread: z.number().int().describe('Up to 99.') })
  .meta({ id: 'NotificationCount' });
export type NotificationCount = z.infer<typeof NotificationCount>;

export const AboutNotification = given({ notificationId: Id });
export type AboutNotification = z.infer<typeof AboutNotification>;

/** All that came up to a moment: what came since stays unread. */
export const ReadAll = given({
  upTo: z
    .string()
    .max(40, { error: 'Give the `at` of a notification, as it was answered.', abort: true })
    .pipe(Instant),
});
export type ReadAll = z.infer<typeof ReadAll>;

const watched = {
  subject: z.enum(watchSubjects, 'Say CLAIM, ARTICLE, SOURCE or TAG.'),
  subjectId: withoutNul(z.string().min(1, 'Say what to watch: an id, or a tag.').max(64)),
};

export const WatchThis = given({ ...watched }).meta({ id: 'WatchThis' });
export type WatchThis = z.infer<typeof WatchThis>;

export const WatchView = z
  .object({
    subject: z.enum(watchSubjects),
    subjectId: z.string(),
    title: z.string().nullable().describe('Null where you may no longer see it.'),
    href: z.string().nullable(),
    since: Instant,
  })
  .meta({ id: 'Watch' });
export type WatchView = z.infer<typeof WatchView>;
export const WatchList = z.object({ items: z.array(WatchView) }).meta({ id: 'WatchList' });

/** Whether you watch something. */
export const WatchState = z.object({ watched: z.boolean() }).meta({ id: 'WatchState' });
export type WatchState = z.infer<typeof WatchState>;

const Delivery = z.enum(deliveries, 'Say OFF, AT_ONCE or DAILY.');

export const ChooseDelivery = given({ kind: Kind, delivery: Delivery }).meta({ id: 'ChooseDelivery' });
export type ChooseDelivery = z.infer<typeof ChooseDelivery>;

/** How you are told of one kind of thing by e-mail. */
export const ChoiceView = z
  .object({ kind: Kind, delivery: Delivery, usual: Delivery, label: z.string(), when: z.string() })
  .meta({ id: 'DeliveryChoice' });
export type ChoiceView = z.infer<typeof ChoiceView>;
export const ChoiceList = z
  .object({
    items: z.array(ChoiceView),
    mailed: z.boolean().describe('Whether this newsroom sends e-mail at all.'),
    digestAt: z.string().describe('When the daily digest goes out, on the newsroom’s clock.'),
    zone: z.string(),
  })
  .meta({ id: 'DeliveryChoices' });
export type ChoiceList = z.infer<typeof ChoiceList>;

/** What an open page hears of a claim. */
export const LiveEventView = z
  .object({
    claimId: Id,
    change: z.enum(liveChanges),
    version: z.number().int(),
    by: z.string().nullable().describe('Who did it; null where the desk did it by itself.'),
  })
  .meta({ id: 'LiveEvent' });
export type LiveEventView = z.infer<typeof LiveEventView>;

/** A mail of the demo's mailbox. */
export const KeptMailView = z.object({
  id: Id,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  at: Instant,
});
export type KeptMailView = z.infer<typeof KeptMailView>;
