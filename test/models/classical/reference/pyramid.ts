import { at, make, type Rows } from "./plane.ts";

const TAPS = [1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16];

/** Burt and Adelson's REDUCE: g'(i, j) = Σ w(m) w(n) g(2i + m, 2j + n). */
export function reduce(plane: Rows): Rows {
  const [height, width] = [plane.length, plane[0]!.length];
  return make(Math.ceil(height / 2), Math.ceil(width / 2), (i, j) => {
    let sum = 0;
    for (let m = -2; m <= 2; m++) {
      for (let n = -2; n <= 2; n++) {
        sum += TAPS[m + 2]! * TAPS[n + 2]! * at(plane, 2 * i + m, 2 * j + n);
      }
    }
    return sum;
  });
}

/** Burt and Adelson's EXPAND: g'(i, j) = 4 Σ w(m) w(n) g((i − m) / 2, (j − n) / 2), over whole positions. */
export function expand(plane: Rows, height: number, width: number): Rows {
  return make(height, width, (i, j) => {
    let sum = 0;
    for (let m = -2; m <= 2; m++) {
      for (let n = -2; n <= 2; n++) {
        if ((i - m) % 2 !== 0 || (j - n) % 2 !== 0) continue;
        sum += 4 * TAPS[m + 2]! * TAPS[n + 2]! *
          at(plane, (i - m) / 2, (j - n) / 2);
      }
    }
    return sum;
  });
}
