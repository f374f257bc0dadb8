// Who may import whom. The comment is what a developer reads when a rule fires.
const ROOM = '^bff/src/modules/([^/]+)/';

/** A room may call these, through their index.ts. Everything else happens by event (bff/src/reactions.ts). */
const MAY_CALL = {
  transparency: [],
  catalogue: [],
  identity: ['catalogue', 'transparency'],
  consent: ['identity', 'catalogue', 'transparency'],
  delivery: ['transparency'],
  applications: ['catalogue', 'consent', 'identity', 'delivery', 'transparency'],
  cases: ['applications', 'catalogue', 'transparency'],
  certificates: ['transparency'],
  notifications: [],
  staff: ['transparency'],
  feedback: ['cases'],
  rights: ['identity', 'cases', 'applications', 'transparency'],
};

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Split the file, or let one side raise an event.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'workspaces-meet-in-shared-types',
      severity: 'error',
      comment: 'miniapp, bff and desk know each other only through the contract.',
      from: { path: '^(miniapp|bff)/' },
      to: { path: '^(miniapp|bff)/', pathNot: '^$1/' },
    },
    {
      name: 'desk-knows-only-the-contract',
      severity: 'error',
      comment: 'The desk is a client like the phone: it calls the bff over HTTP.',
      from: { path: '^bff/desk/' },
      to: { path: '^bff/src/' },
    },
    {
      name: 'bff-does-not-know-the-desk',
      severity: 'error',
      comment: 'The bff serves the built desk as files.',
      from: { path: '^bff/src/' },
      to: { path: '^bff/desk/' },
    },
    {
      name: 'contract-is-only-zod',
      severity: 'error',
      comment: 'The contract ships to phones: it may import zod and itself.',
      from: { path: '^shared-types/' },
      to: { pathNot: ['^shared-types/', '^node_modules/zod/'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'Rules decide; they read no clock, database, network or HTTP context.',
      from: { path: '-rules[.]ts$' },
      to: {
        pathNot: [
          '-rules[.]ts$',
          '^shared-types/',
          '^bff/src/platform/(problem|working-days)[.]ts$',
          '^node_modules/(zod|json-logic-engine)/',
        ],
      },
    },
    {
      name: 'rooms-meet-at-index',
      severity: 'error',
      comment: "Import another room's index.ts, never its insides.",
      from: { path: ROOM },
      to: { path: ROOM, pathNot: ['^bff/src/modules/$1/', '/index[.]ts$'] },
    },
    ...Object.entries(MAY_CALL).map(([name, callable]) => ({
      name: `${name}-may-call`,
      severity: 'error',
      comment: `${name} may call: ${callable.join(', ') || 'no room'}. Add to MAY_CALL with a decision record.`,
      from: { path: `^bff/src/modules/${name}/` },
      to: { path: ROOM, pathNot: [name, ...callable].map((each) => `^bff/src/modules/${each}/`) },
    })),
    {
      name: 'only-http-knows-koa',
      severity: 'error',
      comment: 'Handlers receive parsed input and a caller, never a Koa context.',
      from: { path: '^bff/src/(modules|platform|integrations)/' },
      to: { path: ['(^|node_modules/)(koa|@koa)(/|$)', '^bff/src/http/'] },
    },
    {
      name: 'platform-and-integrations-know-no-room',
      severity: 'error',
      comment: 'Plumbing does not know what flows through it.',
      from: { path: '^bff/src/(platform|integrations)/' },
      to: { path: '^bff/src/(?!platform/|integrations/)' },
    },
    {
      name: 'only-main-wires',
      severity: 'error',
      comment: 'Drivers and vendors are chosen in main.ts and handed down.',
      from: {
        path: '^bff/src/',
        pathNot: ['^bff/src/(main|sandbox)[.]ts$', '^bff/src/platform/', '^bff/src/integrations/'],
      },
      to: {
        path: ['(^|node_modules/)(pg|ioredis)(/|$)', '^bff/src/integrations/[^/]+/(?!index)'],
      },
    },
    {
      name: 'only-platform-knows-the-host',
      severity: 'error',
      comment: 'Calls to the phone live in miniapp/src/platform; api and ui stay portable.',
      from: { path: '^miniapp/src/(api|ui|features)/' },
      to: { path: '(^|node_modules/)@tarojs/taro(/|$)' },
    },
    {
      name: 'features-do-not-meet',
      severity: 'error',
      comment: 'Pages compose features; features share only api, ui and platform.',
      from: { path: '^miniapp/src/features/([^/]+)/' },
      to: {
        path: '^miniapp/src/(pages|packages|features)/',
        pathNot: '^miniapp/src/features/$1/',
      },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      comment: 'Test support stays in tests.',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
    },
  },
};
