export type { Transparency, TransparencyParts } from './create-transparency';
export { createTransparency } from './create-transparency';
export { transparencyHoldings } from './holdings';
export type { PublishedLog } from './ledger';
export type { LedgerParts } from './publish-ledger';
export { indexOfPath, TILE_WIDTH } from './tree-rules';
export { filesOf, verifyExport } from './verify-export';
