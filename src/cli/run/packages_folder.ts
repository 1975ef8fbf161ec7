import { fileURLToPath } from "node:url";

/** The folder that all installed packages lie in, with a slash at its end: Deno keeps them in a place of its own on each machine. */
export function packagesFolder(): string {
  const path = fileURLToPath(import.meta.resolve("onnxruntime-web"));
  return path.slice(0, path.indexOf("onnxruntime-web"));
}
