/** Values that depend on an image's size alone. */

/** `make`, remembered for the next image, which mostly has the same size. */
export function oncePerSize<T>(
  make: (width: number, height: number) => T,
): (width: number, height: number) => T {
  let last: { width: number; height: number; value: T } | undefined;
  return (width, height): T => {
    if (last?.width !== width || last.height !== height) {
      last = { width, height, value: make(width, height) };
    }
    return last.value;
  };
}
