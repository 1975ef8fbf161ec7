/** Invocations in a workgroup of the copy. */
export const COPY_THREADS = 256;

/**
 * A compute shader that moves what a chain has to move and computes next to nothing: it reads both sources and writes as
 * much as the fused image, four numbers an invocation. How fast it is, is how fast the adapter's memory lets a chain be.
 *
 * Bindings: 1 `ir`, 2 `vi`, 3 `fused` as of a chain. Dispatch: workgroups in rows of any length.
 */
export const COPY_SOURCE = `
@group(0) @binding(1) var<storage, read> ir: array<vec4f>;
@group(0) @binding(2) var<storage, read> vi: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> fused: array<vec4f>;
@compute @workgroup_size(${COPY_THREADS})
fn copy(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let at = (group.y * groups.x + group.x) * ${COPY_THREADS} + index;
  if (at >= arrayLength(&fused)) { return; }
  fused[at] = max(ir[at], vi[at]);
}
`;
