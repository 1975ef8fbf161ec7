/** Whether operators of that domain are those of ONNX itself. */
export function isDefaultDomain(domain: string): boolean {
  return domain === "" || domain === "ai.onnx";
}
