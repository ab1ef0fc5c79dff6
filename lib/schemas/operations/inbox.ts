import { given } from '../given';
import {
  AboutNotification,
  ChoiceList,
  ChooseDelivery,
  ListNotifications,
  LiveEventView,
  NotificationCount,
  NotificationPage,
  NotificationView,
  ReadAll,
  WatchList,
  WatchState,
  WatchThis,
} from '../inbox';
import { operation } from '../operation';

export const listNotificationsOperation = operation({
  id: 'listNotifications',
  method: 'GET',
  path: '/notifications',
  tag: 'Inbox',
  summary: 'List what you were told of',
  description:
    'Newest first. What it says is made when it is shown, of what you may see then; `kind` and `unread` narrow it.',
  input: ListNotifications,
  output: NotificationPage,
});

export const countNotificationsOperation = operation({
  id: 'countNotifications',
  method: 'GET',
  path: '/notifications/count',
  tag: 'Inbox',
  summary: 'Count what you have not read',
  description: 'Up to 99.',
  input: given({}),
  output: NotificationCount,
});

export const readNotificationOperation = operation({
  id: 'readNotification',
  method: 'POST',
  path: '/notifications/{notificationId}/reads',
  tag: 'Inbox',
  summary: 'Mark one thing as read',
  description: 'Again changes nothing. What was read goes into no mail any more.',
  input: AboutNotification,
  output: NotificationView,
});

export const readAllNotificationsOperation = operation({
  id: 'readAllNotifications',
  method: 'POST',
  path: '/notifications/reads',
  tag: 'Inbox',
  summary: 'Mark all as read up to a moment',
  description: 'What came since stays unread. Answers how much that is.',
  input: ReadAll,
  output: NotificationCount,
});

export const listWatchesOperation = operation({
  id: 'listWatches',
  method: 'GET',
  path: '/watches',
  tag: 'Inbox',
  summary: 'List what you watch',
  description: 'The last begun first.',
  input: given({}),
  output: WatchList,
});

export const isWatchedOperation = operation({
  id: 'isWatched',
  method: 'GET',
  path: '/watches/{subject}/{subjectId}',
  tag: 'Inbox',
  summary: 'Say whether you watch something',
  input: WatchThis,
  output: WatchState,
});

export const watchOperation = operation({
  id: 'watch',
  method: 'PUT',
  path: '/watches/{subject}/{subjectId}',
  tag: 'Inbox',
  summary: 'Watch a claim, an article, a source or a tag',
  description: 'You are told of what happens to it. Again changes nothing.',
  input: WatchThis,
  output: WatchState,
  conflicts: true,
});

export const unwatchOperation = operation({
  id: 'unwatch',
  method: 'DELETE',
  path: '/watches/{subject}/{subjectId}',
  tag: 'Inbox',
  summary: 'Stop watching something',
  input: WatchThis,
  output: WatchState,
});

export const listChoicesOperation = operation({
  id: 'listChoices',
  method: 'GET',
  path: '/choices',
  tag: 'Inbox',
  summary: 'List how you are told by e-mail',
  description: 'Each kind of thing, with how it goes where nobody chose.',
  input: given({}),
  output: ChoiceList,
});

export const chooseDeliveryOperation = operation({
  id: 'chooseDelivery',
  method: 'PUT',
  path: '/choices/{kind}',
  tag: 'Inbox',
  summary: 'Choose how you are told of one kind of thing',
  description: 'It holds also for what waits to be sent.',
  input: ChooseDelivery,
  output: ChoiceList,
});

export const followDeskOperation = operation({
  id: 'followDesk',
  method: 'GET',
  path: '/events',
  tag: 'Inbox',
  summary: 'Hear what happens to claims, as it happens',
  description:
    'Server-sent events, of claims that you may see and of nothing blind, without what you did yourself. Nothing is numbered: whoever was cut off looks at the lists again. Ends with your session.',
  input: given({}),
  output: LiveEventView,
  streams: true,
});
