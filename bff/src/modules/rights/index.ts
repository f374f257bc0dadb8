export { createRights, type RightsRoom } from './create-rights';
