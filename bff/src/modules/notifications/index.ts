export { createNotifications, type News, type Notifications } from './create-notifications';
export type { Occasion } from './message-templates';
