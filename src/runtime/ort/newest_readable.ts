/**
 * The newest ONNX files that this version of ONNX Runtime reads; a test holds both to the engine.
 *
 * Files of later versions are refused with words of our own instead of the engine's.
 */
export const NEWEST_READABLE = { irVersion: 13, opset: 26 } as const;
