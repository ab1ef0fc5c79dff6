'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/http/action';
import { AboutNotification, ChooseDelivery, ReadAll, WatchThis } from '@/lib/schemas/inbox';
import { chooseDelivery } from '@/lib/services/inbox/choices';
import { readAllNotifications, readNotification } from '@/lib/services/inbox/notifications';
import { unwatch, watch } from '@/lib/services/inbox/watches';

export const readNotificationAction = action(AboutNotification, readNotification);
export const readAllAction = action(ReadAll, readAllNotifications, { done: refresh });
export const chooseDeliveryAction = action(ChooseDelivery, chooseDelivery, { done: refresh });
export const watchAction = action(WatchThis, watch);
export const unwatchAction = action(WatchThis, unwatch);
