import { RobotError } from '../../error/robot-error.js';

const TOKEN = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** @throws RobotError `graph.invalid-name`. Source: design.ros2.org, "Topic and Service name mapping". */
export function checkNodeName(name: string): void {
  if (!TOKEN.test(name)) throw invalid('node', name, 'use letters, digits and _, no digit first');
}

/** Absolute, without a slash at its end unless it is `/`. @throws RobotError `graph.invalid-name` */
export function checkNamespace(namespace: string): void {
  if (namespace === '/') return;
  if (!namespace.startsWith('/')) throw invalid('namespace', namespace, 'begin it with /');
  checkTokens('namespace', namespace, namespace.slice(1));
}

/** `/ns/name`, also for the root namespace. */
export function join(namespace: string, name: string): string {
  return namespace === '/' ? `/${name}` : `${namespace}/${name}`;
}

/**
 * The absolute name of a topic, service or action: relative to the namespace, `~/...` relative to
 * the node, `/...` as it is.
 * @throws RobotError `graph.invalid-name`
 */
export function resolveName(name: string, node: { namespace: string; name: string }): string {
  const own = join(node.namespace, node.name);
  if (name === '~') return own;
  const full = name.startsWith('/')
    ? name
    : name.startsWith('~/')
      ? `${own}/${name.slice(2)}`
      : join(node.namespace, name);
  checkTokens('topic, service or action', name, full.slice(1));
  return full;
}

function checkTokens(what: string, shown: string, path: string): void {
  if (path.includes('__')) throw invalid(what, shown, 'two underscores in a row are reserved');
  if (!path.split('/').every((token) => TOKEN.test(token))) {
    throw invalid(what, shown, 'use letters, digits and _ between single slashes, no digit first');
  }
}

function invalid(what: string, name: string, remedy: string): RobotError {
  return new RobotError('graph.invalid-name', `"${name}" is no valid ${what} name: ${remedy}`);
}
