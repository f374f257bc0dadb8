export type { Transparency, TransparencyParts } from './create-transparency';
export { createTransparency } from './create-transparency';
