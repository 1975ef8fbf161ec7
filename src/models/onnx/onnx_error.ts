/** Bytes that are no ONNX file we read. The message is "Cannot read this ONNX file: <reason>". */
export class OnnxError extends SyntaxError {
  constructor(readonly reason: string) {
    super(`Cannot read this ONNX file: ${reason}`);
  }

  /** The same as a function, for readers that ask for one. */
  static of(reason: string): OnnxError {
    return new OnnxError(reason);
  }
}
