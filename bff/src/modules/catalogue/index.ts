export { type Catalogue, createCatalogue } from './catalogue';
export { lintCatalogue, loadCatalogue } from './catalogue-files';
export { askedQuestions, unmetConditions } from './eligibility-rules';
export type { CatalogueFiles } from './reference-rules';
