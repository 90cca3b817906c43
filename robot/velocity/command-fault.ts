import type { CommandLimits, Velocity } from './settings.js';

/** What is wrong with a command, in English; undefined when nothing is. */
export function commandFault(
  { linear, angular }: Velocity,
  limits: CommandLimits,
): string | undefined {
  if (!Number.isFinite(linear) || !Number.isFinite(angular)) {
    return `is no velocity: ${linear} m/s, ${angular} rad/s`;
  }
  if (linear < limits.linear.min || linear > limits.linear.max) {
    return `asks for ${linear} m/s, beyond ${limits.linear.min}..${limits.linear.max}`;
  }
  if (angular < limits.angular.min || angular > limits.angular.max) {
    return `asks for ${angular} rad/s, beyond ${limits.angular.min}..${limits.angular.max}`;
  }
  return undefined;
}
