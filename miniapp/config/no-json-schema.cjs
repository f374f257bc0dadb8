// Stands in for zod's JSON Schema writer, which every schema carries and no phone calls: the server writes the API document.
const refuse = () => {
  throw new Error('the app writes no JSON Schema');
};

// By assignment, so that the bundler takes these exports as open and misses none.
Object.assign(module.exports, {
  createToJSONSchemaMethod: refuse,
  createStandardJSONSchemaMethod: refuse,
});
