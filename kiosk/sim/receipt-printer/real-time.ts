const DLE = 0x10;
const EOT = 0x04;
const DC4 = 0x14;
/** DLE DC4 8 with its seven fixed bytes: clear the buffers. */
const CLEAR = Buffer.from([DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8]);

export type RealTime =
  { kind: 'data'; bytes: Buffer } | { kind: 'ask'; n: number } | { kind: 'clear' };

/** Takes out of the stream what a printer obeys on arrival, wherever the stream is cut. */
export class RealTimeFilter {
  private held = Buffer.alloc(0);

  push(bytes: Uint8Array): RealTime[] {
    const found: RealTime[] = [];
    let rest = Buffer.concat([this.held, bytes]);
    for (;;) {
      const at = rest.indexOf(DLE);
      const data = at < 0 ? rest : rest.subarray(0, at);
      if (data.length > 0) found.push({ kind: 'data', bytes: data });
      this.held = at < 0 ? Buffer.alloc(0) : rest.subarray(at);
      if (at < 0) return found;
      const command = this.held;
      if (CLEAR.subarray(0, command.length).equals(command) && command.length < CLEAR.length) {
        return found;
      }
      if (command.subarray(0, CLEAR.length).equals(CLEAR)) {
        found.push({ kind: 'clear' });
        rest = command.subarray(CLEAR.length);
      } else if (command[1] === EOT) {
        if (command.length < 3) return found;
        found.push({ kind: 'ask', n: command[2] ?? 0 });
        rest = command.subarray(3);
      } else rest = command.subarray(1);
    }
  }
}
