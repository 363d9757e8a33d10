// Numbers that look random and are the same on every machine: xorshift, 32 bits.
export class Dice {
  #state;

  constructor(seed) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  }

  /** A whole number from 0 up to, and without, the limit. */
  below(limit) {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % limit;
  }

  of(list) {
    return list[this.below(list.length)];
  }

  /** True once in so many throws. */
  oneIn(throws) {
    return this.below(throws) === 0;
  }
}
