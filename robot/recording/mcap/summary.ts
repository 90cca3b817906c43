import { crc32 } from 'node:zlib';
import { McapRecordBuilder, Opcode, type McapTypes } from '@mcap/core';

/** The checksum is the footer's last field, and closes what it covers. */
const CHECKSUM_BYTES = 4;

/** What stands at the end of an MCAP file, so that a reader finds everything without reading it all. */
export class Summary {
  readonly schemas: McapTypes.Schema[] = [];
  readonly channels: McapTypes.Channel[] = [];
  readonly chunks: McapTypes.ChunkIndex[] = [];
  readonly metadata: McapTypes.MetadataIndex[] = [];
  readonly #counts = new Map<number, bigint>();
  #first: bigint | undefined;
  #last = 0n;

  /** Counts a message. @returns its sequence number within its channel, from 0 */
  count(channelId: number, time: bigint): number {
    const before = this.#counts.get(channelId) ?? 0n;
    this.#counts.set(channelId, before + 1n);
    if (this.#first === undefined || time < this.#first) this.#first = time;
    if (time > this.#last) this.#last = time;
    return Number(before & 0xffff_ffffn);
  }

  /** @param start where in the file it begins */
  encode(start: bigint): Uint8Array {
    const records = new McapRecordBuilder();
    const offsets: McapTypes.SummaryOffset[] = [];
    const group = (groupOpcode: Opcode, write: () => void) => {
      const before = records.length;
      write();
      const groupLength = BigInt(records.length - before);
      if (groupLength > 0n) {
        offsets.push({ groupOpcode, groupStart: start + BigInt(before), groupLength });
      }
    };
    group(Opcode.SCHEMA, () => this.schemas.forEach((schema) => records.writeSchema(schema)));
    group(Opcode.CHANNEL, () => this.channels.forEach((channel) => records.writeChannel(channel)));
    group(Opcode.STATISTICS, () => records.writeStatistics(this.#statistics()));
    group(Opcode.METADATA_INDEX, () => this.metadata.forEach((m) => records.writeMetadataIndex(m)));
    group(Opcode.CHUNK_INDEX, () => this.chunks.forEach((chunk) => records.writeChunkIndex(chunk)));
    const summaryOffsetStart = start + BigInt(records.length);
    for (const offset of offsets) records.writeSummaryOffset(offset);
    const body = records.buffer.slice();
    return Buffer.concat([body, footer(body, { summaryStart: start, summaryOffsetStart })]);
  }

  #statistics(): McapTypes.Statistics {
    return {
      messageCount: [...this.#counts.values()].reduce((sum, count) => sum + count, 0n),
      schemaCount: this.schemas.length,
      channelCount: this.channels.length,
      attachmentCount: 0,
      metadataCount: this.metadata.length,
      chunkCount: this.chunks.length,
      messageStartTime: this.#first ?? 0n,
      messageEndTime: this.#last,
      channelMessageCounts: this.#counts,
    };
  }
}

function footer(body: Uint8Array, at: Omit<McapTypes.Footer, 'summaryCrc'>): Uint8Array {
  const draft = new McapRecordBuilder();
  draft.writeFooter({ ...at, summaryCrc: 0 });
  const covered = draft.buffer.slice(0, -CHECKSUM_BYTES);
  const records = new McapRecordBuilder();
  records.writeFooter({ ...at, summaryCrc: crc32(covered, crc32(body)) });
  records.writeMagic();
  return records.buffer.slice();
}
