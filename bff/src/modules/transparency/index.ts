export type { Transparency } from './create-transparency';
export { createTransparency } from './create-transparency';
