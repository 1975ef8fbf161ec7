import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { Backend, BackendId, Session } from "../../runtime/backend.ts";
import { openBackend } from "../../runtime/open_backend.ts";
import type { GpuAnswer, GpuRequest } from "./gpu_messages.ts";

/** Runs networks for others, with one session open at a time: the provider tolerates no second. */
export interface GpuServer {
  /** Never throws: what goes wrong is the answer. One request at a time. */
  answer(request: GpuRequest): Promise<GpuAnswer>;
}

/** A server that opens backends when they are first asked for. */
export function gpuServer(
  open: (id: BackendId) => Promise<Backend> = openBackend,
): GpuServer {
  const backends = new Map<BackendId, Backend>();
  const graphs = new Map<string, Uint8Array>();
  let current: { readonly key: string; readonly session: Session } | null =
    null;

  const sessionOf = async (
    { backend: id, model, onnx }: GpuRequest,
  ): Promise<Session> => {
    if (onnx !== null) graphs.set(model, onnx);
    const key = JSON.stringify([id, model]);
    if (current?.key === key) return current.session;
    await current?.session[Symbol.asyncDispose]();
    current = null;
    const backend = backends.get(id) ?? await open(id);
    backends.set(id, backend);
    const graph = graphs.get(model);
    if (graph === undefined) {
      throw new UnknownNameError(
        "run",
        model,
        [],
        "its graph was never sent",
      );
    }
    current = { key, session: await backend.open(graph) };
    return current.session;
  };

  return {
    async answer(request): Promise<GpuAnswer> {
      const { call, sources } = request;
      try {
        const plane = await (await sessionOf(request)).run(sources);
        return { kind: "fused", call, plane, rss: Deno.memoryUsage().rss };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { kind: "refused", call, reason, rss: Deno.memoryUsage().rss };
      }
    },
  };
}
