/** What the two processes of the GPU say to each other: requests one way, replies the other, each a line of JSON. */
import { z } from "zod";
import { BACKEND_IDS } from "../../runtime/backends.ts";
import type { GpuReply, GpuRequest } from "./gpu_messages.ts";
import { parsePlaneText, planeText, planeTextSchema } from "./plane_text.ts";

const call = z.int().nonnegative();
const rss = z.number().nonnegative();

const requestSchema = z.strictObject({
  call,
  backend: z.enum(BACKEND_IDS),
  model: z.string(),
  onnx: z.string().nullable(),
  ir: planeTextSchema,
  vi: planeTextSchema,
});

const replySchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("ready"),
    pid: z.int().positive(),
    version: z.string(),
  }),
  z.strictObject({
    kind: z.literal("fused"),
    call,
    plane: planeTextSchema,
    rss,
  }),
  z.strictObject({
    kind: z.literal("refused"),
    call,
    reason: z.string(),
    rss,
  }),
]);

/** Writes a request, without the end of the line. */
export function requestLine({ sources, onnx, ...rest }: GpuRequest): string {
  return JSON.stringify({
    ...rest,
    onnx: onnx?.toBase64() ?? null,
    ir: planeText(sources.ir),
    vi: planeText(sources.vi),
  });
}

/** Reads a request; throws if it is none. */
export function parseRequestLine(line: string): GpuRequest {
  const { ir, vi, onnx, ...rest } = requestSchema.parse(JSON.parse(line));
  return {
    ...rest,
    onnx: onnx === null ? null : Uint8Array.fromBase64(onnx),
    sources: { ir: parsePlaneText(ir), vi: parsePlaneText(vi) },
  };
}

/** Writes a reply, without the end of the line. */
export function replyLine(reply: GpuReply): string {
  return JSON.stringify(
    reply.kind === "fused"
      ? { ...reply, plane: planeText(reply.plane) }
      : reply,
  );
}

/** Reads a reply; throws if it is none. */
export function parseReplyLine(line: string): GpuReply {
  const reply = replySchema.parse(JSON.parse(line));
  return reply.kind === "fused"
    ? { ...reply, plane: parsePlaneText(reply.plane) }
    : reply;
}
