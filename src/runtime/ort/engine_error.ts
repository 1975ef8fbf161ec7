/** What ONNX Runtime said when it failed, without the codes and the paths and signatures of its sources. */
export class EngineError extends Error {
  /** Whether its memory, the 4 GiB of WebAssembly, was too small. */
  readonly outOfMemory: boolean;

  constructor(cause: unknown) {
    const message = cause instanceof Error ? cause.message : String(cause);
    super(plain(message), { cause });
    this.name = "EngineError";
    this.outOfMemory = OUT_OF_MEMORY.test(message);
  }
}

/** Sizes overflow before an allocation is tried, and one that fails unnoticed ends in a fault. */
const OUT_OF_MEMORY =
  /bad_alloc|integer overflow|tensor shape is too large|memory access out of bounds|out of memory|allocation failed/i;

/** What the engine writes before its reason: what was called, and where its sources stand. */
const CALL = /^(?:failed to call \w+\(\)|can't create a session)\. /i;
const CODE =
  /ERROR_CODE: \d+, ERROR_MESSAGE: |\[ONNXRuntimeError\] : \d+ : \w+ : /g;
const SIGNATURE = String
  .raw`[^()]*(?:\((?:[^()]|\([^()]*\))*\)[^() ]*)+(?: const)? ?`;
const SOURCE = String.raw`\S*[\\/]\S+\.(?:cc|[ch]pp|h)\b(?::\d+)?`;
const PLACE = new RegExp(`${SOURCE} ${SIGNATURE}`, "g");

function plain(message: string): string {
  return message.replace(CALL, "").replaceAll(CODE, "").replaceAll(PLACE, "")
    .replaceAll(new RegExp(SOURCE, "g"), "").replaceAll(/\s+/g, " ").trim()
    .replace(/\.$/, "");
}
