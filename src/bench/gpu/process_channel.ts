import { fileURLToPath } from "node:url";
import type {
  GpuAnswer,
  GpuChannel,
  GpuReply,
  GpuRequest,
} from "./gpu_messages.ts";
import { parseReplyLine, requestLine } from "./gpu_lines.ts";
import { readLines } from "./read_lines.ts";
import { within } from "../../runtime/guard/within.ts";

/** The program that serves the GPU, and what runs it. */
export interface GpuProgram {
  /** Its main module. */
  readonly module: URL;
  /** The Deno that runs it; `deno`, as the search path has it, unless told. */
  readonly deno?: string;
}

/** All that the process may touch: the folder of the engine, a list of one. */
const READ_ENGINE = `--allow-read=${
  fileURLToPath(new URL(".", import.meta.resolve("onnxruntime-web/webgpu")))
    .replaceAll(",", ",,")
}`;

/** Milliseconds in which it must have started. */
const START_MS = 30_000;

/** Milliseconds that its end is waited for. */
const END_MS = 2000;

/** Of what it wrote to stderr, this many characters are quoted when it dies. */
const QUOTED = 300;

/**
 * Starts a process that serves the GPU; it may read the files of its engine, and nothing else.
 *
 * @throws {Error} if it cannot be started, is of another version of Deno, or does not say that it is ready.
 */
export async function openProcessChannel(
  { module, deno = "deno" }: GpuProgram,
): Promise<GpuChannel> {
  const child = new Deno.Command(deno, {
    args: [
      ...["run", "--quiet", "--no-prompt", "--cached-only", READ_ENGINE],
      module.href,
    ],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const process = new GpuProcess(child);
  try {
    await within(START_MS, `start ${deno}`, () => process.greet(deno));
    return process;
  } catch (error) {
    await process.close();
    throw error;
  }
}

class GpuProcess implements GpuChannel {
  #child: Deno.ChildProcess;
  #pids: Set<number>;
  #requests: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  #replies: AsyncGenerator<string>;
  #complaints = "";
  #silence: Promise<void>;

  constructor(child: Deno.ChildProcess) {
    this.#child = child;
    this.#pids = new Set([child.pid]);
    this.#requests = child.stdin.getWriter();
    this.#requests.closed.catch(() => {});
    this.#replies = readLines(child.stdout);
    this.#silence = this.#listen();
  }

  async greet(deno: string): Promise<void> {
    const reply = await this.#hear();
    if (reply.kind !== "ready") {
      throw new Error("it answered before it was asked");
    }
    // Where npm's launcher stands between, the child is not the one that has the GPU.
    this.#pids.add(reply.pid);
    if (reply.version !== Deno.version.deno) {
      throw new Error(
        `${deno} is version ${reply.version}, this is ${Deno.version.deno}`,
      );
    }
  }

  async ask(request: GpuRequest): Promise<GpuAnswer> {
    try {
      await this.#requests.write(
        new TextEncoder().encode(`${requestLine(request)}\n`),
      );
    } catch {
      throw new Error(await this.#obituary());
    }
    const reply = await this.#hear();
    if (reply.kind === "ready" || reply.call !== request.call) {
      throw new Error("it answered what was not asked");
    }
    return reply;
  }

  async close(): Promise<void> {
    for (const pid of this.#pids) {
      try {
        if (pid === this.#child.pid) this.#child.kill("SIGKILL");
        else Deno.kill(pid, "SIGKILL");
      } catch {
        // It has ended already.
      }
    }
    // A driver may keep even a killed process from ending; nobody waits for that.
    const gone = Promise.allSettled([
      this.#child.status,
      this.#silence,
      this.#replies.return(undefined),
      this.#requests.abort(),
    ]);
    await within(END_MS, "end a process", () => gone).catch(() => {});
  }

  async #hear(): Promise<GpuReply> {
    const { value, done } = await this.#replies.next();
    if (done) throw new Error(await this.#obituary());
    try {
      return parseReplyLine(value);
    } catch {
      throw new Error(`it wrote what is no answer: ${quote(value)}`);
    }
  }

  async #obituary(): Promise<string> {
    const { code, signal } = await this.#child.status;
    await this.#silence;
    const how = signal === null ? `status ${code}` : `signal ${signal}`;
    const last = this.#complaints.trim();
    return `it ended with ${how}${last === "" ? "" : `: ${quote(last)}`}`;
  }

  async #listen(): Promise<void> {
    const text = this.#child.stderr.pipeThrough(new TextDecoderStream());
    for await (const part of text) {
      this.#complaints = (this.#complaints + part).slice(-QUOTED);
    }
  }
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, QUOTED));
}
