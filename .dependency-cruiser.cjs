const service = '(people|pairings|progress)';
const room = (name) => `^services/${service}/${name}/`;
const npm = 'node_modules/';

/** Each room's rule says whom it may import; whatever is not in the list is forbidden. */
const only = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

/** Rooms of the same service: `$1` is the service that the importing file lies in. */
const own = (...rooms) => `^services/$1/(${rooms.join('|')})/`;
const language = '^node_modules/(tslib|typescript)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files never import each other in a circle.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    only(
      'domain-is-pure',
      'Decisions know themselves, contracts, results, checks and dates.',
      room('domain'),
      own('domain'),
      '^services/contracts/',
      '^services/shared/(result|checks|dates)\\.ts$',
      '^node_modules/temporal-polyfill/',
      language,
    ),
    only(
      'entities-are-data',
      'Rows know the domain’s types and MikroORM.',
      room('entities'),
      own('domain'),
      '^services/contracts/',
      '^node_modules/@mikro-orm/',
    ),
    only(
      'migrations-are-sql',
      'Migrations know themselves and the mechanism’s tables.',
      room('migrations'),
      own('migrations'),
      '^services/shared/',
    ),
    only(
      'loaders-read',
      'Loaders read entities, and keep what an owner answered.',
      room('loaders'),
      own('loaders', 'entities', 'domain', 'commands'),
      '^services/contracts/',
      '^services/shared/',
      '^node_modules/(dataloader|@mikro-orm)/',
    ),
    only(
      'texts-are-words',
      'Texts know themselves and how texts are told.',
      room('texts'),
      own('texts'),
      '^services/shared/',
    ),
    only(
      'guides-are-words',
      'Guides know themselves, and how they are written down.',
      room('guides'),
      own('guides', 'domain'),
    ),
    only(
      'pages-show',
      'Pages read, and show what they read as safe HTML.',
      room('pages'),
      own('pages', 'loaders', 'entities', 'texts'),
      '^services/shared/',
      '^crypto$',
      '^node_modules/(marked|sanitize-html|@types/sanitize-html)/',
    ),
    only(
      'programmes-serve',
      'Invitations and rosters beside GraphQL: they read files, call commands, and answer in words.',
      room('programmes'),
      own('programmes', 'commands', 'domain', 'entities', 'loaders', 'mail', 'texts'),
      '^services/shared/',
      '^node_modules/csv-parse/',
    ),
    only(
      'calendar-serves',
      'Calendars beside GraphQL: they read, and say what they read as iCalendar.',
      room('calendar'),
      own('calendar', 'commands', 'domain', 'loaders', 'texts'),
      '^services/contracts/',
      '^services/shared/',
      '^crypto$',
      '^node_modules/ical-generator/',
    ),
    only(
      'commands-decide',
      'Commands load, decide, record.',
      room('commands'),
      own('commands', 'domain', 'entities', 'loaders'),
      '^services/$1/context\\.ts$',
      '^services/contracts/',
      '^services/shared/',
      '^node_modules/@mikro-orm/',
    ),
    only(
      'events-call-commands',
      'What others’ events do is done by commands.',
      room('events'),
      own('events', 'commands'),
      '^services/contracts/',
      '^services/shared/',
    ),
    only(
      'graphql-translates',
      'Resolvers translate: they know commands, loaders, events that feed them, texts; rows and domain as types.',
      room('graphql'),
      own('graphql', 'commands', 'loaders', 'events', 'texts', 'domain', 'entities'),
      '^services/$1/context\\.ts$',
      '^services/contracts/',
      '^services/shared/',
      '^node_modules/type-graphql/',
    ),
    {
      name: 'graphql-knows-rows-as-types',
      comment: 'A resolver never makes or changes a row.',
      severity: 'error',
      from: { path: room('graphql') },
      to: { path: `^services/${service}/entities/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'services-keep-apart',
      comment: 'A service knows another only by contracts.',
      severity: 'error',
      from: { path: `^services/${service}/` },
      to: { path: `^services/${service}/`, pathNot: '^services/$1/' },
    },
    {
      name: 'shared-is-mechanism',
      comment: 'No business word below.',
      severity: 'error',
      from: { path: '^services/shared/' },
      to: { path: ['^services/(contracts|people|pairings|progress)/', '^(gateway|start|demo|schema|test)/'] },
    },
    {
      name: 'contracts-stand-alone',
      comment: 'Contracts are types and nothing else.',
      severity: 'error',
      from: { path: '^services/contracts/' },
      to: { pathNot: '^services/contracts/' },
    },
    {
      name: 'gateway-knows-no-service',
      comment: 'The gateway serves any supergraph.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: ['^services/(contracts|people|pairings|progress)/', '^(start|demo|test)/'] },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Tests and benches lie outside.',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    doNotFollow: { path: npm },
    // The bench's peers have packages of their own, which are only there once somebody measures.
    exclude: { path: '(^|/)(dist|bench/node_modules|bench/peers)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
