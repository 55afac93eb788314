/** What a random model is made of: numbers one after the other. When they are used up, all that follows is 0, the simplest. */
export class Choices {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** One of 0 … n − 1. */
  upTo(n: number): number {
    const number = this.#numbers[this.#next++] ?? 0;
    return number % n;
  }

  /** From `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + this.upTo(to - from + 1);
  }

  /** Whether something comes that has so many chances in ten. */
  isLucky(tenths: number): boolean {
    return this.upTo(10) >= 10 - tenths;
  }

  /** One of some things; the first is the simplest. */
  of<Thing>(things: readonly Thing[]): Thing {
    return things[this.upTo(things.length)]!;
  }

  /** A part of a map, there with so many chances in ten. */
  maybe(tenths: number, part: () => object): object {
    return this.isLucky(tenths) ? part() : {};
  }

  /** A list of so many things. */
  list<Thing>(from: number, to: number, make: (index: number) => Thing): Thing[] {
    return Array.from({ length: this.between(from, to) }, (_, index) => make(index));
  }
}
