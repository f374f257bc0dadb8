export { type Catalogue, type CatalogueParts, createCatalogue } from './catalogue';
export { lintCatalogue, loadCatalogue } from './catalogue-files';
export { askedQuestions, unmetConditions, type Values } from './eligibility-rules';
export type { CatalogueFiles } from './reference-rules';
