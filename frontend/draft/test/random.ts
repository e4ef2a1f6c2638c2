export type Random = () => number

/** Numbers from a seed, so that a failure can be played again. */
export function randomFrom(seed: number): Random {
  return () => {
    seed = seed + 0x6d2b79f5 | 0
    let mixed = Math.imul(seed ^ seed >>> 15, 1 | seed)
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296
  }
}

export const upTo = (random: Random, most: number) => Math.floor(random() * (most + 1))
export const oneOf = <T>(random: Random, choices: readonly T[]) => choices[upTo(random, choices.length - 1)]
