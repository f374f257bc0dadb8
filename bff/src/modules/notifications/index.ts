export { createNotifications, type Notifications } from './create-notifications';
export { notificationHoldings } from './holdings';
