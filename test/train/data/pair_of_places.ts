import type { TrainingPair } from "../../../src/train/data/training_pair.ts";

/** A pair whose infrared level says the column, whose visible level the row, of each pixel. */
export function pairOfPlaces(
  name: string,
  width: number,
  height: number,
  licence = "none",
): TrainingPair & { reads: number } {
  const plane = (level: (x: number, y: number) => number): Uint8Array =>
    Uint8Array.from(
      { length: width * height },
      (_, i) => level(i % width, Math.floor(i / width)),
    );
  return {
    name,
    digest: name,
    licence,
    width,
    height,
    reads: 0,
    read(): ReturnType<TrainingPair["read"]> {
      this.reads++;
      return Promise.resolve({
        ir: { width, height, data: plane((x) => x) },
        vi: { width, height, data: plane((_, y) => y) },
      });
    },
  };
}
