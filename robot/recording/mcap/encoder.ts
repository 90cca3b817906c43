import { crc32 } from 'node:zlib';
import { McapChunkBuilder, McapRecordBuilder, type McapTypes } from '@mcap/core';
import type { Compress } from './compression.js';
import { Summary } from './summary.js';

export interface ChannelInfo {
  readonly topic: string;
  /** `cdr` with schemas in `ros2msg`, `json` with schemas in `jsonschema`. */
  readonly messageEncoding: 'cdr' | 'json';
  readonly schema: {
    readonly name: string;
    readonly encoding: 'ros2msg' | 'jsonschema';
    readonly text: string;
  };
  readonly metadata?: Readonly<Record<string, string>>;
}

/**
 * MCAP's bytes in the order they belong in the file, chunk by chunk (https://mcap.dev/spec). The
 * library's own writer ends a chunk by its size alone; a robot that is switched off must have lost a
 * second at most, so here the caller ends it.
 */
export class McapEncoder {
  readonly #records = new McapRecordBuilder();
  readonly #chunk = new McapChunkBuilder({});
  readonly #summary = new Summary();
  #position = 0n;
  #crc = 0;

  /** Bytes waiting for `flush`. */
  get pending(): number {
    return this.#chunk.byteLength;
  }

  header(header: McapTypes.Header): Uint8Array {
    this.#records.writeMagic();
    this.#records.writeHeader(header);
    return this.#take();
  }

  /** @returns the id of the channel for `add` */
  addChannel({ topic, messageEncoding, schema, metadata = {} }: ChannelInfo): number {
    const schemaId = this.#summary.schemas.length + 1;
    const data = new TextEncoder().encode(schema.text);
    const entry = { id: schemaId, name: schema.name, encoding: schema.encoding, data };
    const id = this.#summary.channels.length;
    const channel = {
      id,
      schemaId,
      topic,
      messageEncoding,
      metadata: new Map(Object.entries(metadata)),
    };
    this.#summary.schemas.push(entry);
    this.#summary.channels.push(channel);
    this.#chunk.addSchema(entry);
    this.#chunk.addChannel(channel);
    return id;
  }

  /** @param time nanoseconds since the epoch, of the graph's clock */
  add(channelId: number, time: bigint, data: Uint8Array): void {
    const sequence = this.#summary.count(channelId, time);
    this.#chunk.addMessage({ channelId, sequence, logTime: time, publishTime: time, data });
  }

  /** The chunk so far with its indexes; empty when there is none. */
  flush(compress: Compress): Uint8Array {
    if (this.#chunk.numMessages === 0) return new Uint8Array(0);
    const raw = this.#chunk.buffer;
    const { messageStartTime, messageEndTime } = this.#chunk;
    const chunk = {
      messageStartTime,
      messageEndTime,
      uncompressedSize: BigInt(raw.length),
      uncompressedCrc: crc32(raw),
      compression: 'zstd',
      records: compress(raw),
    };
    const chunkLength = this.#records.writeChunk(chunk);
    const messageIndexOffsets = new Map<number, bigint>();
    let messageIndexLength = 0n;
    for (const index of this.#chunk.indices) {
      messageIndexOffsets.set(index.channelId, this.#position + chunkLength + messageIndexLength);
      messageIndexLength += this.#records.writeMessageIndex(index);
    }
    this.#summary.chunks.push({
      messageStartTime,
      messageEndTime,
      chunkStartOffset: this.#position,
      chunkLength,
      messageIndexOffsets,
      messageIndexLength,
      compression: chunk.compression,
      compressedSize: BigInt(chunk.records.byteLength),
      uncompressedSize: chunk.uncompressedSize,
    });
    this.#chunk.reset();
    return this.#take();
  }

  metadata(name: string, entries: Readonly<Record<string, string>>): Uint8Array {
    const offset = this.#position;
    const length = this.#records.writeMetadata({
      name,
      metadata: new Map(Object.entries(entries)),
    });
    this.#summary.metadata.push({ offset, length, name });
    return this.#take();
  }

  /** What closes the file; `flush` comes before. */
  end(): Uint8Array {
    this.#records.writeDataEnd({ dataSectionCrc: this.#crc });
    const dataEnd = this.#take();
    return Buffer.concat([dataEnd, this.#summary.encode(this.#position)]);
  }

  #take(): Uint8Array {
    const bytes = this.#records.buffer.slice();
    this.#records.reset();
    this.#position += BigInt(bytes.length);
    this.#crc = crc32(bytes, this.#crc);
    return bytes;
  }
}
