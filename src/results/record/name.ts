/**
 * A name: not empty, nothing that works unseen (it stands in tab-separated lines and in terminals), and nothing that
 * JSON escapes, because it becomes a key: JSON.parse of V8 15.0 can take the escaped key `\"` for an earlier key `\\`.
 */
export const NAME = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"\\]+$/u;
