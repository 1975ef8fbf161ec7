/** A sum of logarithms, taken as the logarithm of a product: one `ln` for many terms. */
import { ln } from "../../../../src/numeric/ln.ts";

/** Below the largest double by more than any one factor that images of 8 bits give. */
const FOLD = 1e250;

/** Accumulates ln(x) over factors of 1..1e50. */
export class LogSum {
  #sum = 0;
  #product = 1;

  /** Adds ln(factor). */
  add(factor: number): void {
    this.#product *= factor;
    if (this.#product > FOLD) {
      this.#sum += ln(this.#product);
      this.#product = 1;
    }
  }

  /** The sum so far; exactly 0 if every factor was 1. */
  value(): number {
    return this.#sum + ln(this.#product);
  }
}
