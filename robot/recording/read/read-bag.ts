import { open, type FileHandle } from 'node:fs/promises';
import { hasMcapPrefix, McapConstants, McapStreamReader, type McapTypes } from '@mcap/core';
import { RobotError } from '../../error/robot-error.js';
import { loadDecompressors } from '../mcap/compression.js';

/** How much of a file could be read. */
export interface Reading {
  readonly bytes: number;
  /** It was closed as it should; false for one cut short. */
  readonly whole: boolean;
  /** What is wrong with it, in words; null when it is whole. */
  readonly problem: string | null;
}

const PIECE_BYTES = 1024 * 1024;
/** No record is larger; a damaged length would have all of the file collected. */
const LARGEST_RECORD = 256 * 1024 * 1024;

/**
 * Reads an MCAP file from its beginning, as far as it is sound: a file cut short by a crash, or
 * damaged further on, gives what comes before.
 * @throws RobotError `bag.unreadable`, `bag.not-mcap`
 */
export async function readBag(
  path: string,
  onRecord: (record: McapTypes.TypedMcapRecord) => void,
): Promise<Reading> {
  const decompressHandlers = await loadDecompressors();
  const handle = await opened(path);
  try {
    const { size } = await handle.stat();
    const reader = new McapStreamReader({ decompressHandlers });
    const problem = await read(handle, path, reader, onRecord);
    return { bytes: size, whole: problem === null, problem };
  } finally {
    await handle.close();
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    const handle = await open(path, 'r');
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch (cause) {
    throw new RobotError('bag.unreadable', `Cannot read ${path}: ${words(cause)}.`, { cause });
  }
  throw new RobotError('bag.unreadable', `${path} is no file.`);
}

async function read(
  handle: FileHandle,
  path: string,
  reader: McapStreamReader,
  onRecord: (record: McapTypes.TypedMcapRecord) => void,
): Promise<string | null> {
  for (let at = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(PIECE_BYTES), 0, PIECE_BYTES, at);
    if (at === 0) checkMagic(path, buffer.subarray(0, bytesRead));
    if (bytesRead === 0) return cutShort(at);
    at += bytesRead;
    try {
      reader.append(buffer.subarray(0, bytesRead));
      for (let record; (record = reader.nextRecord());) onRecord(record);
    } catch (error) {
      return `damaged before byte ${at}: ${words(error)}`;
    }
    if (reader.done()) return null;
    if (reader.bytesRemaining() > LARGEST_RECORD)
      return `damaged before byte ${at}: no end of a record`;
  }
}

function cutShort(bytes: number): string {
  return bytes === 0 ? 'empty' : `cut short at byte ${bytes}: the end with the index is missing`;
}

function checkMagic(path: string, start: Uint8Array): void {
  const magic = McapConstants.MCAP_MAGIC;
  const sofar = start.subarray(0, magic.length);
  const fits = sofar.every((byte, i) => byte === magic[i]);
  if (fits && (sofar.length < magic.length || hasMcapPrefix(asView(start)))) return;
  throw new RobotError('bag.not-mcap', `${path} is no MCAP file.`);
}

function asView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
