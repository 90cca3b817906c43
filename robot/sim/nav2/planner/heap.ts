/** A binary heap of node numbers, least key first; the same node may be in it more than once. */
export class MinHeap {
  private keys = new Float64Array(256);
  private nodes = new Int32Array(256);
  private size = 0;

  clear(): void {
    this.size = 0;
  }

  get length(): number {
    return this.size;
  }

  push(key: number, node: number): void {
    if (this.size === this.keys.length) this.grow();
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentKey = this.keys[parent] ?? 0;
      if (parentKey <= key) break;
      this.keys[at] = parentKey;
      this.nodes[at] = this.nodes[parent] ?? 0;
      at = parent;
    }
    this.keys[at] = key;
    this.nodes[at] = node;
  }

  /** The node of the least key, or -1 when empty. */
  pop(): number {
    if (this.size === 0) return -1;
    const top = this.nodes[0] ?? -1;
    this.size--;
    if (this.size > 0) this.sink(this.keys[this.size] ?? 0, this.nodes[this.size] ?? 0);
    return top;
  }

  private sink(key: number, node: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && (this.keys[child + 1] ?? 0) < (this.keys[child] ?? 0)) child++;
      const childKey = this.keys[child] ?? 0;
      if (childKey >= key) break;
      this.keys[at] = childKey;
      this.nodes[at] = this.nodes[child] ?? 0;
      at = child;
    }
    this.keys[at] = key;
    this.nodes[at] = node;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    const nodes = new Int32Array(keys.length);
    nodes.set(this.nodes);
    this.nodes = nodes;
  }
}
