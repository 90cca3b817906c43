import js from '@eslint/js';
import { createNodeResolver } from 'eslint-plugin-import-x';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** @param {string} target @param {string[]} from @param {string[]} except @param {string} why */
const wall = (target, from, except, why) =>
  from.map((source) => ({
    target: `./${target}`,
    from: `./${source}`,
    except: except
      .filter((path) => path.startsWith(`${source}/`))
      .map((path) => `.${path.slice(source.length)}`),
    message: why,
  }));

const ROBOT_ADAPTERS = [
  'navigation',
  'localization',
  'sim',
  'face',
  'zone-link',
  'site',
  'graph',
  'base',
  'recording',
  'velocity',
  'tally',
  'voice',
  'understanding',
];
const KIOSK_ADAPTERS = [
  'journal',
  'identity',
  'payment',
  'printing',
  'office',
  'screen',
  'zone-link',
  'service',
];

/** Which folders of its own side each adapter may use, beside its own and the side's `error`. */
const MAY_USE = {
  'robot/graph': [],
  'robot/base': ['graph'],
  'robot/site': [],
  'robot/navigation': ['graph', 'site', 'guide'],
  'robot/localization': ['graph', 'site'],
  'robot/sim': ['graph', 'site'],
  'robot/velocity': ['graph'],
  'robot/recording': ['graph', 'guide'],
  'robot/tally': ['places'],
  'robot/voice': ['child'],
  'robot/understanding': ['child', 'places'],
  'robot/face': ['guide', 'places'],
  'robot/zone-link': ['guide', 'places'],
  'kiosk/journal': ['session', 'catalog'],
  'kiosk/identity': ['session', 'catalog'],
  'kiosk/payment': ['session', 'catalog'],
  'kiosk/office': ['session', 'catalog'],
  'kiosk/printing': ['session', 'catalog', 'office'],
  'kiosk/screen': ['session', 'catalog'],
  'kiosk/zone-link': ['session', 'catalog'],
  'kiosk/service': ['session', 'catalog', 'journal', 'payment', 'printing', 'office'],
};

const adapterWalls = [
  ...ROBOT_ADAPTERS.map((name) => `robot/${name}`),
  ...KIOSK_ADAPTERS.map((name) => `kiosk/${name}`),
].flatMap((folder) => {
  const side = folder.split('/')[0];
  const allowed = [folder, ...MAY_USE[folder].map((name) => `${side}/${name}`), `${side}/error`];
  return wall(
    folder,
    [side],
    allowed,
    'An adapter imports ports, pure folders and its own library, never another adapter, main or sim: each can then be replaced alone.',
  );
});

const pureWalls = [
  ['robot/guide', ['robot/guide', 'robot/places', 'robot/escort', 'robot/error']],
  ['robot/places', ['robot/places', 'robot/error']],
  ['kiosk/session', ['kiosk/session', 'kiosk/catalog', 'kiosk/error']],
  ['kiosk/catalog', ['kiosk/catalog', 'kiosk/error']],
].flatMap(([folder, allowed]) =>
  wall(
    folder,
    [folder.split('/')[0]],
    allowed,
    'A pure folder imports only pure folders of its side and the wire: decisions stay testable without devices.',
  ),
);

const WIRE_ONLY = 'Robot, kiosk and zone know each other only through zone/wire.';
const NOBODY =
  'launch and test wire everything together; product code that needed them could not run alone.';

const zones = [
  ...wall('zone/wire', ['zone'], ['zone/wire'], 'The wire imports zod only: every machine has it.'),
  ...wall('robot', ['kiosk'], [], WIRE_ONLY),
  ...wall('kiosk', ['robot'], [], WIRE_ONLY),
  ...wall('robot', ['zone'], ['zone/wire'], WIRE_ONLY),
  ...wall('kiosk', ['zone'], ['zone/wire'], WIRE_ONLY),
  ...wall('zone', ['robot', 'kiosk'], [], WIRE_ONLY),
  ...['robot', 'kiosk', 'zone'].flatMap((side) => wall(side, ['launch', 'test'], [], NOBODY)),
  ...adapterWalls,
  ...pureWalls,
];

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/', 'test/out/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.js', '.json'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
        }),
      ],
    },
    rules: {
      'import-x/no-default-export': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['**/*.test.ts', '**/*.suite.ts', 'test/**', 'launch/**'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones }] },
  },
  {
    files: [
      'robot/{guide,places,escort}/**/*.ts',
      'kiosk/{session,catalog}/**/*.ts',
      'zone/wire/**/*.ts',
    ],
    ignores: ['**/*.test.ts', '**/*.suite.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'], message: 'Pure: no files, sockets, clocks or processes.' },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'setTimeout', message: 'Pure: time arrives as an event.' },
        { name: 'Date', message: 'Pure: time arrives as a value.' },
      ],
    },
  },
  {
    files: ['*.config.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
