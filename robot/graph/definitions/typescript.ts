import type { Constant, Field, Primitive } from './field.js';
import { mergedStruct, type MergedField, type MergedStruct } from './merged.js';
import { structName } from './structs.js';
import { ACTION_TYPES, MESSAGE_TYPES, SERVICE_TYPES } from './used-types.js';

const HEAD =
  '// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.\n';

const SCALARS: Readonly<Record<Primitive, string>> = {
  bool: 'boolean',
  int8: 'number',
  uint8: 'number',
  int16: 'number',
  uint16: 'number',
  int32: 'number',
  uint32: 'number',
  int64: 'bigint',
  uint64: 'bigint',
  float32: 'number',
  float64: 'number',
  string: 'string',
  time: 'Time',
  duration: 'Duration',
};

const ARRAYS: Partial<Record<Primitive, string>> = {
  int8: 'Int8Array',
  uint8: 'Uint8Array',
  int16: 'Int16Array',
  uint16: 'Uint16Array',
  int32: 'Int32Array',
  uint32: 'Uint32Array',
  int64: 'BigInt64Array',
  uint64: 'BigUint64Array',
  float32: 'Float32Array',
  float64: 'Float64Array',
};

/** The TypeScript of every interface we use: file name (in `robot/graph`) -> text. */
export function typescriptFiles(): Map<string, string> {
  const byHome = new Map<string, MergedStruct[]>();
  for (const struct of allStructs()) {
    const list = byHome.get(homeOf(struct.name)) ?? [];
    byHome.set(homeOf(struct.name), [...list, struct]);
  }
  const files = new Map<string, string>();
  for (const [home, structs] of byHome)
    files.set(`interfaces/${fileOf(home)}.ts`, printHome(home, structs));
  files.set('messages.ts', printMap('Message', MESSAGE_TYPES, { MessageOf: '' }));
  files.set(
    'services.ts',
    printMap('Service', SERVICE_TYPES, { RequestOf: '_Request', ResponseOf: '_Response' }),
  );
  files.set(
    'actions.ts',
    printMap('Action', ACTION_TYPES, {
      GoalOf: '_Goal',
      ResultOf: '_Result',
      FeedbackOf: '_Feedback',
    }),
  );
  return files;
}

function allStructs(): MergedStruct[] {
  const names = [
    ...MESSAGE_TYPES.map((type) => structName(type)),
    ...SERVICE_TYPES.flatMap((type) => [
      structName(type, '_Request'),
      structName(type, '_Response'),
    ]),
    ...ACTION_TYPES.flatMap((type) =>
      ['_Goal', '_Result', '_Feedback'].map((part) => structName(type, part)),
    ),
  ];
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const field of mergedStruct(name).fields) {
      for (const used of structsIn(field)) visit(used);
    }
  };
  names.forEach(visit);
  return [...seen].sort().map(mergedStruct);
}

/** Names of the structs a field's type needs, `builtin_interfaces` included. */
function structsIn(field: MergedField): string[] {
  return field.variants.flatMap(({ type }) => {
    if (type.kind === 'struct') return [type.name];
    if (type.name === 'time') return ['builtin_interfaces/Time'];
    return type.name === 'duration' ? ['builtin_interfaces/Duration'] : [];
  });
}

function printHome(home: string, structs: readonly MergedStruct[]): string {
  const imports = new Map<string, Set<string>>();
  for (const used of structs.flatMap(({ fields }) => fields.flatMap(structsIn))) {
    if (homeOf(used) === home) continue;
    imports.set(homeOf(used), (imports.get(homeOf(used)) ?? new Set()).add(nameOf(used)));
  }
  const lines = [...imports]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([from, names]) =>
        `import type { ${[...names].sort().join(', ')} } from './${fileOf(from)}.js';`,
    );
  return [HEAD, ...lines, ...structs.map(printStruct)].join('\n');
}

function printStruct({ name, fields, constants }: MergedStruct): string {
  const own = nameOf(name);
  const body = fields.map(
    (field) => `  ${field.name}${field.everywhere ? '' : '?'}: ${printType(field)};`,
  );
  const shape =
    body.length === 0
      ? `export type ${own} = Record<string, never>;`
      : `export interface ${own} {\n${body.join('\n')}\n}`;
  const values = Object.entries(constants).map(
    ([key, value]) => `  ${key}: ${printConstant(value)},`,
  );
  const constant =
    values.length === 0 ? '' : `\nexport const ${own} = {\n${values.join('\n')}\n} as const;`;
  return `\n/** ${name} */\n${shape}${constant}`;
}

function printType(field: MergedField): string {
  return field.variants.map(printVariant).join(' | ');
}

function printVariant({ type, array }: Field): string {
  const single = type.kind === 'struct' ? nameOf(type.name) : SCALARS[type.name];
  if (!array) return single;
  return (type.kind === 'primitive' ? ARRAYS[type.name] : undefined) ?? `${single}[]`;
}

function printConstant(value: Constant): string {
  return typeof value === 'bigint' ? `${value.toString()}n` : JSON.stringify(value);
}

function printMap(
  kind: string,
  types: readonly string[],
  parts: Readonly<Record<string, string>>,
): string {
  const homes = [...new Set(types.map(homeOf))].sort();
  const imports = homes.map(
    (home) => `import type * as ${home} from './interfaces/${fileOf(home)}.js';`,
  );
  const maps = Object.entries(parts).map(([helper, part]) => {
    const map = `${kind}${part}Map`.replace('_', '');
    const entries = types.map(
      (type) => `  '${type}': ${homeOf(type)}.${nameOf(structName(type, part))};`,
    );
    return `export interface ${map} {\n${entries.join('\n')}\n}\nexport type ${helper}<T extends ${kind}Type> = ${map}[T];\n`;
  });
  const list = `${kind.toUpperCase()}_TYPES`;
  return [
    HEAD,
    `import type { ${list} } from './definitions/used-types.js';`,
    ...imports,
    `\nexport type ${kind}Type = (typeof ${list})[number];\n`,
    ...maps,
  ].join('\n');
}

function homeOf(name: string): string {
  return name.slice(0, name.indexOf('/'));
}

function nameOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace('_', '');
}

function fileOf(home: string): string {
  return home.replaceAll('_', '-');
}
