import { DISTRIBUTIONS } from './distribution.js';
import type { Constant, Field } from './field.js';
import { structsOf } from './structs.js';

/** A field over all distributions: present in some only, or of different types. */
export interface MergedField {
  readonly name: string;
  readonly everywhere: boolean;
  /** At least one; more when distributions disagree. */
  readonly variants: readonly Field[];
}

export interface MergedStruct {
  readonly name: string;
  readonly fields: readonly MergedField[];
  readonly constants: Readonly<Record<string, Constant>>;
}

const merged = new Map<string, MergedStruct>();

/**
 * A struct as node code sees it, whatever the distribution. Fields that only some have are optional:
 * a graph drops those its distribution lacks and fills in defaults for those left out.
 */
export function mergedStruct(name: string): MergedStruct {
  const known = merged.get(name);
  if (known) return known;
  const structs = DISTRIBUTIONS.flatMap((distribution) => {
    const struct = structsOf(distribution).get(name);
    return struct ? [struct] : [];
  });
  const names = [...new Set(structs.flatMap(({ fields }) => fields.map((field) => field.name)))];
  const struct: MergedStruct = {
    name,
    fields: names.map((field) => {
      const found = structs.flatMap(({ fields }) => fields.filter(({ name: n }) => n === field));
      return {
        name: field,
        everywhere: found.length === structs.length,
        variants: [...new Map(found.map((f) => [JSON.stringify([f.type, f.array]), f])).values()],
      };
    }),
    constants: Object.assign(
      {},
      ...structs.map(({ constants }) => constants),
    ) as MergedStruct['constants'],
  };
  merged.set(name, struct);
  return struct;
}
