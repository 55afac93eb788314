/** What the kernel is compared with: the usual event list, a binary heap of objects that hold closures. */
interface Entry {
  readonly time: number;
  readonly order: number;
  readonly action: () => void;
}

const before = (a: Entry, b: Entry): boolean => a.time < b.time || (a.time === b.time && a.order < b.order);

/** A plain simulator: events are closures, the first one scheduled comes first at equal times. */
export class PlainSimulator {
  now = 0;
  handled = 0;
  readonly #heap: Entry[] = [];
  #order = 0;

  schedule(delay: number, action: () => void): void {
    const heap = this.#heap;
    const entry = { time: this.now + delay, order: this.#order++, action };
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(entry, heap[parent])) break;
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = entry;
  }

  step(): void {
    const { time, action } = this.#takeFirst();
    this.now = time;
    this.handled++;
    action();
  }

  #takeFirst(): Entry {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop() as Entry;
    const length = heap.length;
    if (length === 0) return first;
    let at = 0;
    for (let child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && before(heap[child + 1], heap[child])) child++;
      if (!before(heap[child], last)) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

/** A plain generator of unit exponentials: one sfc32 for all, and the logarithm of the engine. */
export const plainExponential = (seed: number): (() => number) => {
  let a = seed | 0;
  let b = 0x9e3779b9 | 0;
  let c = 0x243f6a88;
  let counter = 1;
  return () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return -Math.log(((t >>> 0) + 0.5) / 0x1_0000_0000);
  };
};
