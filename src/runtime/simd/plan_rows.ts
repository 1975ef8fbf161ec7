import {
  inputsOf,
  reachOf,
  type SmallNetwork,
} from "../../models/small/small_network.ts";

/** When the rows of each value are made, and how many are kept; by the number of the value. */
export interface RowPlan {
  /** Rows behind those of the sources. */
  readonly lags: readonly number[];
  /** From the oldest row that a later step still reads to the newest. */
  readonly rows: readonly number[];
}

/** Every step runs as soon as it can: a convolution so many rows behind its inputs as its kernel reaches. */
export function planRows({ steps }: SmallNetwork): RowPlan {
  const lags = [0, 0];
  const rows = [1, 1];
  for (const step of steps) {
    const inputs = inputsOf(step);
    const reach = reachOf(step);
    const lag = Math.max(...inputs.map((input) => lags[input]!)) + reach;
    for (const input of inputs) {
      rows[input] = Math.max(rows[input]!, lag + reach - lags[input]! + 1);
    }
    lags.push(lag);
    rows.push(1);
  }
  return { lags, rows };
}
