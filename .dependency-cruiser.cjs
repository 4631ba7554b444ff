const service = '(people|pairings|progress)';
const npm = 'node_modules/';

/** Files of one role, in any feature of any service: the role is the file's suffix. */
const role = (...names) => `^services/${service}/.+\\.(${names.join('|')})\\.ts$`;

/** Files of these roles in the same service: `$1` is the service of the importing file. */
const own = (...names) => `^services/$1/.+\\.(${names.join('|')})\\.ts$`;

/** A role's rule says what it may import; whatever is not in the list is forbidden. */
const only = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

/** A role's rule says what it must not import. */
const never = (name, comment, from, ...forbidden) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: forbidden },
});

const language = '^node_modules/(tslib|typescript)/';
const outer = ['resolver', 'route', 'page', 'feature'];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files never import each other in a circle. Circles between features: test/unit/house-rules.test.ts.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads to a file or a package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    only(
      'domain-is-pure',
      'Decisions import decisions, refusals, contracts, results, checks and dates: no database, no clock, no GraphQL.',
      role('domain'),
      own('domain'),
      '^services/$1/refusals\\.ts$',
      '^services/contracts/',
      '^services/shared/(result|checks)\\.ts$',
      '^services/shared/time/',
      '^node_modules/temporal-polyfill/',
      language,
    ),
    only(
      'entities-are-data',
      'Rows import decisions (for their types), other rows and MikroORM.',
      role('entity'),
      own('domain', 'entity'),
      '^services/contracts/',
      '^node_modules/@mikro-orm/',
    ),
    only(
      'migrations-are-sql',
      'Migrations import each other and shared code.',
      `^services/${service}/migrations/`,
      '^services/$1/migrations/',
      '^services/shared/',
    ),
    never(
      'loaders-read',
      'Loaders read: they import no command, no write, and nothing that serves clients.',
      role('loaders', 'queries'),
      role('command', 'writes', 'events', 'due', ...outer),
      '^node_modules/type-graphql/',
    ),
    only(
      'texts-are-words',
      'Texts import texts and the translator.',
      role('texts\\.(fr|en)'),
      own('texts\\.(fr|en)'),
      '^services/shared/',
    ),
    never(
      'commands-decide',
      'Commands load, decide and record; they know nothing of GraphQL and HTTP.',
      role('command', 'writes', 'due'),
      role(...outer),
      '^node_modules/type-graphql/',
    ),
    never(
      'events-call-commands',
      'What another event causes is done by commands and writes.',
      role('events'),
      role(...outer),
      '^node_modules/type-graphql/',
    ),
    {
      name: 'graphql-knows-rows-as-types',
      comment: 'A resolver never creates or changes a row.',
      severity: 'error',
      from: { path: role('resolver', 'types') },
      to: { path: role('entity'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-import-no-resolvers',
      comment: 'A feature imports of another what it decides, reads, writes and names, never what serves clients.',
      severity: 'error',
      from: { path: `^services/${service}/([^/]+)/` },
      to: { path: `^services/$1/[^/]+/.+\\.(${outer.join('|')})\\.ts$`, pathNot: '^services/$1/$2/' },
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
      comment: 'Shared code knows no business word.',
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
      name: 'product-imports-no-tests',
      comment: 'The product does not depend on tests and benches.',
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
    // The bench's peers have packages of their own, which are installed only when the bench runs.
    exclude: { path: '(^|/)(dist|dist-test|bench/node_modules|bench/peers)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
