export { createNotifications, type Notifications } from './create-notifications';
