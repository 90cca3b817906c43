/** A piece of SVG text. Built only by the functions here, so everything outside is escaped. */
export type Markup = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly Markup[] = [],
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(formatted(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${written}/>`;
  return `<${name}${written}>${children.join('')}</${name}>`;
}

/** A group on lines of its own, so that a change of the plan is a small change of the picture. */
export const group = (
  className: string,
  children: readonly Markup[],
  attributes: Attributes = {},
): Markup =>
  children.length === 0
    ? ''
    : element('g', { class: className, ...attributes }, [`\n${children.join('\n')}\n`]);

export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Millimetres are enough, and equal on every machine. */
export const metres = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);

const formatted = (value: string | number | undefined): string =>
  typeof value === 'number' ? metres(value) : (value ?? '');
