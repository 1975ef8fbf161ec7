/** Planes of grey levels by number, all of one size. */
export interface Planes extends Disposable {
  /** The caller's to read, not to change. @throws {Error} where the plane is not there or cannot be read. */
  read(slot: number): Uint8Array;
  write(slot: number, levels: Uint8Array): void;
  /** Of a plane that is no longer wanted. */
  drop(slot: number): void;
}

/** In memory. */
export function planesInMemory(): Planes {
  const planes = new Map<number, Uint8Array>();
  return {
    read(slot): Uint8Array {
      const levels = planes.get(slot);
      if (levels === undefined) throw new RangeError(`no plane ${slot}`);
      return levels;
    },
    write(slot, levels): void {
      planes.set(slot, levels);
    },
    drop(slot): void {
      planes.delete(slot);
    },
    [Symbol.dispose](): void {},
  };
}
