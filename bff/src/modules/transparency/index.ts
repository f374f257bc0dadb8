export type { Look, Transparency } from './create-transparency';
export { createTransparency } from './create-transparency';
export { readerName } from './reader-name';
export { readerOf } from './reader-rules';
