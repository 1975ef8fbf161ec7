/**
 * Refuses a JSON file of ours that does not parse, for `import(...).then(..., damagedJson(name))`: the engine's own error
 * does not say which file it is.
 *
 * @throws {SyntaxError} naming the file and what to do.
 */
export function damagedJson(name: string): (cause: unknown) => never {
  return (cause) => {
    throw new SyntaxError(
      `Cannot read ${name}: it is truncated or damaged (${
        cause instanceof Error ? cause.message : cause
      }); restore it, such as with git checkout ${name}`,
      { cause },
    );
  };
}
