import { RobotError } from '../../error/robot-error.js';
import type { Distribution } from '../definitions/distribution.js';
import { structName } from '../definitions/structs.js';
import type { MessageOf, MessageType } from '../messages.js';
import { readCdr } from './cdr-read.js';
import { writeCdr } from './cdr-write.js';
import { Fault } from './fault.js';
import { structCodec } from './struct-codec.js';

/** What a graph passes from one node to another, of one struct: a message, a request, a goal. */
export interface Wire {
  /** @throws RobotError `graph.invalid-message` */
  copy(value: unknown): unknown;
  create(): unknown;
  toCdr(value: unknown): Uint8Array;
  fromCdr(bytes: Uint8Array): unknown;
}

/**
 * @param name for example `nav_msgs/Path` or `nav2_msgs/NavigateToPose_Goal`
 * @throws RobotError `graph.unknown-type`
 */
export function wireOf(name: string, distribution: Distribution): Wire {
  const codec = structCodec(name, distribution);
  const copy = (value: unknown) => explained(name, () => codec.copy(value));
  return {
    copy,
    create: () => codec.create(),
    toCdr: (value) => writeCdr(codec.struct, copy(value), distribution),
    fromCdr: (bytes) => {
      try {
        return readCdr(codec.struct, bytes, distribution);
      } catch (error) {
        throw new RobotError(
          'graph.invalid-cdr',
          `${bytes.length} bytes are no ${name} in CDR: check that both sides use the same definition`,
          { cause: error },
        );
      }
    },
  };
}

/**
 * Checks a message against its definition: every field there, of its type and range, none unknown.
 * @throws RobotError `graph.invalid-message`, for example
 * `nav_msgs/Odometry: pose.covariance: length of the array must be 36, not 0`
 */
export function validateMessage(
  type: MessageType,
  message: unknown,
  distribution: Distribution = 'jazzy',
): void {
  wireOf(structName(type), distribution).copy(message);
}

/** A message with every field at its default: zeros, empty, and fixed arrays at their length. */
export function createMessage<T extends MessageType>(
  type: T,
  distribution: Distribution = 'jazzy',
): MessageOf<T> {
  return wireOf(structName(type), distribution).create() as MessageOf<T>;
}

/** Little-endian CDR with its four-byte header, as ROS 2 sends it. @throws RobotError `graph.invalid-message` */
export function toCdr<T extends MessageType>(
  type: T,
  message: MessageOf<T>,
  distribution: Distribution = 'jazzy',
): Uint8Array {
  return wireOf(structName(type), distribution).toCdr(message);
}

/** @throws RobotError `graph.invalid-cdr` when the bytes end early or are of another type */
export function fromCdr<T extends MessageType>(
  type: T,
  bytes: Uint8Array,
  distribution: Distribution = 'jazzy',
): MessageOf<T> {
  return wireOf(structName(type), distribution).fromCdr(bytes) as MessageOf<T>;
}

function explained<T>(name: string, copy: () => T): T {
  try {
    return copy();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new RobotError('graph.invalid-message', `${name}: ${error.describe()}`, { cause: error });
  }
}
