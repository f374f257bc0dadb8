// A PostCSS step that makes WeUI fit both targets.
//   · Its themes hang on data attributes, which Taro's WeChat templates do not write: they become classes.
//   · Its rules for the system's dark theme go: the app knows the system's theme and sets the class itself.
//   · Rules for widgets that no source names go, too.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const CLASS_OF = [
  [/\[data-weui-theme=['"]dark['"]\]/g, '.theme-dark'],
  [/\[data-weui-mode=['"]care['"]\]/g, '.mode-care'],
];

module.exports = ({ sources }) => {
  const names = namesIn(sources);
  return {
    postcssPlugin: 'weui-for-both',
    Once(root) {
      if (!/node_modules[\\/]weui[\\/]/.test(root.source?.input.file ?? '') && !hasWeui(root))
        return;
      root.walkAtRules('media', (rule) => {
        if (rule.params.includes('prefers-color-scheme') && isWeui(rule)) rule.remove();
      });
      root.walkRules((rule) => {
        if (!isWeui(rule)) return;
        const selectors = rule.selectors
          .map((selector) =>
            CLASS_OF.reduce((text, [from, to]) => text.replace(from, to), selector),
          )
          .filter((selector) => isUsed(selector, names));
        if (selectors.length === 0) rule.remove();
        else rule.selectors = selectors;
      });
    },
  };
};

const isWeui = (node) => /[\\/]weui[\\/]/.test(node.source?.input.file ?? '');

function hasWeui(root) {
  let found = false;
  root.walkRules((rule) => {
    found = isWeui(rule);
    return !found;
  });
  return found;
}

/** A rule stays if every WeUI class of its selector is named somewhere; `body` is the H5 page and stays. */
function isUsed(selector, names) {
  return (selector.match(/\.weui-[\w-]+/g) ?? []).every((name) => names.has(name.slice(1)));
}

/** Every WeUI class that a source file names in full. */
function namesIn(folder) {
  const names = new Set();
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!/\.(tsx?|s?css)$/.test(file)) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    for (const [name] of text.matchAll(/weui-[\w-]+/g)) names.add(name);
  }
  return names;
}
