/** Memory that an engine, or a limit, does not give. A smaller image may fit; nothing about it is wrong. */
export class OutOfMemoryError extends Error {
  override readonly name = "OutOfMemoryError";
}
